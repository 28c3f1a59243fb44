// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * The score of a lesson at one close.
 *
 * @param month month number of the close
 * @param score points
 */
public record ScorePoint(int month, double score) {
    /** Refuses a score that is no number. */
    public ScorePoint {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score of month " + month + " must be a number, it is " + score);
        }
    }
}
