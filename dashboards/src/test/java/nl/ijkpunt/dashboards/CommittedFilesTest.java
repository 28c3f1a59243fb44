// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ijkpunt.dashboards.telling.Telling;
import org.junit.jupiter.api.Test;

/** The files under {@code deploy} are what the definition says; after a change: {@code ijkpunt dashboards --out deploy}. */
class CommittedFilesTest {

    private static final Path DEPLOY = Path.of("..", "deploy");

    @Test
    void committedFilesAreTheGeneratedOnes() throws IOException {
        assertThat(read(DEPLOY)).containsExactlyEntriesOf(Watching.files(Telling.demonstration()));
    }

    @Test
    void everyMeasurementThatIsAskedForExists() throws IOException {
        Set<String> measured = found("`(ijkpunt_\\w+)`", Files.readString(Path.of("..", "docs", "metrics.md")));
        Set<String> recorded = new TreeSet<>();
        for (String file : Watching.files(Telling.demonstration()).values()) {
            recorded.addAll(found("record: (ijkpunt:[\\w:]+)", file));
        }
        assertThat(measured).isNotEmpty();
        assertThat(recorded).isNotEmpty();

        Watching.files(Telling.demonstration()).forEach((name, text) -> {
            assertThat(measured).as(name).containsAll(found("\\b(ijkpunt_[a-z]+_\\w+)", text));
            assertThat(recorded).as(name).containsAll(found("\\b(ijkpunt:[a-z]+:[\\w:]+)", text));
        });
    }

    @Test
    void everyAlertHasAWordOnThePageForOperations() throws IOException {
        Map<String, String> files = Watching.files(Telling.demonstration());
        Set<String> alerts = new TreeSet<>();
        files.values().forEach(text -> alerts.addAll(found("- alert: (\\w+)", text)));
        alerts.remove("Watchdog");

        for (String language : List.of("nl", "en")) {
            String page = files.get("grafana/json/" + language + "/ijkpunt-operations-" + language + ".json");
            assertThat(found("\"options\" *: *\"([A-Z]\\w+)\"", page)).isEqualTo(alerts);
        }
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
