// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What must survive a crash besides facts: which day it is, and about whom an answer is due. */
final class Marks {

    private static final String TODAY = "today";
    private static final String DUE = "due|";

    private final KeyValueStore<String, String> rows;

    Marks(KeyValueStore<String, String> rows) {
        this.rows = rows;
    }

    /** The greatest day that passed; null before the first. */
    @Nullable
    LocalDate today() {
        String date = rows.get(TODAY);
        return date == null ? null : LocalDate.parse(date);
    }

    void today(LocalDate date) {
        rows.put(TODAY, date.toString());
    }

    /** Partnerships about which an answer is due. */
    TreeSet<String> due() {
        TreeSet<String> due = new TreeSet<>();
        try (KeyValueIterator<String, String> found = rows.prefixScan(DUE, new StringSerializer())) {
            while (found.hasNext()) {
                due.add(found.next().key.substring(DUE.length()));
            }
        }
        return due;
    }

    void due(String partnership) {
        rows.put(DUE + partnership, "");
    }

    void answered(String partnership) {
        rows.delete(DUE + partnership);
    }
}
