// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a mapping says what the value of a field is. */
sealed interface Expression {

    /** Names of the columns that it reads. */
    TreeSet<String> columns();

    /** A constant, in which {@code {column}} stands for the text of a cell. */
    record Template(String text) implements Expression {

        private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

        /** The column when the whole text is that of a cell; null otherwise. */
        @Nullable
        String onlyColumn() {
            Matcher place = PLACE.matcher(text.strip());
            return place.matches() ? place.group(1) : null;
        }

        /** The text with every place filled; null as soon as one of the cells says nothing. */
        @Nullable
        String filled(Function<String, @Nullable String> cells) {
            StringBuilder filled = new StringBuilder();
            Matcher place = PLACE.matcher(text);
            int from = 0;
            while (place.find()) {
                String cell = cells.apply(place.group(1));
                if (cell == null) {
                    return null;
                }
                filled.append(text, from, place.start()).append(cell);
                from = place.end();
            }
            return filled.append(text.substring(from)).toString();
        }

        @Override
        public TreeSet<String> columns() {
            TreeSet<String> columns = new TreeSet<>();
            Matcher place = PLACE.matcher(text);
            while (place.find()) {
                columns.add(place.group(1));
            }
            return columns;
        }
    }

    /** A value that stands for every text that the pattern is found in. */
    record Match(Pattern pattern, String value) {}

    /**
     * The text of a cell.
     *
     * @param column name of the column
     * @param values what texts stand for, in lower case; empty when the text itself is meant
     * @param matches patterns, tried in order after {@code values}
     * @param otherwise what any other text stands for
     * @param ifMissing what an empty or withheld cell stands for
     * @param aliases ids that are written in more than one way
     * @param times factor of a number
     * @param cut greatest number of characters; 0 for no limit
     * @param endOfMonth last day of the month that is meant
     * @param fillsDown whether an empty cell means what stands above it
     * @param mayBeEmpty whether an empty cell means that the row does not tell this fact
     */
    record Cell(
            String column,
            Map<String, String> values,
            List<Match> matches,
            @Nullable String otherwise,
            @Nullable String ifMissing,
            Map<String, String> aliases,
            @Nullable BigDecimal times,
            int cut,
            boolean endOfMonth,
            boolean fillsDown,
            boolean mayBeEmpty)
            implements Expression {

        /** The text of a cell, read in the form of the field and in no other way. */
        static Cell of(String column) {
            return new Cell(column, Map.of(), List.of(), null, null, Map.of(), null, 0, false, false, false);
        }

        @Override
        public TreeSet<String> columns() {
            return new TreeSet<>(List.of(column));
        }
    }

    /** The number of facts of this rule about the same thing so far, counted from a number on. */
    record Sequence(int from) implements Expression {

        @Override
        public TreeSet<String> columns() {
            return new TreeSet<>();
        }
    }

    /**
     * One item of a list.
     *
     * @param eachRow once for every row that is gathered, instead of once
     * @param fields fields of a record; empty when the item is a single value
     * @param single the value, when it is one
     */
    record Item(
            boolean eachRow,
            Map<String, Expression> fields,
            @Nullable Expression single) {}

    /** A list. */
    record Items(List<Item> items) implements Expression {

        @Override
        public TreeSet<String> columns() {
            List<Expression> all = new ArrayList<>();
            for (Item item : items) {
                all.addAll(item.fields().values());
                if (item.single() != null) {
                    all.add(item.single());
                }
            }
            TreeSet<String> columns = new TreeSet<>();
            all.forEach(expression -> columns.addAll(expression.columns()));
            return columns;
        }
    }
}
