// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.ijkpunt.events.EventType;

/**
 * One fact that a row tells.
 *
 * @param type kind of fact
 * @param subject the partnership it is about
 * @param time when the source recorded it
 * @param when which rows about the same partnership tell it
 * @param changed fields of which one must differ from the previous fact, for {@link When#CHANGED}
 * @param fields values of the fields, by name
 */
record FactRule(
        EventType type,
        Expression subject,
        Expression.Template time,
        When when,
        List<String> changed,
        Map<String, Expression> fields) {

    /** Which of the rows about one partnership tell the fact. */
    enum When {
        /** Every row. */
        ALWAYS,
        /** The first row that can. */
        FIRST,
        /** The first row, and every later one in which something changed. */
        CHANGED,
        /** All rows together tell one fact. */
        GATHERED
    }

    TreeSet<String> columns() {
        TreeSet<String> columns = subject.columns();
        columns.addAll(time.columns());
        fields.values().forEach(expression -> columns.addAll(expression.columns()));
        return columns;
    }
}
