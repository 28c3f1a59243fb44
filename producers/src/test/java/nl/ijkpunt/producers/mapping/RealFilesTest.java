// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two registers as they really are, in the folder {@code shared/data} beside the repository. */
class RealFilesTest {

    @TempDir
    Path folder;

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void everyArrangementHasARoster() throws IOException {
        Path file = copy("partnerships/opengr_provincies.csv");
        ImportReport report = Import.run(
                Mapping.load("partnerships"), List.of(file), facts::add, ProgressListener.NONE, Clock.systemUTC());
        Set<String> names = new HashSet<>();
        try (Rows rows = Rows.open(file, Mapping.load("partnerships").format())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                names.add(row.cell("Deelnemer"));
            }
        }
        assertThat(names).hasSize(608);
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(3752);
        assertThat(report.facts()).containsOnly(Map.entry("partnership-registered", 464L));
        Map<String, Participant.Kind> participants = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        for (Fact fact : facts) {
            PartnershipRegistered roster = (PartnershipRegistered) fact.event();
            kinds.merge(roster.kind().name(), 1, Integer::sum);
            for (Participant participant : roster.participants()) {
                if (participant.kind() != Participant.Kind.JOINT_ORGANISATION) {
                    participants.put(participant.id(), participant.kind());
                }
            }
            assertThat(roster.name()).doesNotContain("Ã");
        }
        assertThat(kinds)
                .containsOnly(
                        Map.entry("PUBLIC_BODY", 454),
                        Map.entry("CENTRE_MUNICIPALITY", 4),
                        Map.entry("BUSINESS_ORGANISATION", 1),
                        Map.entry("PRIVATE", 5));
        // 608 spellings of 594 organisations
        assertThat(participants).hasSize(594);
        assertThat(participants.values())
                .filteredOn(kind -> kind == Participant.Kind.OTHER)
                .hasSize(156);
        assertThat(new HashSet<>(facts.stream().map(Fact::partnership).toList()))
                .hasSize(464);
    }

    @Test
    void everyProgrammeHasItsHistory() throws IOException {
        List<Path> files = List.of(copy("gmpp/uk_2020.csv"), copy("gmpp/uk_2018.csv"), copy("gmpp/uk_2019.csv"));
        ImportReport report =
                Import.run(Mapping.load("portfolio"), files, facts::add, ProgressListener.NONE, Clock.systemUTC());
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(133 + 133 + 125);
        assertThat(report.facts())
                .containsOnly(
                        Map.entry("partnership-registered", 170L),
                        Map.entry("baseline-adopted", 161L),
                        Map.entry("forecast-revised", 350L),
                        Map.entry("milestone-planned", 230L));
        assertThat(report.skipped("forecast-revised", Why.MISSING)).isEqualTo(41);
        assertThat(report.skipped("milestone-planned", Why.MISSING)).isEqualTo(16);
        assertThat(report.skipped("partnership-registered", Why.MISSING)).isEqualTo(7);
        assertThat(report.skipped("milestone-planned", Why.UNCHANGED)).isEqualTo(145);
        assertThat(new HashSet<>(facts.stream().map(Fact::partnership).toList()))
                .hasSize(170);
        assertThat(facts).extracting(Fact::id).doesNotHaveDuplicates();
        assertThat(facts)
                .filteredOn(fact -> fact.partnership().equals("digital-services-at-the-border"))
                .extracting(fact -> fact.type().fact() + " " + fact.key())
                .containsExactlyInAnyOrder(
                        "partnership-registered 2018-09-30",
                        "baseline-adopted 0|general",
                        "forecast-revised 2018-09",
                        "milestone-planned end|0",
                        "forecast-revised 2019-09",
                        "forecast-revised 2020-09");
    }

    private Path copy(String name) throws IOException {
        Path shared = shared();
        Path original = shared.resolve("data").resolve(name);
        assumeTrue(Files.exists(original), "not tested: " + original + " is not there");
        return Files.copy(original, folder.resolve(original.getFileName()));
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
        return Path.of("..", "shared");
    }
}
