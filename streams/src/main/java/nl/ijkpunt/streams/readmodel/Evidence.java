// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** The facts behind today's answers. */
final class Evidence implements LineProjection {

    @Override
    public Topic<?, ?> topic() {
        return Topics.EVIDENCE;
    }

    @Override
    public void put(JsonNode line, Sql sql) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode indicator : line.path("indicators")) {
            for (JsonNode fact : indicator.path("facts")) {
                String reference = fact.asText();
                // a source is a URI and has no such sign; an id may
                int end = reference.indexOf('|');
                rows.add(Table.about(line)
                        .text("indicator", indicator.path("id"))
                        .set("source", reference.substring(0, end))
                        .set("id", reference.substring(end + 1)));
            }
        }
        sql.replace(Table.EVIDENCE, Table.about(line), rows);
    }

    @Override
    public void remove(String[] key, Sql sql) throws SQLException {
        sql.delete(Table.EVIDENCE, new Row().set("partnership", key[0]).set("lesson", key[1]));
    }
}
