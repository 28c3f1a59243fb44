// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * An indicator of a lesson that the detector reads. Source: drift.md 5 and 7.
 *
 * @param id of the catalogue
 * @param weight in the lesson, above 0
 * @param relearn whether a re-alignment moves its yardstick, so that it starts up again unless a level is agreed
 */
public record MonitoredIndicator(String id, double weight, boolean relearn) {
    /** Refuses a weight that is not above 0. */
    public MonitoredIndicator {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of " + id + " must be above 0, it is " + weight);
        }
    }
}
