// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/** What an indicator is compared with. Source: drift.md 6. */
public enum Hand {
    /** Against what was agreed. */
    NORM("norm"),
    /** Against its own usual level. */
    SELF("self");

    private final String key;

    Hand(String key) {
        this.key = key;
    }

    /** The key in outputs. */
    public String key() {
        return key;
    }
}
