// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A healthy lesson does not flicker (the drift part of StatusFlapTest, drift.md 14). */
@Tag("proof")
class StateFlapTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final int LESSONS = Proof.runs(4_000);
    private static final int FIVE_YEARS = 60;

    /** Correlation 1/2 between indicators: half of the variance is common to all. */
    @ParameterizedTest
    @CsvSource({"independent, false, 51", "correlated, true, 52"})
    void theStateOfAHealthyLessonOfFourRarelyChanges(String name, boolean common, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int changes = 0;
        int openings = 0;
        int alarmed = 0;
        for (int lesson = 0; lesson < LESSONS; lesson++) {
            DriftState last = DriftState.OK;
            int opened = 0;
            for (LessonClose close : closes(random, common)) {
                if (close.heard()) {
                    boolean changed = close.state() != last;
                    changes += changed ? 1 : 0;
                    last = close.state();
                    opened += changed && last == DriftState.ALARM ? 1 : 0;
                }
            }
            openings += opened;
            alarmed += opened > 0 ? 1 : 0;
        }
        double years = LESSONS * FIVE_YEARS / 12.0;
        double perYear = changes / years;
        double percent = 100.0 * alarmed / LESSONS;
        Proof.figure("flap." + name + ".changes", 2, perYear);
        Proof.figure("flap." + name + ".alarmed", 1, percent);
        Proof.figure("flap." + name + ".ten", 2, 10 * openings / years);
        assertThat(perYear).isLessThanOrEqualTo(0.4);
        assertThat(percent).isLessThanOrEqualTo(20);
        assertThat(10 * openings / years).isLessThanOrEqualTo(0.4);
    }

    private static List<LessonClose> closes(SplittableRandom random, boolean common) {
        List<MonitoredIndicator> monitored = List.of(
                new MonitoredIndicator("a", 1, false),
                new MonitoredIndicator("b", 1, false),
                new MonitoredIndicator("c", 1, false),
                new MonitoredIndicator("d", 1, false));
        SortedMap<String, Agreement> levels = new TreeMap<>();
        SortedMap<String, double[]> scores = new TreeMap<>();
        double sd = Simulated.anySd(random);
        double[] shared = Simulated.noise(random, FIVE_YEARS, Simulated.CORRELATION);
        for (MonitoredIndicator indicator : monitored) {
            levels.put(indicator.id(), Agreement.onLevel(Simulated.honestLevel(random, sd)));
            double[] own = Simulated.noise(random, FIVE_YEARS, Simulated.CORRELATION);
            for (int i = 0; common && i < own.length; i++) {
                own[i] = Math.sqrt(0.5) * (own[i] + shared[i]);
            }
            scores.put(indicator.id(), Simulated.scores(own, Simulated.LEVEL, sd));
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
                    new LessonMonth(month, month == 0 ? List.of(levels) : List.of(), observations, null));
            closes.add(step.close());
            detector = step.next();
        }
        return closes;
    }
}
