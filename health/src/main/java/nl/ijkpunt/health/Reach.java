// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a look back may reach. Work and memory grow with the number of months, so a first day in the year 24 or a day
 * in the year 9999 would take both without end; no dates in the contract are further apart than this.
 */
final class Reach {

    /** From 1990 up to and including 2100. */
    private static final int MOST_MONTHS = 111 * 12;

    private Reach() {}

    /** Throws IllegalArgumentException when there are more months from one day to another than dates can be apart. */
    static void check(LocalDate from, LocalDate until) {
        if (ChronoUnit.MONTHS.between(from, until) >= MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "from " + from + " to " + until + " are more than " + MOST_MONTHS + " months");
        }
    }
}
