// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the forecast says happens about as often as it says (drift.md 16). */
@Tag("proof")
class ForecastCalibrationTest {
    private static final int SERIES = Proof.runs(10_000);
    private static final int[] MOMENTS = {12, 24, 36, 48};
    private static final int[] HORIZONS = {3, 6, 12};
    private static final int BINS = 5;
    private static final int ENOUGH = 500;
    private static final double RED = 55;
    private static final double NOISE = 5;

    @Test
    void whatIsSaidHappens() {
        double[][] said = new double[HORIZONS.length][BINS];
        double[][] happened = new double[HORIZONS.length][BINS];
        int[][] cases = new int[HORIZONS.length][BINS];
        SplittableRandom random = new SplittableRandom(61);
        for (int series = 0; series < SERIES; series++) {
            double[] level = level(random, 60);
            double[] noise = Simulated.noise(random, 60, Simulated.CORRELATION);
            for (int moment : MOMENTS) {
                Forecast forecast = forecast(level, noise, moment);
                for (int h = 0; h < HORIZONS.length; h++) {
                    double red = forecast.redIn(HORIZONS[h]);
                    int bin = Math.min(BINS - 1, (int) (red * BINS));
                    said[h][bin] += red;
                    happened[h][bin] += level[moment - 1 + HORIZONS[h]] < RED ? 1 : 0;
                    cases[h][bin]++;
                }
            }
        }
        for (int h = 0; h < HORIZONS.length; h++) {
            for (int bin = 0; bin < BINS; bin++) {
                double saidMean = said[h][bin] / cases[h][bin];
                double happenedMean = happened[h][bin] / cases[h][bin];
                Proof.row(
                        "forecasts",
                        Integer.toString(HORIZONS[h]),
                        String.format(Locale.ROOT, "%.3f", saidMean),
                        String.format(Locale.ROOT, "%.3f", happenedMean),
                        Integer.toString(cases[h][bin]));
                if (cases[h][bin] >= ENOUGH) {
                    assertThat(Math.abs(saidMean - happenedMean))
                            .as("in %s months, bin %s", HORIZONS[h], bin)
                            .isLessThanOrEqualTo(0.10);
                }
            }
        }
    }

    private static Forecast forecast(double[] level, double[] noise, int moment) {
        List<ScorePoint> points = new ArrayList<>();
        for (int month = 1; month <= moment; month++) {
            points.add(new ScorePoint(month, level[month - 1] + NOISE * noise[month - 1]));
        }
        return Forecast.of(points, RED, DriftSettings.defaults()).orElseThrow();
    }

    private static double[] level(SplittableRandom random, int months) {
        double[] level = new double[months];
        double now = 70 + 6 * random.nextGaussian();
        double slope = 0;
        for (int i = 0; i < months; i++) {
            if (random.nextDouble() < 1.0 / 18) {
                slope = random.nextDouble() < 0.6 ? 0 : -2 + 2.7 * random.nextDouble();
            }
            now = Math.max(20, Math.min(95, now + slope));
            level[i] = now;
        }
        return level;
    }
}
