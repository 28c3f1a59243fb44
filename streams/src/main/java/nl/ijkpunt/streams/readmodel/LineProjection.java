// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** For the topics with one line under each key, of which only the last counts. */
interface LineProjection extends Projection {

    ObjectMapper JSON = new ObjectMapper();

    /** Takes in the answer that holds from now on. */
    void put(JsonNode line, Sql sql) throws SQLException;

    /** Takes back the answer under a key, given in parts. */
    void remove(String[] key, Sql sql) throws SQLException;

    @Override
    default void take(ConsumerRecord<byte[], byte[]> record, Sql sql) throws SQLException {
        if (record.value() == null) {
            remove(key(record).split("\\|", -1), sql);
            return;
        }
        try {
            put(JSON.readTree(record.value()), sql);
        } catch (IOException e) {
            throw new UncheckedIOException("not a line of ours in " + record.topic(), e);
        }
    }

    /** The key of a record. */
    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }
}
