// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ijkpunt.producers.mapping.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, and under which id. The id comes with the workbook in a hidden cell, so that a name may change. But who
 * sorts the visible cells leaves the hidden ones behind, and who copies a row copies its id: then the name decides.
 */
final class Participants {

    private final List<Entry> rows;
    private final Map<Entry, String> ids = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    Participants(List<Entry> rows) {
        this.rows = List.copyOf(rows);
        Set<String> hidden = new HashSet<>();
        rows.forEach(row -> hidden.add(row.instance()));
        Set<String> taken = new HashSet<>();
        List<Entry> renamed = new ArrayList<>();
        for (Entry row : rows) {
            String own = Ids.ofName(row.raw("name"));
            if (!row.has("name") || row.isWrong("name")) {
                continue;
            }
            if (row.instance().isEmpty() || hidden.contains(own)) {
                name(row, own, own);
                taken.add(own);
            } else {
                renamed.add(row);
            }
        }
        for (Entry row : renamed) {
            String own = Ids.ofName(row.raw("name"));
            boolean free = taken.add(row.instance());
            name(row, own, free ? row.instance() : own);
        }
        // cells that were filled in under the name of then
        renamed.forEach(row -> byName.putIfAbsent(row.instance(), id(row)));
    }

    private void name(Entry row, String name, String id) {
        ids.put(row, id);
        byName.putIfAbsent(name, id);
    }

    /** The id of a row; empty when it has no name. */
    String id(Entry row) {
        return ids.getOrDefault(row, "");
    }

    /** The id of the participant of this name; null when there is none. */
    @Nullable
    String named(String name) {
        return byName.get(Ids.ofName(name));
    }

    /** The id at a place in the list, counted from 0; null when nobody stands there. */
    @Nullable
    String at(int place) {
        return place < rows.size() ? ids.get(rows.get(place)) : null;
    }

    /** Names as they stand there. */
    List<String> names() {
        return rows.stream()
                .filter(ids::containsKey)
                .map(row -> row.raw("name"))
                .toList();
    }
}
