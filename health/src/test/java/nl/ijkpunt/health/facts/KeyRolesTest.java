// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Random;
import nl.ijkpunt.events.LeadershipEvent.Role;
import nl.ijkpunt.health.facts.KeyRoles.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRolesTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int DAYS = 60;

    @Test
    void countsDirectorChairAndTheClientOfEveryMunicipality() {
        Roster roster = new Sample().on("2025-01-01").roster().orElseThrow();

        assertThat(KeyRoles.positions(roster))
                .containsExactly(
                        new Position(Role.DIRECTOR, null),
                        new Position(Role.CHAIR, null),
                        new Position(Role.CLIENT, "a"),
                        new Position(Role.CLIENT, "b"));
    }

    @Test
    void isEmptyFromTheDayOfLeavingUntilTheDayOfTheNext() {
        Sample sample = new Sample();
        filled(sample, "c1", FIRST);
        vacated(sample, "c1", FIRST.plusDays(10));
        filled(sample, "c2", FIRST.plusDays(17));

        assertThat(emptyDays(sample)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsTheSameAsLookingAtEveryDay(long seed) {
        Random random = new Random(seed);
        Sample sample = new Sample();
        BitSet covered = new BitSet();
        for (int i = 0; i < 6; i++) {
            int begin = random.nextInt(DAYS + 20) - 20;
            int end = begin + random.nextInt(15) - 2; // sometimes before it began
            boolean open = random.nextInt(8) == 0;
            filled(sample, "c" + i, FIRST.plusDays(begin));
            if (!open) {
                vacated(sample, "c" + i, FIRST.plusDays(end));
            }
            for (int day = 0; day < DAYS; day++) {
                if (day >= begin && (open || day < end)) {
                    covered.set(day);
                }
            }
        }

        assertThat(emptyDays(sample)).isEqualTo(DAYS - covered.cardinality());
    }

    private static long emptyDays(Sample sample) {
        LocalDate last = FIRST.plusDays(DAYS - 1);
        return KeyRoles.on(sample.on(last.toString()))
                .emptyDays(new Position(Role.CHAIR, null), FIRST.minusDays(1), last);
    }

    private static void filled(Sample sample, String assignment, LocalDate date) {
        sample.told(
                "project.role-filled",
                date.toString(),
                "'assignment':'%s','role':'chair','form':'interim'".formatted(assignment));
    }

    private static void vacated(Sample sample, String assignment, LocalDate date) {
        sample.told("project.role-vacated", date.toString(), "'assignment':'%s'".formatted(assignment));
    }
}
