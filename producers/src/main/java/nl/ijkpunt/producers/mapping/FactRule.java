// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.producers.mapping.Expression.Cell;
import nl.ijkpunt.producers.mapping.Expression.Items;
import nl.ijkpunt.producers.mapping.Expression.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a row tells.
 *
 * @param number its place in the mapping, from 0
 * @param type kind of fact
 * @param subject the partnership it is about
 * @param time when the source recorded it
 * @param when which rows about the same thing tell it
 * @param changed fields of which one must differ from the previous fact, for {@link When#CHANGED}
 * @param sum amounts and numbers of which rows that tell the same fact give the total
 * @param withdrawn whether a row takes the fact back
 * @param fields values of the fields, by name
 */
record FactRule(
        int number,
        EventType type,
        Expression subject,
        Expression time,
        When when,
        List<String> changed,
        List<String> sum,
        @Nullable Expression withdrawn,
        Map<String, Expression> fields) {

    /** Which of the rows about one thing tell the fact; the rows of a thing are those that agree on its key. */
    enum When {
        /** Every row. */
        ALWAYS,
        /** The first row that can. */
        FIRST,
        /** The first row, and every later one in which something changed. */
        CHANGED,
        /** All rows about a partnership together tell one fact. */
        GATHERED
    }

    TreeSet<String> columns() {
        TreeSet<String> columns = subject.columns();
        columns.addAll(time.columns());
        if (withdrawn != null) {
            columns.addAll(withdrawn.columns());
        }
        fields.values().forEach(expression -> columns.addAll(expression.columns()));
        return columns;
    }

    /** Columns in which an empty cell means what stands above it. */
    TreeSet<String> filledDown() {
        TreeSet<String> columns = new TreeSet<>();
        Stream.concat(Stream.of(subject, time), fields.values().stream())
                .flatMap(FactRule::cells)
                .filter(Cell::fillsDown)
                .forEach(cell -> columns.add(cell.column()));
        return columns;
    }

    private static Stream<Cell> cells(Expression expression) {
        if (expression instanceof Items list) {
            return list.items().stream()
                    .flatMap(item -> Stream.concat(item.fields().values().stream(), Stream.ofNullable(item.single())))
                    .flatMap(FactRule::cells);
        }
        return expression instanceof Cell cell ? Stream.of(cell) : Stream.empty();
    }

    /** True when what is told depends on the rows before. */
    boolean looksBack() {
        return when == When.FIRST || when == When.CHANGED || !sequences().isEmpty();
    }

    /** Fields that number the facts about one thing. */
    List<String> sequences() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() instanceof Sequence)
                .map(Map.Entry::getKey)
                .toList();
    }
}
