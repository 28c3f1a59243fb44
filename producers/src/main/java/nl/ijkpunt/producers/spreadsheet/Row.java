// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.util.List;

/**
 * A row with at least one element in the file.
 *
 * @param number counted from 1
 * @param hidden whether the program does not show it, for instance because of a filter
 * @param cells the cells that are not empty, from left to right
 */
public record Row(long number, boolean hidden, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }
}
