// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads what is on the wire: CloudEvents in binary or structured mode, and the days of the clock. */
final class Wire {

    private static final String ATTRIBUTE = "ce_";

    private final FactCodec codec = new FactCodec();

    /** Reads a record that was written at this moment, in milliseconds since 1970. */
    Inbound read(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers, long writtenAt) {
        return topic.equals(Topics.DAY.name()) ? ToldDay.read(value, writtenAt) : fact(key, value, headers);
    }

    private Inbound fact(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        Decoded decoded = headers.lastHeader("ce_specversion") == null ? structured(value) : binary(value, headers);
        return decoded.match(
                fact -> isKeyOf(fact, key) ? new Inbound.Told(fact) : keyMismatch(fact, key), Inbound.Refused::new);
    }

    private Decoded structured(byte @Nullable [] value) {
        return value == null ? notAnEvent("no value and no ce_specversion") : codec.decode(value);
    }

    private Decoded binary(byte @Nullable [] value, Headers headers) {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(headers, value == null ? new byte[0] : value)
                    .toEvent();
        } catch (RuntimeException e) {
            // whatever the library dislikes here, it dislikes about the headers
            return FactCodec.notAnEvent(attributes(headers), e);
        }
        return codec.decode(event);
    }

    private static Map<String, String> attributes(Headers headers) {
        Map<String, String> attributes = new TreeMap<>();
        for (Header header : headers) {
            if (header.key().startsWith(ATTRIBUTE) && header.value() != null) {
                attributes.put(header.key().substring(ATTRIBUTE.length()), text(header.value()));
            }
        }
        return attributes;
    }

    private static boolean isKeyOf(Fact fact, byte @Nullable [] key) {
        return Arrays.equals(key, fact.partnership().getBytes(StandardCharsets.UTF_8));
    }

    private static Inbound keyMismatch(Fact fact, byte @Nullable [] key) {
        return new Inbound.Refused(
                List.of(new Rejection(Rule.KEY_MISMATCH, "subject", text(key), List.of(fact.partnership()))));
    }

    private static Decoded notAnEvent(String why) {
        return new Decoded.Rejected(List.of(new Rejection(Rule.NOT_A_CLOUDEVENT, "", "", List.of(why))));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
