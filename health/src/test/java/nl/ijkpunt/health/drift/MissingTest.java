// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Gaps need no invented values (drift.md 4). */
@Tag("proof")
class MissingTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();

    @Test
    void missingMonthsDoNotRaiseTheRateOfFalseAlarms() {
        double complete = rate(0);
        double missing = rate(0.3);

        Proof.figure("missing.complete", 1, complete);
        Proof.figure("missing.missing", 1, missing);
        assertThat(missing).isLessThanOrEqualTo(complete);
    }

    private static double rate(double missing) {
        double[] highest = Simulated.highest(Proof.runs(20_000), 31, random -> {
            IndicatorDetector start = Simulated.agreed(SETTINGS, Simulated.honestLevel(random));
            double[] scores = Simulated.scores(Simulated.noise(random, 60, Simulated.CORRELATION), Simulated.LEVEL);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = random.nextDouble() < missing ? Double.NaN : scores[i];
            }
            return Simulated.highestEvidence(start, scores);
        });
        return Simulated.percentAtLeast(highest, SETTINGS.alarm());
    }
}
