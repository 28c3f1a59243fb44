// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** Partnerships that are set aside: what the other tables say about them is of an earlier day. */
final class Quarantined implements LineProjection {

    @Override
    public Topic<?, ?> topic() {
        return Topics.QUARANTINE;
    }

    @Override
    public void put(JsonNode line, Sql sql) throws SQLException {
        sql.upsert(
                Table.QUARANTINE,
                new Row()
                        .text("partnership", line.path("partnership"))
                        .day("since", line.path("since"))
                        .text("failure", line.path("failure")));
    }

    @Override
    public void remove(String[] key, Sql sql) throws SQLException {
        sql.delete(Table.QUARANTINE, new Row().set("partnership", key[0]));
    }
}
