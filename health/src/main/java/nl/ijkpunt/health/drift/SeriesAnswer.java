// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * What the detector says at one point of a series. Source: drift.md 12.
 *
 * @param time of the point
 * @param evidence for a change, 0 or more
 * @param state ok, watch or alarm; of scores also recovered
 * @param onset time of the point in which the present run began; null: no evidence
 * @param direction of the change; null: no evidence
 */
public record SeriesAnswer(
        long time,
        double evidence,
        DriftState state,
        @Nullable Long onset,
        @Nullable Direction direction) {
    /** Which way a series goes. */
    public enum Direction {
        /** Higher. */
        UP("up"),
        /** Lower. */
        DOWN("down");

        private final String key;

        Direction(String key) {
            this.key = key;
        }

        /** The key in outputs. */
        public String key() {
            return key;
        }
    }
}
