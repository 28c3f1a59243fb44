// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Columns in which an empty cell means "as the row above", as merged cells and pivot tables leave them. A new value
 * further to the left begins anew: what stood above belongs to something else.
 */
final class FillDown {

    private final TreeSet<Integer> places = new TreeSet<>();
    private final TreeMap<Integer, String> above = new TreeMap<>();

    /** For one file. */
    FillDown(Collection<String> columns, Header header) {
        columns.stream().map(header::place).filter(place -> place >= 0).forEach(places::add);
    }

    /** The row with its empty cells filled. */
    Row filled(Row row) {
        if (places.isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        for (int place : places) {
            while (cells.size() <= place) {
                cells.add("");
            }
            if (cells.get(place).isBlank()) {
                cells.set(place, above.getOrDefault(place, ""));
            } else if (!cells.get(place).equals(above.put(place, cells.get(place)))) {
                above.tailMap(place, false).clear();
            }
        }
        return new Row(row.file(), row.header(), row.line(), cells);
    }
}
