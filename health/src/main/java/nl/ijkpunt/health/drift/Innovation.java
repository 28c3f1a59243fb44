// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * What is new in an observation, given that it resembles the previous one.
 *
 * <p>Noise of neighbouring months is correlated; at any spacing and any sampling variance this difference is not, so a
 * gap needs no invented values. Source: drift.md 4.
 *
 * @param part how much of the level the difference still holds, above 0 up to 1 (c)
 * @param variance of the difference, in units of the noise (v)
 * @param value the difference itself, points (r)
 */
record Innovation(double part, double variance, double value) {
    /** An observation after another, or after none since the last re-alignment. */
    static Innovation of(Observation now, @Nullable Observation before, double correlation) {
        return before == null
                ? first(now.score(), now.extraVariance())
                : following(
                        now.score(),
                        now.extraVariance(),
                        before.score(),
                        before.extraVariance(),
                        StrictMath.pow(correlation, (double) now.month() - before.month()));
    }

    /** The first value resembles nothing: it is new altogether. */
    static Innovation first(double value, double extraVariance) {
        return new Innovation(1, 1 + extraVariance, value);
    }

    /**
     * A value that follows another.
     *
     * @param likeness correlation between the two, 0..1 (f)
     */
    static Innovation following(
            double value, double extraVariance, double before, double extraVarianceBefore, double likeness) {
        double squared = likeness * likeness;
        return new Innovation(
                1 - likeness, 1 - squared + extraVariance + squared * extraVarianceBefore, value - likeness * before);
    }

    /** How far it lies from the usual and from the agreed level. */
    Surprise surprise(UsualLevel usual, @Nullable Baseline agreed, double noiseWorth, double sd, double tolerance) {
        double residual = Double.NaN;
        double self = Double.NaN;
        if (usual.known()) {
            residual = residual(usual);
            self = StudentToNormal.z(residual / sd, noiseWorth);
        }
        double norm = Double.NaN;
        double normBetter = Double.NaN;
        if (agreed != null) {
            double root = StrictMath.sqrt(variance);
            norm = StudentToNormal.z((part * (agreed.level() - tolerance) - value) / root / sd, noiseWorth);
            normBetter = StudentToNormal.z((value - part * (agreed.level() + tolerance)) / root / sd, noiseWorth);
        }
        return new Surprise(norm, normBetter, self, residual);
    }

    /** How far it lies below the usual level, in points of one observation (eS). */
    double residual(UsualLevel usual) {
        return (part * usual.mean() - value) / spread(usual);
    }

    /** What it tells about the level, in independent observations (g). */
    double information() {
        return part * part / variance;
    }

    /** The level by itself. */
    double ownLevel() {
        return value / part;
    }

    /** The level it would tell if its residual from the usual level were this one. */
    double levelAt(UsualLevel usual, double residual) {
        return (part * usual.mean() - residual * spread(usual)) / part;
    }

    /** The usual level is uncertain itself (square root of pv). */
    private double spread(UsualLevel usual) {
        return StrictMath.sqrt(variance + part * part / usual.weight());
    }
}
