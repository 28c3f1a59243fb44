// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * How much an indicator goes up and down without meaning anything. Source: drift.md 4 and 5.
 *
 * @param squares sum of squared residuals, points squared (SS)
 * @param worth observations behind it (nu)
 * @param taught observations it was learned from since the last re-alignment (nSd)
 */
record Noise(double squares, double worth, int taught) {
    static Noise guessed(DriftSettings settings) {
        double sd = settings.firstNoise();
        return new Noise(settings.firstNoiseWorth() * (sd * sd), settings.firstNoiseWorth(), 0);
    }

    /** Standard deviation of one observation, in points. */
    double sd(double least) {
        return Math.max(least, StrictMath.sqrt(squares / worth));
    }

    Noise plus(double residual) {
        return new Noise(squares + residual * residual, worth + 1, taught + 1);
    }

    /** The same noise after a re-alignment, worth no more than so many observations, open to be learned anew. */
    Noise carried(double worthAtMost) {
        double variance = squares / worth;
        double kept = Math.min(worth, worthAtMost);
        return new Noise(kept * variance, kept, 0);
    }
}
