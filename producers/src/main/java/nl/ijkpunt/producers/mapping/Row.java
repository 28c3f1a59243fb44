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
 * @param raw text of the cells as they stand there
 */
record Row(Path file, Header header, long line, List<String> cells, List<String> raw) {

    Row(Path file, Header header, long line, List<String> cells) {
        this(file, header, line, cells, cells);
    }

    /** The text of a cell; empty when the row is shorter than that. */
    String cell(String column) {
        int place = header.place(column);
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Tells this row from any other, in letters: a program that opens a file of them makes no number of it. */
    String digest() {
        StringBuilder letters = new StringBuilder();
        for (char digit : Ids.digest(raw.toArray(String[]::new)).substring(0, 16).toCharArray()) {
            letters.append((char) ('a' + Character.digit(digit, 16)));
        }
        return letters.toString();
    }
}
