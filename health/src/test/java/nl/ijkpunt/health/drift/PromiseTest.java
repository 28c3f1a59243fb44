// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promise of drift.md 8: how often a healthy indicator gets a message in five years. */
@Tag("long")
class PromiseTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final int SERIES = 20_000;
    private static final int FIVE_YEARS = 60;
    private static final double[] THRESHOLDS = {60, 150, 300, 600};

    @Test
    void anExactLevelKeepsThePromise() {
        double[] highest = Simulated.highest(
                SERIES,
                1,
                random -> Simulated.highestEvidence(
                        Simulated.agreed(SETTINGS, Simulated.LEVEL),
                        Simulated.scores(Simulated.noise(random, FIVE_YEARS, Simulated.CORRELATION), Simulated.LEVEL)));

        assertPromise("level exact", highest);
        assertThat(Simulated.percentAtLeast(highest, 300)).isBetween(3.0, 6.0);
    }

    @Test
    void anHonestLevelKeepsThePromise() {
        double[] highest = Simulated.highest(
                SERIES,
                2,
                random -> Simulated.highestEvidence(
                        Simulated.agreed(SETTINGS, Simulated.honestLevel(random)),
                        Simulated.scores(Simulated.noise(random, FIVE_YEARS, Simulated.CORRELATION), Simulated.LEVEL)));

        assertPromise("honest level", highest);
    }

    @Test
    void startUpKeepsThePromise() {
        double[] highest = Simulated.highest(
                SERIES,
                3,
                random -> Simulated.highestEvidence(
                        IndicatorDetector.start(SETTINGS),
                        Simulated.scores(Simulated.noise(random, FIVE_YEARS, Simulated.CORRELATION), Simulated.LEVEL)));

        assertPromise("start-up", highest);
        assertThat(Simulated.percentAtLeast(highest, 300)).isBetween(6.0, 9.0);
    }

    private static void assertPromise(String baseline, double[] highest) {
        for (double threshold : THRESHOLDS) {
            double percent = Simulated.percentAtLeast(highest, threshold);
            Simulated.report("%s, A %.0f: %.1f %%", baseline, threshold, percent);
            assertThat(percent).as("%s, A %s", baseline, threshold).isLessThanOrEqualTo(100 * FIVE_YEARS / threshold);
        }
    }
}
