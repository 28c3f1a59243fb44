// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of the input, as it stands there.
 *
 * @param file the input
 * @param header names of the columns
 * @param line line in a text file, row in a workbook; counted from 1
 * @param cells text of the cells
 */
record Row(Path file, Header header, long line, List<String> cells) {

    /**
     * The names of the columns.
     *
     * @param names as they stand in the file
     * @param places place of a column by its name, small letters and capitals being the same
     */
    record Header(List<String> names, Map<String, Integer> places) {

        static Header of(List<String> names) {
            Map<String, Integer> places = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                places.putIfAbsent(plain(names.get(i)), i);
            }
            return new Header(List.copyOf(names), places);
        }

        boolean has(String column) {
            return places.containsKey(plain(column));
        }

        int place(String column) {
            return places.getOrDefault(plain(column), -1);
        }

        private static String plain(String name) {
            // some programs start a file with a byte order mark
            return name.replace("\uFEFF", "")
                    .replaceAll("[\\s\\p{Z}]+", " ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** The text of a cell; empty when the row is shorter than that. */
    String cell(String column) {
        int place = header.place(column);
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
