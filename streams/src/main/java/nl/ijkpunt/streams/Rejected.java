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
 * for every reason, in the same order.
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

    private Rejected() {}

    static Record<byte[], byte[]> letter(
            Record<byte[], byte[]> received, RecordMetadata origin, List<Rejection> reasons) {
        Headers headers = new RecordHeaders(received.headers().toArray());
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
        return received.withHeaders(headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
