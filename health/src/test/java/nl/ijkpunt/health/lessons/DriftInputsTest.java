// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Objects;
import nl.ijkpunt.health.facts.Sample;
import org.junit.jupiter.api.Test;

/** What the detector reads of lessons 1 to 4 where that is another figure than the value. */
class DriftInputsTest {

    private static final Value.Unknown NO_DATA = new Value.Unknown(Value.Reason.NO_DATA);
    private static final Value.Unknown TOO_FEW = new Value.Unknown(Value.Reason.TOO_FEW);

    private final Sample sample = new Sample();

    @Test
    void costPerformanceIsThatOfTheLastThreeMonths() {
        month("2025-03", 100, 100);
        month("2025-04", 130, 50);
        month("2025-06", 180, 50);

        assertThat(read("2.cost-performance", "2025-06-30")).isEqualTo(Value.of(0.8));
        assertThat(read("2.cost-performance", "2025-03-31")).isEqualTo(NO_DATA);
        assertThat(read("2.cost-performance", "2025-09-30")).isEqualTo(NO_DATA);
    }

    @Test
    void badNewsIsThatOfTheLastThreeMonths() {
        setback("v1", "2025-03-31", "2025-06-29");
        setback("v2", "2025-04-01", "2025-04-11");
        setback("v3", "2025-06-30", "2025-07-20");

        assertThat(read("2.bad-news-latency", "2025-06-30")).isEqualTo(Value.of(10));
        assertThat(read("2.bad-news-latency", "2025-09-30")).isEqualTo(NO_DATA);
    }

    @Test
    void mandateIsThatOfTheDecisionsOfTheLastThreeMonths() {
        decision("d0", "2025-03-31", null);
        for (int i = 1; i <= 5; i++) {
            decision("d" + i, "2025-05-0" + i, null);
        }
        sample.told("project.decision-reversed", "2025-04-01", "'decision':'d0'");
        sample.told("project.decision-reversed", "2025-06-01", "'decision':'d5'");

        assertThat(read("3.mandate", "2025-06-30")).isEqualTo(Value.of(0.8));
        assertThat(read("3.mandate", "2025-03-31")).isEqualTo(TOO_FEW);
    }

    @Test
    void leadTimeLeavesOutWhatStillWaits() {
        decision("d1", "2025-04-11", "2025-04-01");
        decision("d2", "2025-05-21", "2025-05-01");
        decision("d3", "2025-06-30", "2025-05-31");
        requested("d4", "2025-01-01");

        assertThat(read("3.decision-lead-time", "2025-06-30")).isEqualTo(Value.of(30));
        assertThat(read("3.decision-lead-time", "2025-05-31")).isEqualTo(TOO_FEW);
    }

    @Test
    void attendanceIsThatOfTheMeetingsOfTheLastThreeMonths() {
        meeting("m1", "2025-03-31", "", "");
        meeting("m2", "2025-04-01", "'a','b'", "");
        meeting("m3", "2025-06-30", "'a'", "'b'");

        assertThat(read("3.attendance", "2025-06-30")).isEqualTo(Value.of(0.75));
        assertThat(read("3.attendance", "2025-09-30")).isEqualTo(NO_DATA);
    }

    @Test
    void milestonesAreThosePlannedInTheLastThreeMonths() {
        milestone("m1", "2025-03-31", 5);
        milestone("m2", "2025-04-01", 3);
        milestone("m3", "2025-06-30", 1);
        milestone("m4", "2025-07-01", 5);
        sample.told("project.milestone-reached", "2025-06-30", "'milestone':'m2'");

        assertThat(read("4.milestone-execution", "2025-06-30")).isEqualTo(Value.of(0.75));
        assertThat(read("4.milestone-execution", "2025-12-31")).isEqualTo(NO_DATA);
    }

    private Value read(String indicator, String close) {
        return Objects.requireNonNull(LessonBook.indicator(indicator)).driftInputOn(sample.on(close));
    }

    private void month(String month, int earned, int costs) {
        String date = YearMonth.parse(month).atEndOfMonth().toString();
        String key = "'month':'%s','label':'general',".formatted(month);
        sample.told("project.progress-reported", date, key + "'plannedValue':0,'earnedValue':" + earned);
        sample.told("budget.costs-reported", date, key + "'amount':" + costs);
    }

    private void setback(String id, String known, String told) {
        sample.told(
                "budget.variance-reported", known, "'variance':'%s','direction':'setback','amount':1".formatted(id));
        for (String municipality : new String[] {"a", "b"}) {
            sample.told(
                    "project.information-provided",
                    told,
                    "'information':'i-%s','participant':'%s','body':'board','topics':[],'variances':['%s']"
                            .formatted(id, municipality, id));
        }
    }

    private void requested(String id, String date) {
        sample.told(
                "project.decision-requested", date, "'decision':'%s','body':'board','statutory':false".formatted(id));
    }

    private void decision(String id, String date, String requested) {
        if (requested != null) {
            requested(id, requested);
        }
        sample.told(
                "project.decision-taken",
                date,
                "'decision':'%s','body':'board','topic':'other','withinMandate':true,'written':true,'ownerRole':'director'"
                        .formatted(id));
    }

    private void meeting(String id, String date, String attended, String substituted) {
        sample.told(
                "project.meeting-held",
                date,
                "'meeting':'%s','kind':'steering','invited':['a','b'],'attended':[%s],'substituted':[%s]"
                        .formatted(id, attended, substituted));
    }

    private void milestone(String id, String planned, int weight) {
        sample.told(
                "project.milestone-planned",
                "2025-01-01",
                "'milestone':'%s','revision':0,'plannedOn':'%s','weight':%d".formatted(id, planned, weight));
    }
}
