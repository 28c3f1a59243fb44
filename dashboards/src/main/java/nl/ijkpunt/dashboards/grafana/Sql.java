// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import java.util.function.Function;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;

/** Pieces of SQL that more than one page asks with. */
final class Sql {

    /** Of the chosen partnership; quoted by Grafana. */
    static final String CHOSEN = "partnership = ${partnership:sqlstring}";

    /** Closes from the month in which the range begins. The month of the range's first day counts as a whole. */
    static final String MONTHS_IN_RANGE =
            "month >= date_trunc('month', $__timeFrom()::timestamptz) AND month <= $__timeTo()::timestamptz";

    /** A month's answer is the one at its end. */
    static final String END_OF_MONTH = "(month + INTERVAL '1 month -1 day')::timestamptz AS time";

    private Sql() {}

    /** A column for every lesson, called after its key. */
    static String columnPerLesson(Function<String, String> column) {
        StringBuilder sql = new StringBuilder();
        for (LessonKey lesson : LessonKey.values()) {
            String code = Code.of(lesson);
            sql.append(sql.isEmpty() ? "" : ",\n  ")
                    .append(column.apply(code))
                    .append(" AS \"")
                    .append(code)
                    .append('"');
        }
        return sql.toString();
    }

    /** Marks of re-alignments. */
    static final String REALIGNMENTS = """
            SELECT held_on::timestamptz AS time, realignment AS text FROM review
            WHERE partnership = ${partnership:sqlstring} AND held_on::timestamptz BETWEEN $__timeFrom()::timestamptz AND $__timeTo()::timestamptz
            ORDER BY 1
            """;
}
