// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator brings to its lesson.
 *
 * @param id the indicator
 * @param applicable false when the partnership has nothing of the kind to measure
 * @param score 0-100; null when unknown
 * @param weight within the lesson
 * @param freshness 0-1, 0 when unknown
 * @param standardError in points
 * @param colour by the limits
 * @param critical red is a veto
 */
public record Scored(
        String id,
        boolean applicable,
        @Nullable Double score,
        double weight,
        double freshness,
        double standardError,
        Colour colour,
        boolean critical) {

    /** Least score that counts. */
    static final double FLOOR = 10;

    boolean takesPart() {
        return score != null && freshness >= Freshness.LEAST - 1e-9;
    }

    /** Score that counts in the geometric mean: one bad indicator weighs, it does not wipe out. */
    double counting() {
        return score == null ? FLOOR : Math.max(score, FLOOR);
    }
}
