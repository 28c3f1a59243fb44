// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Rejection;
import org.junit.jupiter.api.Test;

class HealthMetricsTest {

    private final LastAnswers answers = new LastAnswers();
    private final HealthMetrics metrics = new HealthMetrics(answers);

    @Test
    void everyLessonHasItsRowsUnderTheAgreedNames() {
        LastAnswers.Page page = answers.open("0_0");
        page.state(LocalDate.of(2026, 3, 15), 0);
        page.answered(
                "gr-0",
                new Figures(
                        "Samen \"Sterk\"",
                        "public-body",
                        List.of(
                                new Figures.OfLesson("energy", 2, "amber", 61.5, 0.75, 12, "2026-03-01"),
                                new Figures.OfLesson("focus", 0, "unknown", null, 0, 0, null))));
        metrics.refused(new Rejection(Rejection.Rule.NOT_JSON, "", "", List.of()));

        String text = metrics.scrape();

        assertThat(text.lines())
                .contains(
                        "ijkpunt_lesson_score{lesson=\"energy\",partnership=\"gr-0\"} 61.5",
                        "ijkpunt_lesson_status{lesson=\"energy\",partnership=\"gr-0\"} 2.0",
                        "ijkpunt_lesson_status{lesson=\"focus\",partnership=\"gr-0\"} 0.0",
                        "ijkpunt_lesson_level{lesson=\"energy\",partnership=\"gr-0\"} 2.0",
                        "ijkpunt_lesson_coverage_ratio{lesson=\"energy\",partnership=\"gr-0\"} 0.75",
                        "ijkpunt_lesson_evidence_events{lesson=\"energy\",partnership=\"gr-0\"} 12.0",
                        "ijkpunt_lesson_last_event_timestamp_seconds{lesson=\"energy\",partnership=\"gr-0\"} 1.7723196E9",
                        "ijkpunt_partnership_info{kind=\"public-body\",name=\"Samen \\\"Sterk\\\"\",partnership=\"gr-0\"} 1",
                        "ijkpunt_last_day_timestamp_seconds{partition=\"0_0\"} 1.7735292E9",
                        "ijkpunt_events_rejected_total{reason=\"not-json\"} 1.0")
                .noneMatch(line -> line.startsWith("ijkpunt_lesson_score{lesson=\"focus\""));
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
}
