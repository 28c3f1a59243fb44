// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;
import java.util.List;

/**
 * One row of the input, as it stands there.
 *
 * @param file the input
 * @param header names of the columns
 * @param line line in a text file, row in a workbook; counted from 1
 * @param cells text of the cells, empty ones filled where the mapping says so
 */
record Row(Path file, Header header, long line, List<String> cells) {

    /** The text of a cell; empty when the row is shorter than that. */
    String cell(String column) {
        int place = header.place(column);
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
