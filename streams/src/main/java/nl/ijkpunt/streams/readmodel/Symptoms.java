// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** Today's symptoms. */
final class Symptoms implements LineProjection {

    @Override
    public Topic<?, ?> topic() {
        return Topics.SYMPTOMS;
    }

    @Override
    public void put(JsonNode line, Sql sql) throws SQLException {
        sql.upsert(
                Table.SYMPTOM_TODAY,
                new Row()
                        .text("partnership", line.path("partnership"))
                        .text("symptom", line.path("symptom"))
                        .day("as_of", line.path("asOf"))
                        .text("level", line.path("level"))
                        .number("score", line.path("score"))
                        .whole("known", line.path("known"))
                        .set("parts", line.path("parts").size())
                        .texts("lessons", line.path("lessons")));
    }

    @Override
    public void remove(String[] key, Sql sql) throws SQLException {
        sql.delete(Table.SYMPTOM_TODAY, new Row().set("partnership", key[0]).set("symptom", key[1]));
    }
}
