// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A healthy lesson does not flicker (the drift part of StatusFlapTest, drift.md 14). */
@Tag("long")
class StateFlapTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final int LESSONS = 4_000;
    private static final int FIVE_YEARS = 60;

    @Test
    void theStateOfAHealthyLessonOfFourRarelyChanges() {
        SplittableRandom random = new SplittableRandom(51);
        int changes = 0;
        int alarmed = 0;
        for (int lesson = 0; lesson < LESSONS; lesson++) {
            DriftState last = DriftState.OK;
            boolean alarm = false;
            for (LessonClose close : closes(random)) {
                if (close.heard()) {
                    changes += close.state() == last ? 0 : 1;
                    last = close.state();
                    alarm |= last == DriftState.ALARM;
                }
            }
            alarmed += alarm ? 1 : 0;
        }
        double perYear = changes / (LESSONS * FIVE_YEARS / 12.0);
        double percent = 100.0 * alarmed / LESSONS;
        Simulated.report("healthy lesson of four: %.2f changes a year, %.1f %% alarm in five years", perYear, percent);
        assertThat(perYear).isLessThanOrEqualTo(0.4);
        assertThat(percent).isLessThanOrEqualTo(20);
    }

    private static List<LessonClose> closes(SplittableRandom random) {
        List<MonitoredIndicator> monitored = List.of(
                new MonitoredIndicator("a", 1, false),
                new MonitoredIndicator("b", 1, false),
                new MonitoredIndicator("c", 1, false),
                new MonitoredIndicator("d", 1, false));
        SortedMap<String, Agreement> levels = new TreeMap<>();
        SortedMap<String, double[]> scores = new TreeMap<>();
        for (MonitoredIndicator indicator : monitored) {
            levels.put(indicator.id(), Agreement.onLevel(Simulated.honestLevel(random)));
            scores.put(
                    indicator.id(),
                    Simulated.scores(Simulated.noise(random, FIVE_YEARS, Simulated.CORRELATION), Simulated.LEVEL));
        }
        LessonDetector detector = LessonDetector.start(SETTINGS, monitored);
        List<LessonClose> closes = new ArrayList<>();
        for (int month = 0; month <= FIVE_YEARS; month++) {
            SortedMap<String, Observation> observations = new TreeMap<>();
            for (MonitoredIndicator indicator : monitored) {
                if (month > 0) {
                    observations.put(indicator.id(), new Observation(month, scores.get(indicator.id())[month - 1]));
                }
            }
            LessonStep step = detector.after(
                    new LessonMonth(month, month == 0 ? List.of(levels) : List.of(), observations, false));
            closes.add(step.close());
            detector = step.next();
        }
        return closes;
    }
}
