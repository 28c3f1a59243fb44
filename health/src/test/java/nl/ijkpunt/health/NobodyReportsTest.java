// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.LessonAnswer;
import org.junit.jupiter.api.Test;

/** A roster alone, with money, with meetings: silence accuses nobody where nobody ever reported (README.md 9). */
class NobodyReportsTest {

    private static final String DAY = "2026-03-15";
    private static final List<Fact> FACTS = ExpectedAnswers.facts("silence");

    @Test
    void agreesWithTheSpecification() {
        assertThat(ExpectedAnswers.differences(
                        "silence/expected-2026-03-15", ExpectedAnswers.lines(FACTS, DAY, null, true)))
                .isEmpty();
    }

    @Test
    void ofARosterAloneNothingIsKnownOnAnyDay() {
        Partnership partnership = of("alleen-rooster");
        LocalDate first = LocalDate.parse("2023-06-30");
        for (int months = 0; months < 96; months += 5) {
            assertThat(partnership.on(first.plusMonths(months)).lessons())
                    .as("%s", first.plusMonths(months))
                    .extracting(LessonAnswer::status)
                    .containsOnly("insufficient");
        }
    }

    /** What an answer depends on is more than the facts it is worked out from: whether anybody reports at all. */
    @Test
    void aLateFirstReportChangesMonthsThatWereAnsweredBefore() {
        List<Fact> meetings = FACTS.stream()
                .filter(fact -> fact.partnership().equals("rooster-en-overleg"))
                .toList();
        Partnership asked = new Partnership("rooster-en-overleg", DefaultNorms.load());
        List<Fact> reports = new ArrayList<>();
        for (Fact fact : meetings) {
            if (fact.type().fact().equals("partnership-registered")) {
                asked.learn(fact);
            } else {
                reports.add(fact);
            }
        }
        assertThat(asked.on(LocalDate.parse(DAY)).lessons())
                .extracting(LessonAnswer::status)
                .containsOnly("insufficient");
        for (Fact report : reports) {
            asked.learn(report);
            asked.on(LocalDate.parse(DAY));
        }

        assertThat(ExpectedAnswers.lines(asked.on(LocalDate.parse(DAY)), true))
                .isEqualTo(ExpectedAnswers.lines(meetings, DAY, null, true));
    }

    private static Partnership of(String id) {
        Partnership partnership = new Partnership(id, DefaultNorms.load());
        FACTS.stream().filter(fact -> fact.partnership().equals(id)).forEach(partnership::learn);
        return partnership;
    }
}
