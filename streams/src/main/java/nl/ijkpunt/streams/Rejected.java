// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.Rejection;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A dead letter: key, value and headers as they came, and behind those our own headers. Those about a reason occur once
 * for every reason, in the same order. A letter always fits in a request: of a longer key or value the beginning is kept,
 * with its length and its digest; headers that do not fit are left out, and counted.
 */
public final class Rejected {

    /** Topic that it came from. */
    public static final String TOPIC = "rejected-topic";

    /** Partition of that topic. */
    public static final String PARTITION = "rejected-partition";

    /** Offset in that partition. */
    public static final String OFFSET = "rejected-offset";

    /** Code of the broken rule. */
    public static final String RULE = "rejected-rule";

    /** Path of the field that broke it. */
    public static final String FIELD = "rejected-field";

    /** The offending value. */
    public static final String VALUE = "rejected-value";

    /** A sentence in Dutch. */
    public static final String TEXT_NL = "rejected-text-nl";

    /** A sentence in English. */
    public static final String TEXT_EN = "rejected-text-en";

    /** Length in bytes of a value of which only the beginning is here. */
    public static final String VALUE_LENGTH = "rejected-value-length";

    /** SHA-256 of the whole of that value, in hexadecimal digits. */
    public static final String VALUE_SHA256 = "rejected-value-sha256";

    /** Length in bytes of a key of which only the beginning is here. */
    public static final String KEY_LENGTH = "rejected-key-length";

    /** SHA-256 of the whole of that key, in hexadecimal digits. */
    public static final String KEY_SHA256 = "rejected-key-sha256";

    /** Number of headers that came with the record and did not fit. */
    public static final String HEADERS_LEFT_OUT = "rejected-headers-left-out";

    private Rejected() {}

    static Record<byte[], byte[]> letter(
            Record<byte[], byte[]> received, RecordMetadata origin, List<Rejection> reasons, int mostBytes) {
        return new LetterRoom(mostBytes).letter(received, ours(origin, reasons));
    }

    private static Headers ours(RecordMetadata origin, List<Rejection> reasons) {
        Headers headers = new RecordHeaders();
        add(headers, TOPIC, origin.topic());
        add(headers, PARTITION, Integer.toString(origin.partition()));
        add(headers, OFFSET, Long.toString(origin.offset()));
        for (Rejection reason : reasons) {
            add(headers, RULE, reason.rule().code());
            add(headers, FIELD, reason.field());
            add(headers, VALUE, reason.value());
            add(headers, TEXT_NL, reason.text(Locale.forLanguageTag("nl")));
            add(headers, TEXT_EN, reason.text(Locale.ENGLISH));
        }
        return headers;
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
