// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.DeadlineNotice;
import nl.ijkpunt.health.episodes.LimitNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.Urgency;
import org.junit.jupiter.api.Test;

class NoticeFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void deadlinesThatAreNotMetCountByTheLastThingThatWasSaid() {
        NoticeFigures figures = NoticeFigures.of(
                TODAY,
                List.of(
                        deadline("a", "approaching", "90", "2026-05-01"),
                        deadline("b", "approaching", "30", "2026-04-01"),
                        deadline("c", "approaching", "30", "2026-03-20"),
                        deadline("d", "passed", "breach", "2026-03-01"),
                        deadline("a", "approaching", "30", "2026-05-01"),
                        deadline("c", "met", null, "2026-03-20")),
                List.of());

        assertThat(figures.deadlines())
                .containsExactly(Map.entry("30", 2), Map.entry("7", 0), Map.entry("90", 0), Map.entry("breach", 1));
        assertThat(figures.nextDeadline()).isEqualTo("2026-04-01");
        assertThat(figures.messages()).containsEntry("deadline", 5).containsEntry("episode", 0);
    }

    @Test
    void whatNobodyWasSentIsNoMessage() {
        NoticeFigures figures = NoticeFigures.of(
                TODAY,
                List.of(
                        new LimitNotice(head("crossed", true), "2.deviation-first", 0.2, 0.1),
                        new LimitNotice(head("back", false), "2.deviation-first", 0.05, 0.1)),
                List.of());

        assertThat(figures.messages()).containsEntry("limit", 1);
        assertThat(figures.nextDeadline()).isNull();
        assertThat(figures.episodes()).isEmpty();
    }

    @Test
    void promisesCountByState() {
        NoticeFigures figures = NoticeFigures.of(
                TODAY, List.of(), List.of(promise(Commitment.State.KEPT), promise(Commitment.State.KEPT)));

        assertThat(figures.commitments())
                .containsExactly(
                        Map.entry("broken", 0), Map.entry("kept", 2), Map.entry("open", 0), Map.entry("unknown", 0));
    }

    private static Notice deadline(String key, String event, String level, String due) {
        return new DeadlineNotice(
                head(event, level != null), "review", key, LocalDate.parse(due), 0, level, null, null, List.of());
    }

    private static Notice.Head head(String event, boolean message) {
        return new Notice.Head(
                "id", "gr-0", "GR", LessonKey.FOCUS, event, null, TODAY, message ? Urgency.NOW : Urgency.PAGE);
    }

    private static Commitment promise(Commitment.State state) {
        return new Commitment("p", "r1", true, null, "7.focus", 2, TODAY, TODAY, null, state, null, null);
    }
}
