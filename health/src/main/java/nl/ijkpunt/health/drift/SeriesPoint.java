// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * One point of any series. Source: drift.md 12.
 *
 * @param time whole number in any unit; the correlation holds for neighbours at distance 1
 * @param value in any unit
 */
public record SeriesPoint(long time, double value) {
    /** Refuses a value that is no number. */
    public SeriesPoint {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value at t " + time + " must be a number, it is " + value);
        }
    }
}
