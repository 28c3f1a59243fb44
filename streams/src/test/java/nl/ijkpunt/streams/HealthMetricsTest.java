// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Rejection;
import org.junit.jupiter.api.Test;

class HealthMetricsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    /** An episode in every lesson. */
    private static final SortedMap<String, String> OPEN = Stream.of(LessonKey.values())
            .collect(Collectors.toMap(Code::of, lesson -> "2026-01", (one, other) -> one, TreeMap::new));

    private final LastAnswers answers = new LastAnswers();
    private final HealthMetrics metrics = new HealthMetrics(answers);

    @Test
    void aLessonShowsWhatIsKnownOfItAndNothingElse() {
        answers.open("0_0").answered("gr-0", figures(known("energy"), unknown("focus")));

        assertThat(metrics.scrape().lines())
                .contains(
                        "ijkpunt_lesson_score{lesson=\"energy\",partnership=\"gr-0\"} 61.5",
                        "ijkpunt_lesson_status{lesson=\"energy\",partnership=\"gr-0\"} 2.0",
                        "ijkpunt_lesson_status{lesson=\"focus\",partnership=\"gr-0\"} 0.0",
                        "ijkpunt_lesson_level{lesson=\"energy\",partnership=\"gr-0\"} 2.0",
                        "ijkpunt_lesson_confidence{lesson=\"energy\",partnership=\"gr-0\"} 1.0",
                        "ijkpunt_lesson_standard_error_points{lesson=\"energy\",partnership=\"gr-0\"} 3.5",
                        "ijkpunt_lesson_coverage_ratio{lesson=\"energy\",partnership=\"gr-0\"} 0.75",
                        "ijkpunt_lesson_vetoes{lesson=\"energy\",partnership=\"gr-0\"} 1.0",
                        "ijkpunt_lesson_evidence_events{lesson=\"energy\",partnership=\"gr-0\"} 12.0",
                        "ijkpunt_lesson_last_event_timestamp_seconds{lesson=\"energy\",partnership=\"gr-0\"} 1.7723196E9",
                        "ijkpunt_lesson_event_age_seconds{lesson=\"energy\",partnership=\"gr-0\"} 1209600.0",
                        "ijkpunt_lesson_first_score{lesson=\"energy\",partnership=\"gr-0\"} 70.0",
                        "ijkpunt_lesson_agreed_score{lesson=\"energy\",partnership=\"gr-0\"} 72.0",
                        "ijkpunt_lesson_change_points{lesson=\"energy\",partnership=\"gr-0\"} -2.5",
                        "ijkpunt_lesson_baseline_score{lesson=\"energy\",partnership=\"gr-0\"} 72.0",
                        "ijkpunt_lesson_mean_score{lesson=\"energy\",partnership=\"gr-0\"} 70.5",
                        "ijkpunt_lesson_lower_limit{lesson=\"energy\",partnership=\"gr-0\"} 60.0",
                        "ijkpunt_lesson_upper_limit{lesson=\"energy\",partnership=\"gr-0\"} 81.0",
                        "ijkpunt_lesson_red_chance_ratio{lesson=\"energy\",months=\"6\",partnership=\"gr-0\"} 0.25",
                        "ijkpunt_lesson_drift_state{lesson=\"energy\",partnership=\"gr-0\"} 3.0",
                        "ijkpunt_lesson_drift_evidence{lesson=\"energy\",partnership=\"gr-0\"} 310.0",
                        "ijkpunt_lesson_pattern{lesson=\"energy\",partnership=\"gr-0\",pattern=\"watermelon\"} 1.0",
                        "ijkpunt_lesson_perspective_score{lesson=\"energy\",partnership=\"gr-0\",perspective=\"council\"} 40.0",
                        "ijkpunt_lesson_perspective_gap_points{lesson=\"energy\",partnership=\"gr-0\"} 35.0",
                        "ijkpunt_lesson_perspective_gap_signal{lesson=\"energy\",partnership=\"gr-0\"} 2.0",
                        "ijkpunt_lesson_indicator_score{indicator=\"10.absence\",lesson=\"energy\",partnership=\"gr-0\"} 55.0",
                        "ijkpunt_lesson_info{lesson=\"energy\",title_en=\"Energy\",title_nl=\"Energie\"} 1");
        assertThat(rows("focus"))
                .extracting(line -> line.substring(0, line.indexOf('{')))
                .containsExactlyInAnyOrder(
                        "ijkpunt_lesson_confidence",
                        "ijkpunt_lesson_coverage_ratio",
                        "ijkpunt_lesson_episode_opened_timestamp_seconds",
                        "ijkpunt_lesson_evidence_events",
                        "ijkpunt_lesson_info",
                        "ijkpunt_lesson_level",
                        "ijkpunt_lesson_status",
                        "ijkpunt_lesson_vetoes");
    }

    @Test
    void aPartnershipShowsItsNameItsReviewsAndHowLongItWasSilent() {
        answers.open("0_0").answered("gr-0", figures());

        assertThat(metrics.scrape().lines())
                .contains(
                        "ijkpunt_partnership_info{kind=\"public-body\",name=\"Samen \\\"Sterk\\\"\",partnership=\"gr-0\"} 1",
                        "ijkpunt_partnership_today_timestamp_seconds{partnership=\"gr-0\"} 1.7735292E9",
                        "ijkpunt_partnership_next_review_timestamp_seconds{partnership=\"gr-0\"} 1.7734428E9",
                        "ijkpunt_partnership_review_due_seconds{partnership=\"gr-0\"} -86400.0",
                        "ijkpunt_partnership_fact_age_seconds{family=\"budget\",partnership=\"gr-0\"} 432000.0",
                        "ijkpunt_partnership_messages{kind=\"episode\",partnership=\"gr-0\"} 2.0",
                        "ijkpunt_partnership_open_episodes{partnership=\"gr-0\"} 10.0",
                        "ijkpunt_partnership_deadlines{partnership=\"gr-0\",urgency=\"7\"} 0.0",
                        "ijkpunt_partnership_deadlines{partnership=\"gr-0\",urgency=\"breach\"} 1.0",
                        "ijkpunt_partnership_next_deadline_timestamp_seconds{partnership=\"gr-0\"} 1.7739612E9",
                        "ijkpunt_partnership_deadline_due_seconds{partnership=\"gr-0\"} 432000.0",
                        "ijkpunt_partnership_commitments{partnership=\"gr-0\",state=\"kept\"} 3.0",
                        "ijkpunt_lesson_episode_opened_timestamp_seconds{lesson=\"focus\",partnership=\"gr-0\"} 1.767222E9",
                        "ijkpunt_symptom_level{partnership=\"gr-0\",symptom=\"distrust\"} 2.0",
                        "ijkpunt_symptom_score{partnership=\"gr-0\",symptom=\"distrust\"} 60.0");
    }

    @Test
    void whetherFiguresCanBeTrustedIsShownToo() {
        LastAnswers.Page page = answers.open("0_3");
        page.state(TODAY, 7);
        page.answeredAt(1_773_529_300_500L);
        page.answered("gr-0", Figures.none("gr-0"));
        metrics.refused(new Rejection(Rejection.Rule.NOT_JSON, "", "", List.of()));

        assertThat(metrics.scrape().lines())
                .contains(
                        "ijkpunt_last_day_timestamp_seconds{partition=\"0_3\"} 1.7735292E9",
                        "ijkpunt_answers_due{partition=\"0_3\"} 7.0",
                        "ijkpunt_last_answer_timestamp_seconds{partition=\"0_3\"} 1.7735293005E9",
                        "ijkpunt_partnerships{partition=\"0_3\"} 1.0",
                        "ijkpunt_events_rejected_total{reason=\"not-json\"} 1.0",
                        "ijkpunt_events_rejected_total{reason=\"future\"} 0.0");
    }

    @Test
    void everyRowIsInTheContractAndThereAreNoMoreThanPartnershipsTimesLessons() {
        LastAnswers.Page page = answers.open("0_0");
        page.state(TODAY, 0);
        page.answeredAt(1);
        page.quarantined(Set.of("gr-1"));
        LessonFigures[] ten = Stream.of(LessonKey.values())
                .map(lesson -> known(Code.of(lesson)))
                .toArray(LessonFigures[]::new);
        for (int i = 0; i < 3; i++) {
            page.answered("gr-" + i, figures(ten));
        }

        SortedMap<String, Integer> rows = new TreeMap<>();
        for (String line : ours()) {
            rows.merge(line.substring(0, line.indexOf('{')), 1, Integer::sum);
            assertThat(line).doesNotMatch(".* (NaN|[+-]?Inf)");
        }
        TreeSet<String> promised = new TreeSet<>(rows.keySet());
        for (Metric metric : Metric.values()) {
            if (metric.labels().isEmpty()) {
                continue;
            }
            assertThat(promised.remove(metric.exposed())).as(metric.exposed()).isTrue();
            if (metric.labels().equals(List.of("partnership", "lesson"))) {
                assertThat(rows).as(metric.exposed()).containsEntry(metric.exposed(), 3 * 10);
            }
        }
        assertThat(promised).isEmpty();
    }

    @Test
    void rowsLeaveWithTheirTask() {
        LastAnswers.Page page = answers.open("0_0");
        page.answered("gr-0", Figures.none("gr-0"));
        assertThat(metrics.scrape()).contains("gr-0");

        answers.close("0_0", page);

        assertThat(metrics.scrape()).doesNotContain("gr-0");
    }

    @Test
    void aTaskThatCameBackKeepsItsNewRows() {
        LastAnswers.Page before = answers.open("0_0");
        answers.open("0_0").answered("gr-0", Figures.none("gr-0"));

        answers.close("0_0", before);

        assertThat(metrics.scrape()).contains("gr-0");
    }

    @Test
    void figuresSurviveTheStore() {
        Figures figures = figures(known("energy"), unknown("focus"));

        assertThat(Figures.read(figures.write())).isEqualTo(figures);
    }

    private List<String> ours() {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith("ijkpunt_"))
                .toList();
    }

    private List<String> rows(String lesson) {
        return ours().stream()
                .filter(line -> line.contains("lesson=\"" + lesson + "\""))
                .toList();
    }

    private static Figures figures(LessonFigures... lessons) {
        return new Figures(
                "Samen \"Sterk\"",
                "public-body",
                TODAY.toString(),
                "2025-03-14",
                "2026-03-14",
                new NoticeFigures(
                        new TreeMap<>(Map.of("episode", 2)),
                        OPEN,
                        new TreeMap<>(Map.of("breach", 1, "7", 0)),
                        "2026-03-20",
                        new TreeMap<>(Map.of("kept", 3))),
                new TreeMap<>(Map.of("budget", "2026-03-10")),
                List.of(lessons),
                List.of(new Figures.OfSymptom("distrust", "amber", 60d)));
    }

    private static LessonFigures known(String lesson) {
        return new LessonFigures(
                lesson,
                2,
                "amber",
                "medium",
                61.5,
                3.5,
                0.75,
                1,
                12,
                "2026-03-01",
                70d,
                "2024-01-31",
                72d,
                "2025-03-14",
                -2.5,
                "alarm",
                310d,
                "2025-11",
                List.of("watermelon"),
                35d,
                "large",
                new TreeMap<>(Map.of("council", 40d, "staff", 75d)),
                new TreeMap<>(Map.of("10.absence", 55d)),
                new ChartFigures(72d, 70.5, 60d, 81d, new TreeMap<>(Map.of("6", 0.25))));
    }

    private static LessonFigures unknown(String lesson) {
        return new LessonFigures(
                lesson,
                0,
                "unknown",
                "low",
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new ChartFigures(null, null, null, null, new TreeMap<>()));
    }
}
