// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The edge cases of drift.md 13 that are about a lesson, and what section 7 says of its events. */
class LessonEdgeCasesTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final MonitoredIndicator A = new MonitoredIndicator("a", 1, false);
    private static final MonitoredIndicator B = new MonitoredIndicator("b", 2, false);

    /** Scores of one indicator agreed on 72: healthy, then far lower from month 11 on. */
    private static final double HEALTHY = 72;

    private static final double LOW = 52;

    @Test
    void anAlarmOpensRemindsAndCloses() {
        Story story = new Story(A).agreed(0, "a", 72);
        for (int month = 1; month <= 10; month++) {
            story.observed(month, "a", HEALTHY);
        }
        for (int month = 11; month <= 22; month++) {
            story.observed(month, "a", LOW);
        }
        int opened = story.monthOf(DriftEvent.Kind.OPENED);
        for (int month = 23; month <= 45; month++) {
            story.observed(month, "a", 80);
        }
        int closed = story.monthOf(DriftEvent.Kind.CLOSED);

        assertThat(story.events())
                .containsSubsequence(
                        new DriftEvent(DriftEvent.Kind.OPENED, null, opened, opened),
                        new DriftEvent(DriftEvent.Kind.REMINDED, null, opened + 3, opened),
                        new DriftEvent(DriftEvent.Kind.REMINDED, null, opened + 6, opened),
                        new DriftEvent(DriftEvent.Kind.CLOSED, DriftEvent.Reason.RECOVERED, closed, opened));
        assertThat(story.events(DriftEvent.Kind.REMINDED)).allSatisfy(event -> {
            assertThat((event.month() - opened) % 3).isZero();
            assertThat(event.month()).isLessThan(closed);
        });
        assertThat(story.events(DriftEvent.Kind.REMINDED)).hasSize((closed - 1 - opened) / 3);
        assertThat(story.close(closed).state()).isEqualTo(DriftState.RECOVERED);
        assertThat(story.close(closed).opened()).isEqualTo(opened);
        assertThat(story.close(closed + 1).state()).isEqualTo(DriftState.OK);
        assertThat(story.close(closed + 1).opened()).isNull();
        assertThat(story.events().stream().filter(event -> event.month() > closed))
                .isEmpty();
    }

    @Test
    void watchIsNoticedAndEasedWithoutAnyMessage() {
        DriftStatus ok = new DriftStatus(DriftState.OK, 5, null);

        DriftStatus watched = ok.heard(6, 60, SETTINGS);
        DriftStatus oneLow = watched.heard(7, 59, SETTINGS);
        DriftStatus eased = oneLow.heard(8, 59, SETTINGS);

        assertThat(watched).isEqualTo(new DriftStatus(DriftState.WATCH, 0, null));
        assertThat(watched.eventSince(ok, 6)).isEqualTo(new DriftEvent(DriftEvent.Kind.NOTICED, null, 6, null));
        assertThat(oneLow).isEqualTo(new DriftStatus(DriftState.WATCH, 1, null));
        assertThat(oneLow.eventSince(watched, 7)).isNull();
        assertThat(eased).isEqualTo(new DriftStatus(DriftState.OK, 2, null));
        assertThat(eased.eventSince(oneLow, 8)).isEqualTo(new DriftEvent(DriftEvent.Kind.EASED, null, 8, null));
        assertThat(oneLow.heard(8, 60, SETTINGS)).isEqualTo(new DriftStatus(DriftState.WATCH, 0, null));
        assertThat(ok.eventSince(DriftStatus.UNKNOWN, 5)).isNull();
    }

    @Test
    void aRecoveredLessonCanAlarmAnewWithAnotherOpening() {
        DriftStatus alarm = new DriftStatus(DriftState.ALARM, 1, 10);

        assertThat(alarm.heard(14, 60, SETTINGS)).isEqualTo(new DriftStatus(DriftState.ALARM, 0, 10));
        DriftStatus recovered = alarm.heard(14, 59.9, SETTINGS);

        assertThat(recovered).isEqualTo(new DriftStatus(DriftState.RECOVERED, 2, 10));
        assertThat(recovered.heard(15, 300, SETTINGS)).isEqualTo(new DriftStatus(DriftState.ALARM, 0, 15));
        assertThat(recovered.heard(15, 299, SETTINGS)).isEqualTo(new DriftStatus(DriftState.WATCH, 0, null));
        assertThat(recovered.heard(15, 3, SETTINGS)).isEqualTo(new DriftStatus(DriftState.OK, 3, null));
    }

    @Test
    void aStartedRealignmentSilencesTheReminders() {
        Story story = alarmed();
        int opened = story.monthOf(DriftEvent.Kind.OPENED);
        int reminded = story.events(DriftEvent.Kind.REMINDED).size();

        story.started(story.month + 1);
        story.silentUntil(story.month + 24);

        assertThat(story.events(DriftEvent.Kind.REMINDED)).hasSize(reminded);
        assertThat(story.last().state()).isEqualTo(DriftState.ALARM);
        assertThat(story.last().opened()).isEqualTo(opened);
    }

    @Test
    void aRealignmentStartedNoLaterThanTheOpeningDoesNotCount() {
        DriftStatus alarm = new DriftStatus(DriftState.ALARM, 0, 10);

        assertThat(alarm.remindsAt(13, 10, SETTINGS)).isTrue();
        assertThat(alarm.remindsAt(13, null, SETTINGS)).isTrue();
        assertThat(alarm.remindsAt(13, 11, SETTINGS)).isFalse();
        assertThat(alarm.remindsAt(12, null, SETTINGS)).isFalse();
        assertThat(alarm.remindsAt(10, null, SETTINGS)).isFalse();
        assertThat(new DriftStatus(DriftState.RECOVERED, 2, 10).remindsAt(13, null, SETTINGS))
                .isFalse();
    }

    @Test
    void whereAlarmAndRealignmentFallInOneMonthTheRealignmentWins_12() {
        int opened = alarmed().monthOf(DriftEvent.Kind.OPENED);
        Story story = healthyThenLowUntil(opened - 1);

        story.agreedAndObserved(opened, "a", 60, LOW);

        assertThat(story.events(DriftEvent.Kind.OPENED)).isEmpty();
        assertThat(story.events(DriftEvent.Kind.CLOSED)).isEmpty();
        assertThat(story.last().state()).isEqualTo(DriftState.OK);
    }

    @Test
    void aRealignmentClosesTheOpenEpisode_12() {
        Story story = alarmed();
        int opened = story.monthOf(DriftEvent.Kind.OPENED);

        story.agreed(story.month + 1, "a", 60);

        assertThat(story.last().events())
                .containsExactly(
                        new DriftEvent(DriftEvent.Kind.CLOSED, DriftEvent.Reason.REALIGNED, story.month, opened));
        assertThat(story.last().state()).isEqualTo(DriftState.UNKNOWN);
        assertThat(story.last().evidence()).isNull();
        assertThat(story.last().opened()).isNull();
        assertThat(story.last().low()).isZero();
    }

    @Test
    void anIndicatorThatJoinsLateCountsFromItsFirstObservation_20() {
        Story story = new Story(A, B).agreed(0, "a", 72);
        for (int month = 1; month <= 10; month++) {
            story.observed(month, "a", 66);
        }
        assertThat(story.last().evidence()).isEqualTo(story.evidenceOf("a"));
        assertThat(story.last().shares()).containsEntry("a", 1.0).containsEntry("b", 0.0);

        SortedMap<String, Observation> both = new TreeMap<>();
        both.put("a", new Observation(11, 66));
        both.put("b", new Observation(11, 40));
        story.heard(both);

        assertThat(story.last().evidence()).isEqualTo(story.evidenceOf("a") / 3);
        assertThat(story.last().shares().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void aSilentCloseChangesNoState_21() {
        Story story = alarmed();
        LessonClose before = story.last();

        story.silentUntil(story.month + 60);

        LessonClose after = story.last();
        assertThat(after.heard()).isFalse();
        assertThat(after.state()).isEqualTo(DriftState.ALARM);
        assertThat(after.evidence()).isEqualTo(before.evidence());
        assertThat(after.low()).isEqualTo(before.low());
        assertThat(after.shares()).isEqualTo(before.shares());
    }

    @Test
    void withoutAnyEvidenceThereIsNoLeadAndNoOnset_22() {
        Story story = new Story(A, B).observed(1, "a", 70);

        assertThat(story.last().state()).isEqualTo(DriftState.OK);
        assertThat(story.last().evidence()).isZero();
        assertThat(story.last().shares().values()).containsOnly(0.0);
        assertThat(story.last().lead()).isNull();
        assertThat(story.last().onset()).isNull();
    }

    @Test
    void ofEqualIndicatorsTheFirstInTheCatalogueLeads() {
        MonitoredIndicator twin = new MonitoredIndicator("0-twin", 1, false);
        Story story = new Story(A, twin);
        for (int month = 1; month <= 3; month++) {
            SortedMap<String, Observation> both = new TreeMap<>();
            both.put("a", new Observation(month, 70 - month));
            both.put("0-twin", new Observation(month, 70 - month));
            story.heard(both);
        }

        assertThat(story.last().lead()).isEqualTo("a");
        assertThat(story.last().shares()).containsExactly(Map.entry("a", 0.5), Map.entry("0-twin", 0.5));
    }

    @Test
    void aBetterLessonIsToldSinceWhenAndStaysOk_24() {
        Story story = new Story(A).agreed(0, "a", 62);
        for (int month = 1; month <= 40; month++) {
            story.observed(month, "a", (month <= 20 ? 61 : 77) + month % 3);
        }

        assertThat(story.last().improved()).isTrue();
        assertThat(story.last().improvedSince()).isEqualTo(21);
        assertThat(story.last().improvement()).isGreaterThanOrEqualTo(300);
        assertThat(story.last().state()).isEqualTo(DriftState.OK);
        assertThat(story.close(20).improved()).isFalse();
        assertThat(story.close(20).improvedSince()).isNull();
        assertThat(story.events()).isEmpty();
    }

    @Test
    void aLessonWithoutMonitoredIndicatorsStaysUnknown() {
        Story story = new Story();

        story.silentUntil(12);

        assertThat(story.last().state()).isEqualTo(DriftState.UNKNOWN);
        assertThat(story.last().evidence()).isNull();
        assertThat(story.last().improvement()).isNull();
    }

    @Test
    void anIndicatorThatIsNoLongerMonitoredLeavesWithTheRealignment() {
        Story story = new Story(A, B).agreed(0, "a", 72).observed(1, "b", 50).observed(2, "b", 55);

        LessonDetector next = story.detector.monitoring(List.of(A, new MonitoredIndicator("c", 1, false)));

        assertThat(next.indicator("b")).isEmpty();
        assertThat(next.indicator("a")).isPresent().isEqualTo(story.detector.indicator("a"));
        assertThat(next.indicator("c").orElseThrow().takesPart()).isFalse();
        assertThat(next.after(LessonMonth.silent(3)).close().shares()).containsOnlyKeys("a", "c");
    }

    @Test
    void whatDoesNotBelongToTheLessonIsRefused() {
        LessonDetector detector = new Story(A).observed(4, "a", 70).detector;
        SortedMap<String, Observation> other = new TreeMap<>();
        other.put("x", new Observation(5, 70));

        assertThatThrownBy(() -> detector.after(LessonMonth.observed(5, other)))
                .hasMessage("observation of x, which is not monitored");
        assertThatThrownBy(() -> LessonMonth.observed(6, other))
                .hasMessage("observation of month 5 does not belong to month 6");
        assertThatThrownBy(() -> detector.after(LessonMonth.silent(4)))
                .hasMessage("month 4 must be later than month 4");
        assertThatThrownBy(() -> LessonDetector.start(SETTINGS, List.of(A, A)))
                .hasMessage("indicator a is monitored twice");
    }

    @Test
    void theSameHistoryGivesTheSameBitsWholeOrFromAnyPrefix() {
        SplittableRandom random = new SplittableRandom(81);
        for (int lesson = 0; lesson < 50; lesson++) {
            List<MonitoredIndicator> monitored = RandomLessons.monitored(random);
            List<LessonMonth> months = RandomLessons.months(random, monitored, 40);
            List<LessonClose> whole = LessonDetector.closes(SETTINGS, monitored, months);

            LessonDetector kept = LessonDetector.start(SETTINGS, monitored);
            for (int i = 0; i < 20; i++) {
                kept = kept.after(months.get(i)).next();
            }
            List<LessonClose> rest = new ArrayList<>();
            LessonDetector detector = kept;
            for (LessonMonth month : months.subList(20, 40)) {
                LessonStep step = detector.after(month);
                rest.add(step.close());
                detector = step.next();
            }

            assertThat(rest).isEqualTo(whole.subList(20, 40));
            assertThat(LessonDetector.closes(SETTINGS, monitored, months)).isEqualTo(whole);
        }
    }

    private static Story healthyThenLowUntil(int last) {
        Story story = new Story(A).agreed(0, "a", 72);
        for (int month = 1; month <= last; month++) {
            story.observed(month, "a", month <= 10 ? HEALTHY : LOW);
        }
        return story;
    }

    private static Story alarmed() {
        Story story = healthyThenLowUntil(16);
        assertThat(story.last().state()).isEqualTo(DriftState.ALARM);
        return story;
    }

    /** A lesson told month by month. */
    private static final class Story {
        private final List<LessonClose> closes = new ArrayList<>();
        private LessonDetector detector;
        private int month = -1;

        Story(MonitoredIndicator... monitored) {
            detector = LessonDetector.start(SETTINGS, List.of(monitored));
        }

        Story agreed(int when, String id, double level) {
            return tell(new LessonMonth(when, List.of(levels(id, level)), new TreeMap<>(), null));
        }

        Story agreedAndObserved(int when, String id, double level, double score) {
            return tell(new LessonMonth(when, List.of(levels(id, level)), scores(when, id, score), null));
        }

        Story observed(int when, String id, double score) {
            return heard(scores(when, id, score));
        }

        Story heard(SortedMap<String, Observation> observations) {
            int when = observations.get(observations.firstKey()).month();
            return tell(LessonMonth.observed(when, observations));
        }

        Story started(int when) {
            return tell(new LessonMonth(when, List.of(), new TreeMap<>(), when));
        }

        void silentUntil(int last) {
            while (month < last) {
                tell(LessonMonth.silent(month + 1));
            }
        }

        LessonClose last() {
            return closes.get(closes.size() - 1);
        }

        LessonClose close(int when) {
            return closes.stream()
                    .filter(close -> close.month() == when)
                    .findFirst()
                    .orElseThrow();
        }

        double evidenceOf(String id) {
            return detector.indicator(id).orElseThrow().evidence();
        }

        List<DriftEvent> events() {
            return closes.stream().flatMap(close -> close.events().stream()).toList();
        }

        List<DriftEvent> events(DriftEvent.Kind kind) {
            return events().stream().filter(event -> event.kind() == kind).toList();
        }

        int monthOf(DriftEvent.Kind kind) {
            return events(kind).get(0).month();
        }

        private Story tell(LessonMonth told) {
            LessonStep step = detector.after(told);
            closes.add(step.close());
            detector = step.next();
            month = told.month();
            return this;
        }

        private static SortedMap<String, Agreement> levels(String id, double level) {
            SortedMap<String, Agreement> levels = new TreeMap<>();
            levels.put(id, Agreement.onLevel(level));
            return levels;
        }

        private static SortedMap<String, Observation> scores(int when, String id, double score) {
            SortedMap<String, Observation> scores = new TreeMap<>();
            scores.put(id, new Observation(when, score));
            return scores;
        }
    }
}
