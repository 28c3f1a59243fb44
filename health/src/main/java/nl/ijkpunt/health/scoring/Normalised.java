// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import nl.ijkpunt.health.norms.Norm;

/**
 * A value on the common scale (scoring.md 1): red is 50, green is 70.
 *
 * @param unclipped -25..125; what the detector reads, so that a fall is seen before the score leaves 100
 * @param score 0..100
 * @param slope points per unit where the value stands
 */
public record Normalised(double unclipped, double score, double slope) {

    private static final double LOWEST = -25;
    private static final double HIGHEST = 125;

    /** The score of a value under a norm. */
    public static Normalised of(double value, Norm norm) {
        double sign = norm.higherIsBetter() ? 1 : -1;
        double t = sign * value;
        double zero = sign * norm.zero();
        double red = sign * norm.red();
        double green = sign * norm.green();
        double best = sign * norm.best();
        if (best == green && t >= green - Norm.TOLERANCE) {
            return at(100, 0);
        }
        if (t <= red) {
            double slope = 50 / (red - zero);
            return at(50 + slope * (t - red), slope);
        }
        if (t <= green || best == green) {
            double slope = 20 / (green - red);
            return at(50 + slope * (t - red), slope);
        }
        double slope = 30 / (best - green);
        return at(70 + slope * (t - green), slope);
    }

    private static Normalised at(double points, double slope) {
        double unclipped = Math.max(LOWEST, Math.min(HIGHEST, points));
        return new Normalised(unclipped, Math.max(0, Math.min(100, unclipped)), slope);
    }
}
