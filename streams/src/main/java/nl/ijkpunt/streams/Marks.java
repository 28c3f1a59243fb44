// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What must survive a crash besides facts: which day it is, about whom an answer is due, and who is set aside. Rows of
 * other kinds are left alone: a newer version may have written them.
 */
final class Marks {

    private static final String DAY = "day";
    /** Where earlier versions kept the day, without holding it against when it was told. */
    private static final String UNCHECKED_DAY = "today";

    private static final String DUE = "due|";
    private static final String ASIDE = "aside|";

    private final KeyValueStore<String, String> rows;

    Marks(KeyValueStore<String, String> rows) {
        this.rows = rows;
    }

    /** The greatest day that passed; null before the first. */
    @Nullable
    LocalDate today() {
        LocalDate checked = day(rows.get(DAY));
        return checked == null ? day(rows.get(UNCHECKED_DAY)) : checked;
    }

    /** True when nobody held the day against when it was told, so that it may be one that has not come yet. */
    boolean isUnchecked() {
        return rows.get(UNCHECKED_DAY) != null;
    }

    void today(LocalDate date) {
        rows.put(DAY, date.toString());
        rows.delete(UNCHECKED_DAY);
    }

    /** Partnerships about which an answer is due. */
    TreeSet<String> due() {
        TreeSet<String> due = new TreeSet<>();
        all(DUE, (partnership, row) -> due.add(partnership));
        return due;
    }

    void due(String partnership) {
        rows.put(DUE + partnership, "");
    }

    void answered(String partnership) {
        rows.delete(DUE + partnership);
    }

    /** What was last said about the partnerships that are set aside. */
    TreeMap<String, String> aside() {
        TreeMap<String, String> aside = new TreeMap<>();
        all(ASIDE, aside::put);
        return aside;
    }

    void aside(String partnership, String line) {
        rows.put(ASIDE + partnership, line);
    }

    void backAgain(String partnership) {
        rows.delete(ASIDE + partnership);
    }

    private void all(String kind, BiConsumer<String, String> reader) {
        try (KeyValueIterator<String, String> found = rows.prefixScan(kind, new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, String> row = found.next();
                reader.accept(row.key.substring(kind.length()), row.value);
            }
        }
    }

    /** A row that is no day, or none of the years there are, is none. */
    private static @Nullable LocalDate day(@Nullable String row) {
        if (row == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(row);
            return date.isBefore(ToldDay.FIRST) || date.isAfter(ToldDay.LAST) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
