// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not empty.
 *
 * @param column counted from 0
 * @param text as text: a number with a point and no exponent, {@code true} or {@code false}, an error as the file has it, a
 *     formula that was never worked out with an equals sign before it
 * @param number a number, also behind a date; null for anything else
 * @param day the day that is shown; null when no date is shown
 * @param percent whether a number is shown times a hundred
 */
public record Cell(
        int column,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        boolean percent) {

    static Cell text(int column, String text) {
        return new Cell(column, text, null, null, false);
    }
}
