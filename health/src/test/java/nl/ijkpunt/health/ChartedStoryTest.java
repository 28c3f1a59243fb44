// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.answers.Additions;
import nl.ijkpunt.health.answers.AnswerJson;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.charts.MonthBaseline;
import nl.ijkpunt.health.drift.ControlLimits;
import nl.ijkpunt.health.drift.DriftSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people see of the partnership of the story over the months: one answer, looked at from all sides. */
class ChartedStoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-15");

    private static Health health;
    private static List<LocalDate> wavesClosed;

    @BeforeAll
    static void tell() throws IOException {
        Partnership partnership = new Partnership("rijnrand", DefaultNorms.load());
        wavesClosed = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ChartedStoryTest.class.getResourceAsStream("/vectors/story/events.jsonl")),
                StandardCharsets.UTF_8))) {
            lines.lines().map(Told::fact).forEach(fact -> {
                partnership.learn(fact);
                if (fact.event() instanceof WaveClosed closed) {
                    wavesClosed.add(closed.date());
                }
            });
        }
        health = partnership.on(DAY);
    }

    @Test
    void theAdditionsComeAfterTheLineAndLeaveItAsItIs() throws IOException {
        for (LessonAnswer answer : health.lessons()) {
            String plain = AnswerJson.lesson(answer, true);
            String published = Additions.lesson(answer, true);
            assertThat(published).startsWith(plain.substring(0, plain.length() - 1) + ",\"chart\":");
            assertThat(Additions.plain(published)).isEqualTo(plain);
            assertThat(Additions.plain(plain)).isEqualTo(plain);
            List<String> keys = keys(published);
            assertThat(keys.subList(keys.size() - 4, keys.size()))
                    .containsExactly("indicators", "chart", "indicatorCharts", "forecast");
        }
        for (MonthAnswer answer : health.months()) {
            String plain = AnswerJson.month(answer);
            String published = Additions.month(answer);
            assertThat(Additions.plain(published)).isEqualTo(plain);
            List<String> keys = keys(published);
            assertThat(keys.subList(keys.size() - 3, keys.size())).containsExactly("revision", "baseline", "limits");
        }
    }

    @Test
    void aChartHoldsTheScoresSinceTheLastAgreedRealignment() {
        for (LessonAnswer answer : health.lessons()) {
            LessonAnswer.Agreed agreed = answer.agreed();
            List<Double> scores = months(answer).stream()
                    .filter(month -> agreed == null || !month.month().isBefore(YearMonth.from(agreed.date())))
                    .map(MonthAnswer::score)
                    .filter(Objects::nonNull)
                    .toList();
            Chart chart = answer.charts().lesson();
            if (chart == null) {
                assertThat(scores).isEmpty();
                continue;
            }
            assertThat(chart.points().stream().map(Chart.Point::value)).isEqualTo(scores);
            assertThat(chart.target()).isEqualTo(70);
            assertThat(chart.limits() == null).isEqualTo(scores.size() < 6);
            assertThat(answer.charts().outlook() == null).isEqualTo(scores.size() < 6);
        }
        assertThat(health.lessons())
                .anySatisfy(answer -> assertThat(answer.agreed()).isNotNull());
    }

    @Test
    void aMonthTellsTheBaselineThatWasInForceThen() {
        for (LessonAnswer answer : health.lessons()) {
            LessonAnswer.Agreed agreed = answer.agreed();
            LessonAnswer.First first = answer.first();
            List<MonthAnswer> months = months(answer);
            MonthBaseline last = months.get(months.size() - 1).baseline();
            Chart chart = answer.charts().lesson();
            assertThat(last.limits()).isEqualTo(chart == null ? null : chart.limits());
            if (agreed != null) {
                assertThat(last.realignment()).isEqualTo(agreed.realignment());
                assertThat(last.since()).isEqualTo(agreed.date());
                assertThat(last.level()).isEqualTo(agreed.score());
            }
            for (MonthAnswer month : months) {
                MonthBaseline baseline = month.baseline();
                boolean before = first == null || month.month().atEndOfMonth().isBefore(first.date());
                assertThat(baseline.first() == null).isEqualTo(before);
                ControlLimits limits = baseline.limits();
                if (limits != null) {
                    assertThat(baseline.spread()).isCloseTo((limits.upper() - limits.mean()) / 3, within(1e-9));
                }
                // nobody knew of a re-alignment before it was agreed
                LocalDate since = baseline.since();
                assertThat(since == null || !since.isAfter(month.month().atEndOfMonth()))
                        .isTrue();
            }
        }
    }

    @Test
    void withoutAnAgreementTheFirstEightScoresAreTheBaseline() {
        int looked = 0;
        for (LessonAnswer answer : health.lessons()) {
            List<Double> seen = new ArrayList<>();
            for (MonthAnswer month : months(answer)) {
                if (month.score() != null) {
                    seen.add(month.score());
                }
                MonthBaseline baseline = month.baseline();
                if (baseline.realignment() == null) {
                    if (seen.size() < 8) {
                        assertThat(baseline.level()).isNull();
                    } else {
                        double mean = seen.subList(0, 8).stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow();
                        assertThat(baseline.level()).isCloseTo(mean, within(1e-9));
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isPositive();
    }

    @Test
    void theDetectorHoldsEveryMonitoredIndicatorToSomething() {
        for (MonthAnswer month : health.months()) {
            LessonAnswer.Drift drift = month.drift();
            if (drift != null) {
                assertThat(month.baseline().indicators().stream()
                                .map(MonthBaseline.OfIndicator::indicator)
                                .toList())
                        .isEqualTo(drift.shares().stream()
                                .map(LessonAnswer.Drift.Share::indicator)
                                .toList());
            }
            month.baseline()
                    .indicators()
                    .forEach(one -> assertThat(one.spread()).isGreaterThanOrEqualTo(1));
        }
    }

    /** A quarterly survey would otherwise seem steadier than it is. */
    @Test
    void aSurveyIsAPointOnlyWhenAWaveWasClosed() {
        int looked = 0;
        for (LessonAnswer answer : health.lessons()) {
            for (LessonCharts.OfIndicator one : answer.charts().indicators()) {
                Chart chart = one.chart();
                if (chart != null && one.unit().equals("scale 1-5")) {
                    long waves = wavesClosed.stream()
                            .filter(day -> !day.isAfter(DAY))
                            .filter(day -> !YearMonth.from(day).isBefore(chart.from()))
                            .count();
                    // the wave in force at the beginning is a point too
                    assertThat((long) chart.points().size()).isLessThanOrEqualTo(waves + 1);
                    looked++;
                }
            }
        }
        assertThat(looked).isPositive();
    }

    /** Other thresholds change alarms and what follows from them, and nothing else (drift.md 8). */
    @Test
    void thresholdsAreOfTheDetectorAlone() throws IOException {
        DriftSettings strict = DriftSettings.defaults().withThresholds(1e-3, 2e-3);
        Partnership other = new Partnership("rijnrand", DefaultNorms.load(), strict);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ChartedStoryTest.class.getResourceAsStream("/vectors/story/events.jsonl")),
                StandardCharsets.UTF_8))) {
            lines.lines().limit(1500).map(Told::fact).forEach(other::learn);
        }
        List<MonthAnswer> months = other.on(LocalDate.parse("2024-06-30")).months();
        assertThat(months).anySatisfy(month -> assertThat(month.status()).isEqualTo("act"));
        assertThat(months)
                .filteredOn(month -> month.drift() != null && month.drift().evidence() != null)
                .filteredOn(month -> month.drift().evidence() >= 2e-3)
                .isNotEmpty()
                .allSatisfy(month -> assertThat(month.drift().state()).isEqualTo("alarm"));
    }

    private static List<MonthAnswer> months(LessonAnswer answer) {
        return health.months().stream()
                .filter(month -> month.lesson() == answer.lesson())
                .toList();
    }

    private static List<String> keys(String line) throws IOException {
        JsonNode json = new ObjectMapper().readTree(line);
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
