// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the tables have come in every partition. It is a table itself, so it moves with the rows or not at all: empty
 * tables are filled from the start, a restored back-up goes on from where it was, and no row is missed or wrong.
 */
final class Positions {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

    private static final String ADVANCE =
            "INSERT INTO read_position (topic, part, topic_id, next_place) VALUES (?, ?, ?, ?) ON CONFLICT (topic, part)"
                    + " DO UPDATE SET topic_id = excluded.topic_id, next_place = excluded.next_place"
                    + " WHERE read_position.next_place <= excluded.next_place";

    private final Sql sql;
    private final Map<String, Uuid> topics;

    /**
     * The positions in these topics, by name. When the tables were filled from other topics of the same names, they are
     * emptied first.
     */
    Positions(Sql sql, Map<String, Uuid> topics) throws SQLException {
        this.sql = sql;
        this.topics = new LinkedHashMap<>(topics);
        for (List<@Nullable String> known : sql.query("SELECT DISTINCT topic, topic_id FROM read_position")) {
            Uuid now = topics.get(String.valueOf(known.get(0)));
            if (now != null && !now.toString().equals(known.get(1))) {
                LOG.warn("The topics were made anew: the read model is filled from the start");
                for (Table table : Table.values()) {
                    sql.clear(table);
                }
                break;
            }
        }
        sql.commit();
    }

    /** The next record to read; 0 when none was read yet. */
    long next(TopicPartition partition) throws SQLException {
        List<List<@Nullable String>> found = sql.query(
                "SELECT next_place FROM read_position WHERE topic = ? AND part = ?",
                partition.topic(),
                partition.partition());
        sql.commit();
        return found.isEmpty() ? 0 : Long.parseLong(String.valueOf(found.get(0).get(0)));
    }

    /** Moves on; false when somebody else is further already. Until the commit nobody else can move here. */
    boolean advance(TopicPartition partition, long next) throws SQLException {
        Uuid topic = topics.getOrDefault(partition.topic(), Uuid.ZERO_UUID);
        return sql.run(ADVANCE, partition.topic(), partition.partition(), topic.toString(), next) > 0;
    }
}
