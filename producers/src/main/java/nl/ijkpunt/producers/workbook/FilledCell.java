// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param place its name, such as {@code C7}
 * @param text as text; empty for an empty cell
 * @param number as a number; null when it is none
 */
record FilledCell(String place, String text, @Nullable BigDecimal number) {

    boolean isEmpty() {
        return text.isEmpty();
    }
}
