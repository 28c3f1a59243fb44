// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The fact ledger: one small row for every version of every fact. Key {@code partnership|type|key|time|digest}, the
 * digest being that of source, id and data, so that two versions share a row only when they are copies. The separator
 * keeps {@code gr-1} apart from {@code gr-12}. Value: source and id, each with its length before it, then the data.
 */
final class FactRows {

    private final KeyValueStore<String, byte[]> rows;
    private final FactCodec codec = new FactCodec();

    FactRows(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    /** Adds a version; false when exactly this one was there. */
    boolean add(Fact fact) {
        return rows.putIfAbsent(key(fact), value(fact)) == null;
    }

    /** Hands over all that was ever told about a partnership. */
    void of(String partnership, Consumer<Fact> reader) {
        try (KeyValueIterator<String, byte[]> found = rows.prefixScan(partnership + "|", new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> row = found.next();
                reader.accept(fact(row.key, row.value));
            }
        }
    }

    static String key(Fact fact) {
        return String.join(
                "|",
                fact.partnership(),
                fact.type().name(),
                fact.key(),
                fact.time().toString(),
                Digest.of(fact.source(), fact.id(), fact.data()));
    }

    static byte[] value(Fact fact) {
        byte[] source = fact.source().getBytes(StandardCharsets.UTF_8);
        byte[] id = fact.id().getBytes(StandardCharsets.UTF_8);
        byte[] data = fact.data().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + source.length + id.length + data.length)
                .putInt(source.length)
                .put(source)
                .putInt(id.length)
                .put(id)
                .put(data)
                .array();
    }

    private Fact fact(String key, byte[] value) {
        String[] names = key.split("\\|", -1);
        ByteBuffer row = ByteBuffer.wrap(value);
        String source = text(row, row.getInt());
        String id = text(row, row.getInt());
        String data = text(row, row.remaining());
        return codec.decode(CloudEventBuilder.v1()
                        .withSubject(names[0])
                        .withType(names[1])
                        .withTime(Instant.parse(names[names.length - 2]).atOffset(ZoneOffset.UTC))
                        .withSource(URI.create(source))
                        .withId(id)
                        .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                        .build())
                .match(fact -> fact, reasons -> {
                    throw new IllegalStateException("row " + key + " was a fact and is none any more: " + reasons);
                });
    }

    private static String text(ByteBuffer row, int length) {
        byte[] bytes = new byte[length];
        row.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
