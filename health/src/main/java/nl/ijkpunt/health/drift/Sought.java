// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/** Which way a lasting change of a series goes that is looked for. Source: drift.md 12. */
public enum Sought {
    /** Only downwards: it has become worse. */
    FALLS(0.5),
    /** In either direction. */
    CHANGES(0.25);

    private final double weight;

    Sought(double weight) {
        this.weight = weight;
    }

    /** Part of each hand in the evidence of a series of which nothing is known: all hands together have 1. */
    double weight() {
        return weight;
    }
}
