// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * The level that an indicator usually has, as learned so far. Source: drift.md 4.
 *
 * @param mean score in points (mu)
 * @param weight what it is worth in independent observations; 0: nothing known yet (kap)
 * @param taught observations it was learned from since the last re-alignment (nMu)
 */
record UsualLevel(double mean, double weight, int taught) {
    static final UsualLevel UNKNOWN = new UsualLevel(0, 0, 0);

    boolean known() {
        return weight > 0;
    }

    /** The level after one more value: information is what the observation is worth, g in the specification. */
    UsualLevel plus(double value, double information) {
        double share = information / (weight + information);
        return new UsualLevel(mean + share * (value - mean), weight + information, taught + 1);
    }
}
