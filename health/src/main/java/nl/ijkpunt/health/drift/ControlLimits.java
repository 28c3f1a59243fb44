// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * Between which values a measure goes up and down by itself, in its own unit. Source: drift.md 10.
 *
 * @param mean of the points the limits come from
 * @param averageMovingRange mean difference between neighbouring points (mR-bar)
 * @param upper mean + 2.66 mR-bar
 * @param lower mean - 2.66 mR-bar
 * @param nearUpper two thirds of the way from the mean to the upper limit
 * @param nearLower two thirds of the way from the mean to the lower limit
 */
public record ControlLimits(
        double mean, double averageMovingRange, double upper, double lower, double nearUpper, double nearLower) {
    private static final double LIMIT = 2.66;
    private static final double SPREADS = 3;
    private static final double NEAR = 2.0 / 3;

    /** The limits from the first so many values, at least two. */
    static ControlLimits ofFirst(int points, double[] values) {
        // Sums of differences from the first value: the mean of equal values is exactly that value, so that rounding
        // never puts a constant series outside its own limits.
        double above = 0;
        double ranges = 0;
        for (int i = 1; i < points; i++) {
            above += values[i] - values[0];
            ranges += Math.abs(values[i] - values[i - 1]);
        }
        double mean = values[0] + above / points;
        double range = ranges / (points - 1);
        double width = LIMIT * range;
        double near = NEAR * width;
        return new ControlLimits(mean, range, mean + width, mean - width, mean + near, mean - near);
    }

    /** Standard deviation of one value, as the limits take it: they are 3 of these from the mean. */
    public double spread() {
        return LIMIT * averageMovingRange / SPREADS;
    }

    boolean outside(double value) {
        return value > upper || value < lower;
    }

    /** Beyond the near limit, but not outside. */
    boolean nearLimit(double value) {
        return (value > nearUpper || value < nearLower) && !outside(value);
    }

    /** Side of the mean: +1 above, -1 below, 0 on it. */
    int side(double value) {
        return value > mean ? 1 : value < mean ? -1 : 0;
    }
}
