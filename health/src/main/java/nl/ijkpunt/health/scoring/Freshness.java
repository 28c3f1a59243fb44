// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import org.jspecify.annotations.Nullable;

/** How much an observation still says (scoring.md 3): 1 within its cadence, then half as much per cadence. */
public final class Freshness {

    /** Below this an indicator no longer takes part in the score. */
    public static final double LEAST = 0.25;

    private static final double DAYS_PER_MONTH = 30.4375;

    private Freshness() {}

    /** 0-1 for a known value of this age; without a cadence or an observation day it does not become old. */
    public static double of(@Nullable Integer cadenceMonths, @Nullable Double ageDays) {
        double age = ageDays == null ? 0 : ageDays / DAYS_PER_MONTH;
        if (cadenceMonths == null || age <= cadenceMonths) {
            return 1;
        }
        return Math.pow(2, -(age - cadenceMonths) / cadenceMonths);
    }
}
