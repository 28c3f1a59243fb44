// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/** How much noisier a small survey wave is than a usual one. Source: drift.md 2. */
public final class Sampling {
    private Sampling() {}

    /**
     * The extra variance q = max(0, se^2 - seTyp^2) / s0^2 of an observation.
     *
     * @param standardError of the indicator in score points, 0 or more; null when there is none (scoring.md 2): 0
     * @throws IllegalArgumentException when the standard error is below 0 or no number
     */
    public static double extraVariance(@Nullable Double standardError, DriftSettings settings) {
        if (standardError == null) {
            return 0;
        }
        double error = standardError;
        if (!(error >= 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException("standard error must be 0 or more points, it is " + error);
        }
        double usual = settings.usualStandardError();
        return Math.max(0, error * error - usual * usual) / (settings.firstNoise() * settings.firstNoise());
    }
}
