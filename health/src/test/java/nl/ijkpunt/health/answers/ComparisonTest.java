// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.charts.MonthBaseline;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void theSameMonthsDoNotDiffer() {
        List<MonthAnswer> months = months(1, "ok", "watch", "alarm", "alarm");

        Comparison comparison = Comparison.of("p", months, months);

        assertThat(comparison).isEqualTo(new Comparison("p", 4, List.of(), 1, 1));
    }

    @Test
    void anAlarmIsOneMessageHoweverLongItLasts() {
        List<MonthAnswer> now = months(1, "ok", "ok", "watch", "ok", "ok");
        List<MonthAnswer> then = months(1, "ok", "alarm", "alarm", "recovered", "alarm");

        Comparison comparison = Comparison.of("p", now, then);

        assertThat(comparison.messagesNow()).isZero();
        assertThat(comparison.messagesThen()).isEqualTo(2);
        assertThat(comparison.differences().stream().map(Difference::month))
                .containsExactly(YearMonth.of(2025, 2), YearMonth.of(2025, 3), YearMonth.of(2025, 5));
        assertThat(comparison.differences().stream().map(one -> one.then().opened()))
                .containsExactly(true, false, true);
    }

    @Test
    void anotherStatusIsADifferenceEvenWithoutAnAlarm() {
        Comparison comparison = Comparison.of("p", months(1, "ok", "ok"), months(2, "ok", "ok"));

        assertThat(comparison.differences()).hasSize(2);
        assertThat(WhatIfJson.lines(comparison))
                .containsExactly(
                        "{\"partnership\":\"p\",\"kind\":\"what-if\",\"lesson\":\"focus\",\"month\":\"2025-01\","
                                + "\"now\":{\"status\":\"status1\",\"statusCode\":1,\"level\":\"green\",\"score\":80,"
                                + "\"drift\":\"ok\",\"opened\":false},"
                                + "\"then\":{\"status\":\"status2\",\"statusCode\":2,\"level\":\"green\",\"score\":80,"
                                + "\"drift\":\"ok\",\"opened\":false}}",
                        "{\"partnership\":\"p\",\"kind\":\"what-if\",\"lesson\":\"focus\",\"month\":\"2025-02\","
                                + "\"now\":{\"status\":\"status1\",\"statusCode\":1,\"level\":\"green\",\"score\":80,"
                                + "\"drift\":\"ok\",\"opened\":false},"
                                + "\"then\":{\"status\":\"status2\",\"statusCode\":2,\"level\":\"green\",\"score\":80,"
                                + "\"drift\":\"ok\",\"opened\":false}}",
                        "{\"partnership\":\"p\",\"kind\":\"what-if-total\",\"months\":2,\"different\":2,"
                                + "\"messagesNow\":0,\"messagesThen\":0}");
    }

    @Test
    void onlyTheSameMonthsCanBeCompared() {
        assertThatThrownBy(() -> Comparison.of("p", months(1, "ok"), months(1, "ok", "ok")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 and 2 months");
    }

    private static List<MonthAnswer> months(int status, String... states) {
        List<MonthAnswer> months = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            months.add(new MonthAnswer(
                    "p",
                    LessonKey.FOCUS,
                    YearMonth.of(2025, 1).plusMonths(i),
                    null,
                    "status" + status,
                    status,
                    "green",
                    80d,
                    1d,
                    1,
                    "high",
                    0,
                    new LessonAnswer.Drift(states[i], 1d, null, List.of()),
                    1,
                    MonthBaseline.NONE));
        }
        return months;
    }
}
