// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.privacy.Perspectives;
import org.junit.jupiter.api.Test;

class LessonFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void whatIsSuppressedLeavesNoTrace() {
        Perspectives.Group hidden = new Perspectives.Group("suppressed", null, null, null, null);
        LessonAnswer answer = answer(
                new Perspectives(
                        "w1",
                        TODAY,
                        new TreeMap<>(Map.of(
                                Perspective.COUNCIL,
                                hidden,
                                Perspective.STAFF,
                                new Perspectives.Group("shown", 62.5, 3d, 20, 40))),
                        null,
                        null,
                        null,
                        null,
                        List.of(new Perspectives.ParticipantGroup("a", hidden)),
                        List.of()),
                List.of(
                        indicator("10.absence", 55d, List.of("s|1", "s|2")),
                        indicator("10.energy", null, List.of()),
                        indicator("10.vacancies", 70d, List.of("s|2", "s|3"))));

        LessonFigures figures = LessonFigures.of(answer, null);

        assertThat(figures.groups()).containsExactly(Map.entry("staff", 62.5));
        assertThat(figures.indicators()).containsOnlyKeys("10.absence", "10.vacancies");
        assertThat(figures.evidence()).isEqualTo(3);
    }

    private static IndicatorAnswer indicator(String id, Double score, List<String> facts) {
        return new IndicatorAnswer(
                id,
                score == null ? "unknown" : "known",
                score == null ? "suppressed" : null,
                score,
                score == null ? "unknown" : "green",
                score,
                score,
                null,
                1d,
                1d,
                1d,
                null,
                score == null ? null : TODAY,
                facts);
    }

    private static LessonAnswer answer(Perspectives perspectives, List<IndicatorAnswer> indicators) {
        return new LessonAnswer(
                "gr-0",
                LessonKey.ENERGY,
                TODAY,
                null,
                "ordinary",
                1,
                "green",
                "green",
                TODAY,
                true,
                60d,
                null,
                1d,
                "high",
                0,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                perspectives,
                indicators,
                LessonCharts.NONE);
    }
}
