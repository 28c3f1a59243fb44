// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.ijkpunt.streams.Rejected;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What was refused, and why: the rule and the field. The refused value stays in Kafka, for it may be the figure of a
 * group that is too small to be shown.
 */
final class Letters implements Projection {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    @Override
    public Topic<?, ?> topic() {
        return Topics.REJECTED;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, Sql sql) throws SQLException {
        if (record.headers().lastHeader(Rejected.TOPIC) == null) {
            return; // about a partnership that is set aside: that is in a table of its own
        }
        List<Header> ours = ours(record.headers());
        sql.upsert(
                Table.REJECTED,
                new Row()
                        .set("topic", first(ours, Rejected.TOPIC))
                        .set("part", Integer.valueOf(first(ours, Rejected.PARTITION)))
                        .set("place", Long.valueOf(first(ours, Rejected.OFFSET)))
                        .set(
                                "received_on",
                                Instant.ofEpochMilli(record.timestamp())
                                        .atZone(LOCAL)
                                        .toLocalDate())
                        .set("rule", first(ours, Rejected.RULE))
                        .set("field", first(ours, Rejected.FIELD))
                        .set("reasons", (int) ours.stream()
                                .filter(header -> header.key().equals(Rejected.RULE))
                                .count()));
    }

    /** The headers of the letter; a refused record may have brought others of the same names, before these. */
    private static List<Header> ours(Headers headers) {
        List<Header> all = List.of(headers.toArray());
        int start = 0;
        for (int i = 0; i < all.size(); i++) {
            start = all.get(i).key().equals(Rejected.TOPIC) ? i : start;
        }
        return all.subList(start, all.size());
    }

    private static String first(List<Header> headers, String name) {
        for (Header header : headers) {
            if (header.key().equals(name)) {
                return new String(header.value(), UTF_8);
            }
        }
        throw new IllegalArgumentException("a dead letter without " + name);
    }
}
