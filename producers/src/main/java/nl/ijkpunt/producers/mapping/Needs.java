// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a row must hold. An empty cell that a fact needs is a mistake, unless the row says nothing at all about that fact:
 * in a table of costs and milestones a row may tell one of the two.
 */
final class Needs {

    private final Format format;

    /** Per rule the columns that it alone reads; none when it alone reads nothing that says more than which fact it is. */
    private final List<Set<String>> own = new ArrayList<>();

    Needs(Mapping mapping) {
        this.format = mapping.format();
        for (FactRule rule : mapping.rules()) {
            TreeSet<String> columns = rule.columns();
            for (FactRule other : mapping.rules()) {
                if (other.number() != rule.number()) {
                    columns.removeAll(other.columns());
                }
            }
            TreeSet<String> values = new TreeSet<>();
            for (Field field : rule.type().fields()) {
                Expression value = rule.fields().get(field.name());
                if (value != null && !field.key()) {
                    values.addAll(value.columns());
                }
            }
            values.retainAll(columns);
            own.add(values.isEmpty() ? Set.of() : columns);
        }
    }

    /** Why the cells of a row cannot be those of its columns; null when they can. */
    @Nullable
    Problem torn(Row row) {
        int columns = row.header().names().size();
        boolean more = row.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (more) {
            return new Problem(
                    row.file(), row.line(), "", row.cells().size() + " > " + columns, Reason.TOO_MANY_CELLS, null);
        }
        return isText(row) && row.cells().stream().anyMatch(cell -> holdsRows(cell, columns))
                ? new Problem(row.file(), row.line(), "", "", Reason.OPEN_QUOTE, null)
                : null;
    }

    private static boolean isText(Row row) {
        return !row.file().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** A quotation mark that was not closed swallows rows: lines with as many separators as there are columns. */
    private boolean holdsRows(String cell, int columns) {
        String separator = Pattern.quote(String.valueOf(format.delimiter()));
        return columns > 3 && cell.lines().skip(1).anyMatch(line -> line.split(separator, -1).length >= columns);
    }

    /** True, and the reasons are added, when cells are empty that the fact needs. */
    boolean isIncomplete(FactRule rule, Evaluation evaluation, Row row, List<Problem> wrong) {
        List<String> empty = evaluation.empty();
        if (empty.isEmpty() || saysNothing(rule, row)) {
            return false;
        }
        for (String column : empty) {
            wrong.add(new Problem(row.file(), row.line(), column, "", Reason.EMPTY, null));
        }
        return true;
    }

    private boolean saysNothing(FactRule rule, Row row) {
        Set<String> columns = own.get(rule.number());
        return !columns.isEmpty()
                && columns.stream()
                        .allMatch(column -> format.clean(row.cell(column)).isEmpty());
    }
}
