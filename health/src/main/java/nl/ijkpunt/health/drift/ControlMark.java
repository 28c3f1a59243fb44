// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * What a control chart says of one point. Source: drift.md 10.
 *
 * @param rule the first rule that holds
 * @param sign above or rising +1, below or falling -1, common cause 0
 */
public record ControlMark(Rule rule, int sign) {
    static final ControlMark COMMON = new ControlMark(Rule.COMMON, 0);

    /** Why a point is marked. */
    public enum Rule {
        /** No rule holds: the usual ups and downs. */
        COMMON("common"),
        /** Beyond a limit. */
        OUTSIDE("outside"),
        /** Part of seven points in a row, each higher or each lower than the one before. */
        TREND("trend"),
        /** One of at least two in three points on one side that are beyond the near limit. */
        TWO_IN_THREE("two-in-three"),
        /** Part of seven points in a row on one side of the mean. */
        SHIFT("shift");

        private final String key;

        Rule(String key) {
            this.key = key;
        }

        /** The key in outputs. */
        public String key() {
            return key;
        }
    }
}
