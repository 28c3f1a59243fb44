// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * One size of fall that the detector looks for, and how much of the evidence it gives.
 *
 * @param size the fall in standard deviations of one observation, above 0 (lambda)
 * @param weight its part of the evidence, 0..1 (w)
 * @see DriftSettings source: drift.md 3
 */
public record SoughtFall(double size, double weight) {
    /** Refuses a size that is not above 0 and a weight outside 0..1. */
    public SoughtFall {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("size of a sought fall must be above 0, it is " + size);
        }
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight of a sought fall must be 0..1, it is " + weight);
        }
    }
}
