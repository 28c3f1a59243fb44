// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The fact ledger: one small row for every version of every fact. Key {@code partnership|type|key|time|digest}, the
 * digest being that of source, id and data, so that two versions share a row only when they are copies. The separator
 * keeps {@code gr-1} apart from {@code gr-12}. Value: source and id, each with its length before it, then the data.
 *
 * <p>The first byte of a value is the version of this layout: 0, because no source has 16 MB.
 */
final class FactRows {

    private static final byte VERSION = 0;

    private final KeyValueStore<String, byte[]> rows;
    private final FactCodec codec = new FactCodec();

    FactRows(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    /**
     * Adds a version; false when exactly this one was there. A row says nothing that is not in the fact, so one that was
     * damaged is mended when the fact comes again.
     */
    boolean add(Fact fact) {
        String key = key(fact);
        byte[] row = value(fact);
        if (Arrays.equals(row, rows.get(key))) {
            return false;
        }
        rows.put(key, row);
        return true;
    }

    /** All that was ever told about a partnership, as it lies there; {@link #fact} reads it. */
    List<KeyValue<String, byte[]>> of(String partnership) {
        List<KeyValue<String, byte[]>> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = rows.prefixScan(partnership + "|", new StringSerializer())) {
            found.forEachRemaining(all::add);
        }
        return all;
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

    /** Reads a row; throws IllegalStateException for one that is damaged, or of a version that is not known here. */
    Fact fact(KeyValue<String, byte[]> row) {
        try {
            return event(row.key, ByteBuffer.wrap(row.value)).match(fact -> fact, reasons -> {
                throw new IllegalStateException("it was a fact and is none any more: " + reasons);
            });
        } catch (RuntimeException e) {
            throw new IllegalStateException("the row " + row.key + " cannot be read", e);
        }
    }

    /** What a row is about, for somebody who looks for it: the fact, or where it lies when it cannot be read. */
    String name(KeyValue<String, byte[]> row) {
        try {
            return fact(row).reference();
        } catch (IllegalStateException e) {
            return "row " + row.key;
        }
    }

    private Decoded event(String key, ByteBuffer row) {
        if (row.get(0) != VERSION) {
            throw new IllegalStateException("its layout is version " + row.get(0) + ", known here is " + VERSION);
        }
        String[] names = key.split("\\|", -1);
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
                .build());
    }

    private static String text(ByteBuffer row, int length) {
        if (length < 0 || length > row.remaining()) {
            throw new IllegalStateException("a text of " + length + " bytes in " + row.remaining());
        }
        byte[] bytes = new byte[length];
        row.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
