// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param place its name, such as {@code C7}
 * @param text as text; empty for an empty cell
 * @param number as a number; null when it is none
 * @param day as a day, which in a spreadsheet is a number; null when it is none
 * @param shownAsDay whether it is shown as a day
 * @param percent whether the number is shown times a hundred, with a percent sign
 */
record FilledCell(
        String place,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        boolean shownAsDay,
        boolean percent) {

    static FilledCell empty(String place) {
        return new FilledCell(place, "", null, null, false, false);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
