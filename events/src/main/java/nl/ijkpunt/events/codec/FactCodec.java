// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import nl.ijkpunt.events.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 to facts and back. Structured JSON is read here; the binary mode of Kafka arrives as a
 * {@link CloudEvent} from the CloudEvents library. Nothing outside the catalogue gets in: an unknown type, field or
 * attribute is a rejection. No clock is read; who has one asks {@link #notAfter}.
 */
public final class FactCodec {

    private final ObjectMapper json = EventJson.MAPPER;

    private final ObjectMapper events = json.copy().registerModule(JsonFormat.getCloudEventJacksonModule());

    /** Reads one CloudEvent in structured JSON. */
    public Decoded decode(byte[] structured) {
        EventJson.Text text = EventJson.text(structured);
        return text instanceof EventJson.Text.Legible legible
                ? structured(legible.value())
                : new Decoded.Rejected(List.of(((EventJson.Text.Refused) text).reason()));
    }

    /** Reads one CloudEvent in structured JSON. */
    public Decoded decode(String structured) {
        int bytes = Utf8.length(structured);
        return bytes > Limits.EVENT_BYTES
                ? new Decoded.Rejected(List.of(EventJson.tooLarge(bytes, Limits.EVENT_BYTES)))
                : structured(EventJson.withoutMark(structured));
    }

    private Decoded structured(String text) {
        CloudEvent event;
        try {
            event = events.readValue(text, CloudEvent.class);
        } catch (IOException | RuntimeException e) {
            return new Decoded.Rejected(whyNotAnEvent(text, e));
        }
        return event == null ? rejected(Rule.NOT_A_CLOUDEVENT, "", "", "json-object") : decode(event);
    }

    /** Reads a CloudEvent, whatever mode it came in. */
    public Decoded decode(CloudEvent event) {
        List<Rejection> reasons = new ArrayList<>(Envelope.check(event));
        EventType type = EventType.named(event.getType());
        if (type == null) {
            reasons.add(new Rejection(Rule.TYPE_UNKNOWN, "type", event.getType(), List.of()));
        }
        if (type == null || !reasons.isEmpty()) {
            return new Decoded.Rejected(reasons);
        }
        CloudEventData data = event.getData();
        if (data instanceof JsonCloudEventData node) {
            return fact(event, type, node.getNode());
        }
        EventJson.Text text = data == null ? new EventJson.Text.Legible("null") : EventJson.text(data.toBytes());
        if (text instanceof EventJson.Text.Refused no) {
            return new Decoded.Rejected(List.of(no.reason()));
        }
        try {
            return fact(event, type, json.readTree(((EventJson.Text.Legible) text).value()));
        } catch (IOException | RuntimeException e) {
            return new Decoded.Rejected(List.of(EventJson.wrong("data", e)));
        }
    }

    private static Decoded fact(CloudEvent event, EventType type, @Nullable JsonNode data) {
        DataReader.Reading reading = DataReader.read(type, data);
        if (!reading.reasons().isEmpty()) {
            return new Decoded.Rejected(reading.reasons());
        }
        String canonical = CanonicalJson.of(Objects.requireNonNull(data));
        int bytes = Utf8.length(canonical);
        if (bytes > Limits.DATA_BYTES) {
            return new Decoded.Rejected(List.of(EventJson.tooLarge(bytes, Limits.DATA_BYTES)));
        }
        return new Decoded.Accepted(new Fact(
                Objects.requireNonNull(event.getSubject()),
                type,
                reading.key(),
                event.getSource().toString(),
                event.getId(),
                Objects.requireNonNull(event.getTime()).toInstant(),
                reading.event(),
                canonical));
    }

    /** The same answer, but a fact that was recorded after this moment is refused: it would win for ever. */
    public static Decoded notAfter(Decoded decoded, Instant now) {
        return decoded.match(
                fact -> fact.time().isAfter(now)
                        ? rejected(Rule.FUTURE, "time", fact.time().toString())
                        : decoded,
                reasons -> decoded);
    }

    /** The CloudEvent of a fact, with its canonical data; throws IllegalArgumentException when that is too large. */
    public CloudEvent encode(Fact fact) {
        checkSize(fact);
        return CloudEventBuilder.v1()
                .withId(fact.id())
                .withSource(URI.create(fact.source()))
                .withType(fact.type().name())
                .withSubject(fact.partnership())
                .withTime(OffsetDateTime.ofInstant(fact.time(), ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(BytesCloudEventData.wrap(fact.data().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /**
     * The fact as a CloudEvent in structured JSON on one line, attributes in a fixed order; throws
     * IllegalArgumentException when the data are too large.
     */
    public String write(Fact fact) {
        checkSize(fact);
        ObjectNode event = json.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", fact.id())
                .put("source", fact.source())
                .put("type", fact.type().name())
                .put("subject", fact.partnership())
                .put("time", fact.time().toString())
                .put("datacontenttype", "application/json");
        try {
            event.set("data", json.readTree(fact.data()));
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("data of a fact is canonical JSON", e);
        }
    }

    /** The CloudEvents library says only that it failed; look again to say what is wrong. */
    private List<Rejection> whyNotAnEvent(String structured, Exception failure) {
        JsonNode event;
        try {
            event = json.readTree(structured);
        } catch (IOException | RuntimeException e) {
            return List.of(EventJson.wrong("", e));
        }
        if (event == null || !event.isObject()) {
            return List.of(new Rejection(Rule.NOT_A_CLOUDEVENT, "", "", List.of("json-object")));
        }
        List<Rejection> reasons = Envelope.whyNone(name -> {
            JsonNode value = event.get(name);
            return value == null || value.isNull() ? null : value.isTextual() ? value.textValue() : value;
        });
        return reasons.isEmpty()
                ? List.of(new Rejection(Rule.NOT_A_CLOUDEVENT, "", "", List.of(firstLine(failure))))
                : reasons;
    }

    /** Why these attributes of the binary mode, by name, make no event; the failure is what the library said. */
    public static Decoded notAnEvent(Map<String, String> attributes, RuntimeException failure) {
        List<Rejection> reasons = Envelope.whyNone(attributes::get);
        return reasons.isEmpty()
                ? rejected(Rule.NOT_A_CLOUDEVENT, "", "", firstLine(failure))
                : new Decoded.Rejected(reasons);
    }

    private static void checkSize(Fact fact) {
        if (Utf8.length(fact.data()) > Limits.DATA_BYTES) {
            throw new IllegalArgumentException("the data of " + fact.reference() + " are too large");
        }
    }

    private static Decoded rejected(Rule rule, String field, String value, String... details) {
        return new Decoded.Rejected(List.of(new Rejection(rule, field, value, List.of(details))));
    }

    private static String firstLine(Exception e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
