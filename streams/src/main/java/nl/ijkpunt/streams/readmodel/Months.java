// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.YearMonth;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** Every closed month of a lesson. */
final class Months implements LineProjection {

    @Override
    public Topic<?, ?> topic() {
        return Topics.HISTORY;
    }

    @Override
    public void put(JsonNode line, Sql sql) throws SQLException {
        Row row = Table.about(line)
                .month("month", line.path("month"))
                .whole("status", line.path("statusCode"))
                .text("status_key", line.path("status"))
                .text("level", line.path("level"))
                .number("score", line.path("score"))
                .number("se", line.path("se"))
                .number("coverage", line.path("coverage"))
                .text("confidence", line.path("confidence"))
                .whole("vetoes", line.path("vetoes"))
                .number("baseline", line.at("/baseline/level"))
                .day("baseline_since", line.at("/baseline/since"))
                .text("baseline_realignment", line.at("/baseline/realignment"))
                .number("mean", line.at("/limits/mean"))
                .number("lower", line.at("/limits/lower"))
                .number("upper", line.at("/limits/upper"))
                .whole("revision", line.path("revision"));
        Lessons.drift(row, line);
        sql.upsert(Table.LESSON_MONTH, row);
    }

    @Override
    public void remove(String[] key, Sql sql) throws SQLException {
        sql.delete(
                Table.LESSON_MONTH,
                new Row()
                        .set("partnership", key[0])
                        .set("lesson", key[1])
                        .set("month", YearMonth.parse(key[2]).atDay(1)));
    }
}
