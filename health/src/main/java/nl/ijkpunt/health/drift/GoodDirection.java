// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/** Which way is better on a control chart. Source: drift.md 10. */
public enum GoodDirection {
    /** Higher is better. */
    HIGHER(1),
    /** Lower is better. */
    LOWER(-1),
    /** Neither is better. */
    NONE(0);

    private final int sign;

    GoodDirection(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }
}
