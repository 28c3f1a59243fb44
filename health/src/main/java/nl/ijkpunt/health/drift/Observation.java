// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * What one indicator showed as of the close of one month. Source: drift.md 2.
 *
 * @param month month number of the close (see {@link MonthNumber})
 * @param score the score in points, not cut off at 0 and 100 (x); scoring.md limits it to -25..125
 * @param extraVariance sampling variance beyond that of a usual survey wave, in units of the first guess of the noise,
 *     0 or more (q, see {@link Sampling})
 */
public record Observation(int month, double score, double extraVariance) {
    /** Refuses a score that is not finite and a variance below 0. */
    public Observation {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score of month " + month + " must be a number, it is " + score);
        }
        if (!(extraVariance >= 0) || Double.isInfinite(extraVariance)) {
            throw new IllegalArgumentException(
                    "extra variance q of month " + month + " must be 0 or more, it is " + extraVariance);
        }
    }

    /** An observation without more sampling noise than usual. */
    public Observation(int month, double score) {
        this(month, score, 0);
    }
}
