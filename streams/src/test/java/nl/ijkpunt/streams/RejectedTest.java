// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ijkpunt.events.Rejection;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.AbstractRecords;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.junit.jupiter.api.Test;

/** Whatever came in, the letter that says why it was refused can be sent. */
class RejectedTest {

    private static final int MOST_BYTES = 1024 * 1024;

    private final Wire wire = new Wire();

    @Test
    void whatFitsIsKeptByteForByteWithoutMarks() {
        byte[] value = bytes("{", 900_000);
        Headers headers = new RecordHeaders().add("trace", new byte[] {1, 2, 3}).add("trace", null);
        Record<byte[], byte[]> letter = letter(bytes("k", 40), value, headers);

        assertThat(letter.key()).isEqualTo(bytes("k", 40));
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.headers().toArray()).startsWith(headers.toArray());
        assertThat(names(letter)).doesNotContain(Rejected.VALUE_LENGTH, Rejected.KEY_LENGTH, Rejected.HEADERS_LEFT_OUT);
    }

    @Test
    void ofALargerValueTheBeginningIsKeptWithItsLengthAndDigest() {
        byte[] value = bytes("abc", 5_000_000);
        Record<byte[], byte[]> letter = letter(null, value, new RecordHeaders());

        assertThat(letter.value()).hasSizeGreaterThan(1_000_000).isEqualTo(Arrays.copyOf(value, letter.value().length));
        assertThat(text(letter, Rejected.VALUE_LENGTH)).isEqualTo("5000000");
        assertThat(text(letter, Rejected.VALUE_SHA256)).isEqualTo(Digest.sha256(value));
    }

    @Test
    void everythingAtOnceFits() {
        Headers headers = new RecordHeaders().add("huge", bytes("h", 3_000_000));
        for (int i = 0; i < 5_000; i++) {
            headers.add("ce_extension" + i, bytes("\u00e9", 400));
        }
        headers.add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_type", bytes("t", 300_000))
                .add("ce_id", bytes("@", 300_000))
                .add("ce_source", bytes("s", 300_000));
        Record<byte[], byte[]> letter = letter(bytes("k", 2_000_000), bytes("v", 3_000_000), headers);

        assertThat(letter.key()).hasSize(MOST_BYTES / 16);
        assertThat(text(letter, Rejected.KEY_LENGTH)).isEqualTo("2000000");
        assertThat(Integer.parseInt(text(letter, Rejected.HEADERS_LEFT_OUT))).isPositive();
    }

    @Test
    void anUnknownTypeDoesNotGrowInItsOwnRefusal() {
        letter(
                null,
                ("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:x\",\"subject\":\"a\","
                                + "\"time\":\"2026-01-01T00:00:00Z\",\"type\":\"" + "x".repeat(250_000)
                                + "\",\"data\":{}}")
                        .getBytes(UTF_8),
                new RecordHeaders());
    }

    @Test
    void aSmallerRequestGetsASmallerLetter() {
        for (int most : List.of(40_000, 100_000, 500_000)) {
            letter(bytes("k", 60_000), bytes("v", 700_000), new RecordHeaders().add("h", bytes("h", 60_000)), most);
        }
    }

    private Record<byte[], byte[]> letter(byte[] key, byte[] value, Headers headers) {
        return letter(key, value, headers, MOST_BYTES);
    }

    /** The letter, which was measured as Kafka's producer measures it. */
    private Record<byte[], byte[]> letter(byte[] key, byte[] value, Headers headers, int mostBytes) {
        Inbound inbound = wire.read(Topics.BUDGET.name(), key, value, headers, 0);
        List<Rejection> reasons = ((Inbound.Refused) inbound).reasons();
        Record<byte[], byte[]> letter =
                Rejected.letter(new Record<>(key, value, 0, headers), new Origin(), reasons, mostBytes);

        assertThat(AbstractRecords.estimateSizeInBytesUpperBound(
                        RecordBatch.CURRENT_MAGIC_VALUE,
                        Compression.NONE.type(),
                        letter.key(),
                        letter.value(),
                        letter.headers().toArray()))
                .isLessThanOrEqualTo(mostBytes);
        return letter;
    }

    private record Origin() implements RecordMetadata {
        @Override
        public String topic() {
            return Topics.BUDGET.name();
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return Long.MAX_VALUE;
        }
    }

    private static byte[] bytes(String part, int length) {
        return part.repeat(length / part.length() + 1).substring(0, length).getBytes(UTF_8);
    }

    private static List<String> names(Record<byte[], byte[]> letter) {
        List<String> names = new ArrayList<>();
        letter.headers().forEach(header -> names.add(header.key()));
        return names;
    }

    private static String text(Record<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
