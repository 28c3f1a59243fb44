// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.time.YearMonth;

/** Months as the detector counts them: 12 * year + month, January = 1. Source: drift.md 2. */
public final class MonthNumber {
    private static final int MONTHS = 12;

    private MonthNumber() {}

    /** The number of a calendar month. */
    public static int of(YearMonth month) {
        return MONTHS * month.getYear() + month.getMonthValue();
    }

    /** The calendar month of a number. */
    public static YearMonth toYearMonth(int number) {
        return YearMonth.of(Math.floorDiv(number - 1, MONTHS), Math.floorMod(number - 1, MONTHS) + 1);
    }
}
