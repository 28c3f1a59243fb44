// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** Who takes part, and their re-alignments. */
final class Rosters implements LineProjection {

    @Override
    public Topic<?, ?> topic() {
        return Topics.PARTNERSHIP;
    }

    @Override
    public void put(JsonNode line, Sql sql) throws SQLException {
        JsonNode id = line.path("partnership");
        sql.upsert(
                Table.PARTNERSHIP,
                new Row()
                        .text("partnership", id)
                        .text("name", line.path("name").isNull() ? id : line.path("name"))
                        .day("as_of", line.path("asOf"))
                        .text("legal_form", line.path("legalForm"))
                        .text("phase", line.path("phase"))
                        .day("start_on", line.path("startDate"))
                        .set("participants", line.path("participants").size()));
        Row all = new Row().text("partnership", id);
        List<Row> participants = new ArrayList<>();
        for (JsonNode one : line.path("participants")) {
            participants.add(new Row()
                    .text("partnership", id)
                    .text("participant", one.path("participant"))
                    .text("name", one.path("name"))
                    .text("kind", one.path("kind"))
                    .whole("inhabitants", one.path("inhabitants")));
        }
        sql.replace(Table.PARTICIPANT, all, participants);
        List<Row> reviews = new ArrayList<>();
        for (JsonNode one : line.path("reviews")) {
            reviews.add(new Row()
                    .text("partnership", id)
                    .text("realignment", one.path("realignment"))
                    .day("started_on", one.path("startedOn"))
                    .day("adopted_on", one.path("adoptedOn"))
                    .day("held_on", one.path("agreedOn"))
                    .day("next_on", one.path("nextOn"))
                    .texts("lessons", one.path("lessons"))
                    .texts("missing_consent", one.path("missingConsent")));
        }
        sql.replace(Table.REVIEW, all, reviews);
    }

    @Override
    public void remove(String[] key, Sql sql) throws SQLException {
        Row all = new Row().set("partnership", key[0]);
        for (Table table : List.of(Table.PARTNERSHIP, Table.PARTICIPANT, Table.REVIEW)) {
            sql.delete(table, all);
        }
    }
}
