// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One wild value is no drift (drift.md 8). */
class OutlierTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();

    @Test
    @Tag("proof")
    void fromAQuietStateNoSingleValueGivesAnAlarm() {
        SplittableRandom random = new SplittableRandom(21);
        int states = 0;
        double highest = 0;
        for (int series = 0; series < Proof.runs(300); series++) {
            double level = 20 + 75 * random.nextDouble();
            double sd = 0.5 + 12 * random.nextDouble();
            IndicatorDetector detector = random.nextInt(4) == 0
                    ? IndicatorDetector.start(SETTINGS)
                    : Simulated.agreed(SETTINGS, Math.min(100, level + random.nextInt(9) - 4));
            for (int month = 1; month <= 40; month++) {
                detector = detector.after(new Observation(month, level + sd * random.nextGaussian()));
                if (detector.evidence() > 4) {
                    continue;
                }
                states++;
                for (double score = -25; score <= 125; score += 12.5) {
                    highest = Math.max(
                            highest,
                            detector.after(new Observation(month + 1, score)).evidence());
                }
            }
        }
        Proof.figure("outlier.states", 0, states);
        Proof.figure("outlier.highest", 1, highest);
        assertThat(states).isGreaterThan(Proof.runs(5_000));
        assertThat(highest).isLessThan(250);
    }

    @Test
    void evenFromTheWorstQuietStateTheMostSurprisingValueGivesNoAlarm() {
        double highest = 0;
        for (double norm = 0; norm <= 8; norm += 0.5) {
            for (double self1 = 0; self1 <= 16 - 2 * norm; self1 += 0.5) {
                double self2 = 16 - 2 * norm - self1;
                Hands quiet = new Hands(run(norm), run(self1), run(self2), 4);
                highest = Math.max(
                        highest,
                        quiet.after(new Observation(1, 0), StudentToNormal.LIMIT, StudentToNormal.LIMIT, SETTINGS)
                                .evidence());
            }
        }
        // 31.3 + 4 * 54.6, as the specification computes it
        assertThat(highest).isCloseTo(249.7, Offset.offset(0.1));
    }

    private static Run run(double evidence) {
        return new Run(evidence, 1, 0, 1, 0);
    }

    @Test
    @Tag("proof")
    void oneLargeErrorHardlyRaisesTheRateOfFalseAlarms() {
        double without = rate(0);
        double with = rate(8);

        Proof.figure("outlier.without", 1, without);
        Proof.figure("outlier.with", 1, with);
        assertThat(with - without).isLessThanOrEqualTo(4);
    }

    private static double rate(double error) {
        double[] highest = Simulated.highest(Proof.runs(20_000), 22, random -> {
            IndicatorDetector start = Simulated.agreed(SETTINGS, Simulated.honestLevel(random));
            double[] noise = Simulated.noise(random, 60, Simulated.CORRELATION);
            noise[19] -= error;
            return Simulated.highestEvidence(start, Simulated.scores(noise, Simulated.LEVEL));
        });
        return Simulated.percentAtLeast(highest, SETTINGS.alarm());
    }
}
