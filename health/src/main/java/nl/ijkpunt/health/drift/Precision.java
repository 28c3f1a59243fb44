// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/** How exactly an onset may be told, always with "about". Source: drift.md 6. */
public enum Precision {
    /** The fall is clear enough to name the month. */
    MONTH("month"),
    /** Only the quarter can be named. */
    QUARTER("quarter");

    /** From a fall of this many sd on the month is right often enough. */
    private static final double CLEAR_FALL = 1.5;

    private final String key;

    Precision(String key) {
        this.key = key;
    }

    /** The key in outputs. */
    public String key() {
        return key;
    }

    static Precision of(double fall, double sd) {
        return fall >= CLEAR_FALL * sd ? MONTH : QUARTER;
    }
}
