// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of a partnership of which nothing but the roster is known, no lesson says anything: nobody ever reported, so silence
 * accuses nobody (README.md 9). With the register as it really is, and with rosters of every kind, phase and start.
 */
class RostersAloneTest {

    @TempDir
    Path folder;

    @Test
    void ofEveryRealArrangementThereIsNotEnoughInsight() throws IOException {
        Path register = shared().resolve("data/partnerships/opengr_provincies.csv");
        assumeTrue(Files.exists(register), "not tested: " + register + " is not there");
        Path facts = folder.resolve("facts.jsonl");
        Path copy = Files.copy(register, folder.resolve(register.getFileName()));
        Call imported = Call.of("import", "--mapping", "partnerships", "--out", facts.toString(), copy.toString());
        assertThat(imported.exitCode()).as(imported.err()).isZero();

        // 21 months on: the year in which absence is forgiven is over, and every clock would be red
        assertNothingIsSaid(facts, "2017-09-30", 464, "--history");
    }

    @Test
    void ofAnyRosterThereIsNotEnoughInsight() throws IOException {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String kind : List.of("public-body", "business-organisation", "centre-municipality", "private")) {
            for (String phase : List.of("exploration", "preparation", "build", "run", "reconsideration")) {
                for (int startYear : new int[] {1995, 2023, 2024, 2025, 2027}) {
                    lines.add(roster("roster-" + number++, kind, phase, startYear, 1 + random.nextInt(9)));
                }
            }
        }
        Path facts = Files.write(folder.resolve("generated.jsonl"), lines);

        assertNothingIsSaid(facts, "2024-06-01", lines.size());
        assertNothingIsSaid(facts, "2028-12-31", lines.size(), "--history");
    }

    private static String roster(String id, String kind, String phase, int startYear, int municipalities) {
        StringBuilder participants =
                new StringBuilder("{\"id\":\"office\",\"name\":\"Office\",\"kind\":\"joint-organisation\"}");
        for (int i = 1; i <= municipalities; i++) {
            participants.append(",{\"id\":\"town-%d\",\"name\":\"Town %d\",\"kind\":\"municipality\"}".formatted(i, i));
        }
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:test:%s\",\"subject\":\"%s\",".formatted(id, id)
                + "\"type\":\"nl.samenwerkingsverbanden.project.partnership-registered.v1\","
                + "\"time\":\"2024-06-01T09:00:00Z\",\"datacontenttype\":\"application/json\","
                + "\"data\":{\"date\":\"2024-06-01\",\"name\":\"%s\",\"kind\":\"%s\",\"phase\":\"%s\","
                        .formatted(id, kind, phase)
                + "\"startDate\":\"%d-07-01\",\"participants\":[%s]}}".formatted(startYear, participants);
    }

    private static void assertNothingIsSaid(Path facts, String day, int partnerships, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("replay", "--as-of", day, "--no-facts", "--format", "json", facts.toString()));
        arguments.addAll(List.of(more));
        Call call = Call.of(arguments.toArray(String[]::new));
        assertThat(call.exitCode()).as(call.err()).isZero();
        TreeMap<String, Integer> lessons = new TreeMap<>();
        TreeSet<String> said = new TreeSet<>();
        call.out().lines().forEach(line -> {
            String kind = between(line, "\"kind\":\"");
            if (kind.equals("lesson")) {
                lessons.merge(between(line, "\"partnership\":\""), 1, Integer::sum);
            }
            if (!kind.equals("symptom") && !between(line, "\"status\":\"").equals("insufficient")) {
                said.add(line.substring(0, Math.min(200, line.length())));
            }
            if (kind.equals("symptom") && !between(line, "\"level\":\"").equals("unknown")) {
                said.add(line.substring(0, Math.min(200, line.length())));
            }
        });
        assertThat(said).as("%s", day).isEmpty();
        assertThat(lessons).as("%s", day).hasSize(partnerships);
        assertThat(lessons.values()).containsOnly(10);
    }

    private static String between(String line, String before) {
        int start = line.indexOf(before) + before.length();
        return line.substring(start, line.indexOf('"', start));
    }

    private static Path shared() {
        String given = System.getProperty("ijkpunt.shared");
        if (given != null) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolveSibling("shared"))) {
                return at.resolveSibling("shared");
            }
        }
        return Path.of("shared");
    }
}
