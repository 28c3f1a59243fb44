// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Where the score of a lesson is heading: a line through its points that forgets, and that flattens out.
 *
 * <p>Source: drift.md 16.
 *
 * @param level score now, points (a)
 * @param slope points a month (m)
 * @param levelVariance points squared (Vaa)
 * @param covariance of level and slope (Vam)
 * @param slopeVariance of the slope, prior included (Vmm)
 * @param redLine score below which a lesson is red
 */
public record Forecast(
        double level, double slope, double levelVariance, double covariance, double slopeVariance, double redLine) {
    /** The red line of every lesson score (scoring.md). */
    public static final double RED = 50;

    private static final int FEWEST_POINTS = 6;
    private static final double FORGETTING = 0.87;
    private static final double USUAL_VARIANCE = 36;
    private static final double USUAL_VARIANCE_WORTH = 4;
    private static final double SLOPE_VARIANCE = 0.49;
    private static final double DAMPING = 0.95;
    private static final double WANDERING = 0.02;
    private static final double SURELY_FALLING = 0.9;
    private static final double SURE = 0.9;
    private static final double POSSIBLE = 0.1;
    private static final int HORIZON = 24;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The forecast from the scores known since the last agreed re-alignment; empty ("no statement") with fewer than 6.
     *
     * @param points by month, at most one a month
     * @throws IllegalArgumentException when the months do not rise
     */
    public static Optional<Forecast> of(List<ScorePoint> points, double redLine, DriftSettings settings) {
        requireRising(points);
        return points.size() < FEWEST_POINTS
                ? Optional.empty()
                : Optional.of(fit(Moments.of(points), redLine, settings.correlation()));
    }

    /** Probability, 0..1, that the lesson is red in so many months. */
    public double redIn(int months) {
        double damped = DAMPING * (1 - StrictMath.pow(DAMPING, months)) / (1 - DAMPING);
        double mean = level + slope * damped;
        double variance = levelVariance
                + 2 * damped * covariance
                + damped * damped * slopeVariance
                + WANDERING * months * months * months / 3;
        return NORMAL.cumulativeProbability((redLine - mean) / StrictMath.sqrt(variance));
    }

    /** Probability, 0..1, that the lesson is going down. */
    public double falling() {
        return NORMAL.cumulativeProbability(-slope / StrictMath.sqrt(slopeVariance));
    }

    /** When it crosses the red line; null: it is not surely falling. */
    public @Nullable Crossing crossing() {
        if (falling() < SURELY_FALLING) {
            return null;
        }
        return new Crossing(firstMonth(p -> p >= POSSIBLE), firstMonth(p -> p >= SURE));
    }

    private @Nullable Integer firstMonth(DoublePredicate reached) {
        for (int months = 1; months <= HORIZON; months++) {
            if (reached.test(redIn(months))) {
                return months;
            }
        }
        return null;
    }

    private static Forecast fit(Moments sums, double redLine, double correlation) {
        double prior = USUAL_VARIANCE / SLOPE_VARIANCE;
        // G^-1 of the symmetric G = [[S0, S1], [S1, S2 + prior]]
        double determinant = sums.s0 * (sums.s2 + prior) - sums.s1 * sums.s1;
        double g11 = (sums.s2 + prior) / determinant;
        double g12 = -sums.s1 / determinant;
        double g22 = sums.s0 / determinant;
        double level = g11 * sums.y0 + g12 * sums.y1;
        double slope = g12 * sums.y0 + g22 * sums.y1;
        double worth = sums.s0 * sums.s0 / sums.h0;
        double noise =
                (sums.residuals(level, slope) / sums.s0 * worth + USUAL_VARIANCE_WORTH * USUAL_VARIANCE) / (worth + 2);
        // Neighbouring months agree with each other, so they tell less than as many independent ones.
        double scale = noise * (1 + correlation) / (1 - correlation);
        double priorPart = g22 * prior;
        return new Forecast(
                level,
                slope,
                scale * sums.spread(g11, g12, g11, g12),
                scale * sums.spread(g11, g12, g12, g22),
                scale * sums.spread(g12, g22, g12, g22) + priorPart * priorPart * SLOPE_VARIANCE,
                redLine);
    }

    private static void requireRising(List<ScorePoint> points) {
        for (int i = 1; i < points.size(); i++) {
            int month = points.get(i).month();
            if (month <= points.get(i - 1).month()) {
                throw new IllegalArgumentException("months of the scores must rise, month " + month + " does not");
            }
        }
    }

    /** Sums over the points with tau = months from the newest, b = weight: S_k, H_k, Y0, Y1 and YY. */
    private record Moments(
            double s0, double s1, double s2, double h0, double h1, double h2, double y0, double y1, double yy) {
        static Moments of(List<ScorePoint> points) {
            int newest = points.get(points.size() - 1).month();
            double[] s = new double[3];
            double[] h = new double[3];
            double y0 = 0;
            double y1 = 0;
            double yy = 0;
            for (ScorePoint point : points) {
                double tau = (double) point.month() - newest;
                double weight = StrictMath.pow(FORGETTING, -tau);
                double power = 1;
                for (int k = 0; k < s.length; k++) {
                    s[k] += weight * power;
                    h[k] += weight * weight * power;
                    power *= tau;
                }
                y0 += weight * point.score();
                y1 += weight * tau * point.score();
                yy += weight * point.score() * point.score();
            }
            return new Moments(s[0], s[1], s[2], h[0], h[1], h[2], y0, y1, yy);
        }

        /** Weighted sum of squared distances from the line, never below 0 by rounding. */
        double residuals(double level, double slope) {
            double sum = yy
                    - 2 * level * y0
                    - 2 * slope * y1
                    + level * level * s0
                    + 2 * level * slope * s1
                    + slope * slope * s2;
            return Math.max(0, sum);
        }

        /** (a1, a2) H (b1, b2): one element of G^-1 H G^-1. */
        double spread(double a1, double a2, double b1, double b2) {
            return a1 * (h0 * b1 + h1 * b2) + a2 * (h1 * b1 + h2 * b2);
        }
    }
}
