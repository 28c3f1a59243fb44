// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ijkpunt.events.Attribute;
import nl.ijkpunt.events.Attribute.Use;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import nl.ijkpunt.events.Shape;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 to facts and back. Structured JSON is read here; the binary mode of Kafka arrives as a
 * {@link CloudEvent} from the CloudEvents library. Nothing outside the catalogue gets in: an unknown type, field or
 * attribute is a rejection. No clock is read; who has one asks {@link #notAfter}.
 */
public final class FactCodec {

    private static final List<String> REQUIRED = attributes(Use.REQUIRED);
    private static final List<String> EXTENSIONS = attributes(Use.EXTENSION);
    private static final Pattern PARTNERSHIP = Pattern.compile(Shape.ID.form());
    private static final Pattern MAIL_ADDRESS = Pattern.compile(Shape.MAIL_ADDRESS);

    /** A name that occurs twice, or a second value behind the first: nobody could say which of the two was meant. */
    private final ObjectMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectMapper events = json.copy().registerModule(JsonFormat.getCloudEventJacksonModule());

    /** Reads one CloudEvent in structured JSON. */
    public Decoded decode(byte[] structured) {
        CloudEvent event;
        try {
            event = events.readValue(structured, CloudEvent.class);
        } catch (IOException | RuntimeException e) {
            return new Decoded.Rejected(whyNotAnEvent(structured, e));
        }
        return decode(event);
    }

    /** Reads one CloudEvent in structured JSON. */
    public Decoded decode(String structured) {
        return decode(structured.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a CloudEvent, whatever mode it came in. */
    public Decoded decode(CloudEvent event) {
        List<Rejection> reasons = new ArrayList<>();
        checkAttributes(event, reasons);
        EventType type = EventType.named(event.getType());
        if (type == null) {
            reasons.add(new Rejection(Rule.TYPE_UNKNOWN, "type", event.getType(), List.of()));
        }
        if (type == null || !reasons.isEmpty()) {
            return new Decoded.Rejected(reasons);
        }
        JsonNode data;
        try {
            data = data(event.getData());
        } catch (IOException e) {
            return new Decoded.Rejected(List.of(notJson("data", e)));
        }
        DataReader.Reading reading = DataReader.read(type, data);
        if (!reading.reasons().isEmpty()) {
            return new Decoded.Rejected(reading.reasons());
        }
        return new Decoded.Accepted(new Fact(
                Objects.requireNonNull(event.getSubject()),
                type,
                reading.key(),
                event.getSource().toString(),
                event.getId(),
                Objects.requireNonNull(event.getTime()).toInstant(),
                reading.event(),
                canonical(Objects.requireNonNull(data))));
    }

    /** The same answer, but a fact that was recorded after this moment is refused: it would win for ever. */
    public static Decoded notAfter(Decoded decoded, Instant now) {
        return decoded.match(
                fact -> fact.time().isAfter(now)
                        ? rejected(Rule.FUTURE, "time", fact.time().toString())
                        : decoded,
                reasons -> decoded);
    }

    /** The CloudEvent of a fact, with its canonical data. */
    public CloudEvent encode(Fact fact) {
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

    /** The fact as a CloudEvent in structured JSON on one line, attributes in a fixed order. */
    public String write(Fact fact) {
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

    private void checkAttributes(CloudEvent event, List<Rejection> reasons) {
        if (event.getSpecVersion() != SpecVersion.V1) {
            reasons.add(notThisVersion(event.getSpecVersion().toString()));
        }
        String subject = event.getSubject();
        if (subject == null) {
            reasons.add(new Rejection(Rule.ATTRIBUTE_MISSING, "subject", "", List.of()));
        } else if (!PARTNERSHIP.matcher(subject).matches()) {
            reasons.add(new Rejection(Rule.ATTRIBUTE_MALFORMED, "subject", subject, List.of("a-z 0-9 . _ -, 1-64")));
        }
        if (event.getTime() == null) {
            reasons.add(new Rejection(Rule.ATTRIBUTE_MISSING, "time", "", List.of()));
        }
        if (event.getId().isEmpty()) {
            reasons.add(new Rejection(Rule.ATTRIBUTE_MISSING, "id", "", List.of()));
        }
        if (event.getSource().toString().isEmpty()) {
            reasons.add(new Rejection(Rule.ATTRIBUTE_MISSING, "source", "", List.of()));
        }
        String contentType = event.getDataContentType();
        if (contentType != null && !contentType.startsWith("application/json")) {
            reasons.add(new Rejection(
                    Rule.ATTRIBUTE_MALFORMED, "datacontenttype", contentType, List.of("application/json")));
        }
        if (event.getDataSchema() != null && !event.getDataSchema().isAbsolute()) {
            reasons.add(new Rejection(
                    Rule.ATTRIBUTE_MALFORMED,
                    "dataschema",
                    event.getDataSchema().toString(),
                    List.of("URI")));
        }
        checkPersons("id", event.getId(), reasons);
        checkPersons("source", event.getSource().toString(), reasons);
        for (String name : new TreeSet<>(event.getExtensionNames())) {
            String value = String.valueOf(event.getExtension(name));
            if (!EXTENSIONS.contains(name)) {
                reasons.add(new Rejection(Rule.ATTRIBUTE_UNKNOWN, name, value, List.of()));
            }
            checkPersons(name, value, reasons);
        }
    }

    /** Whoever passes an event on may log its attributes (NLgov profile, privacy and security). */
    private static void checkPersons(String attribute, String value, List<Rejection> reasons) {
        if (MAIL_ADDRESS.matcher(value).find()) {
            reasons.add(new Rejection(Rule.PERSON, attribute, value, List.of()));
        }
    }

    private static List<String> attributes(Use use) {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.use() == use)
                .map(Attribute::key)
                .toList();
    }

    private @Nullable JsonNode data(@Nullable CloudEventData data) throws IOException {
        if (data == null) {
            return null;
        }
        return data instanceof JsonCloudEventData node ? node.getNode() : json.readTree(data.toBytes());
    }

    /** The CloudEvents library says only that it failed; look again to say what is wrong. */
    private List<Rejection> whyNotAnEvent(byte[] structured, Exception failure) {
        JsonNode event;
        try {
            event = json.readTree(structured);
        } catch (IOException e) {
            return List.of(notJson("", e));
        }
        if (event == null || !event.isObject()) {
            return List.of(new Rejection(Rule.NOT_A_CLOUDEVENT, "", "", List.of("object")));
        }
        List<Rejection> reasons = new ArrayList<>();
        for (String name : REQUIRED) {
            JsonNode value = event.get(name);
            if (value == null || value.isNull()) {
                reasons.add(new Rejection(Rule.ATTRIBUTE_MISSING, name, "", List.of()));
            } else if (!value.isTextual()) {
                reasons.add(new Rejection(Rule.ATTRIBUTE_MALFORMED, name, value.toString(), List.of("text")));
            }
        }
        JsonNode version = event.path("specversion");
        if (version.isTextual() && !version.textValue().equals(SpecVersion.V1.toString())) {
            reasons.add(notThisVersion(version.textValue()));
        }
        JsonNode time = event.path("time");
        if (time.isTextual() && !isTimestamp(time.textValue())) {
            reasons.add(new Rejection(Rule.ATTRIBUTE_MALFORMED, "time", time.textValue(), List.of("RFC 3339")));
        }
        if (reasons.isEmpty()) {
            reasons.add(new Rejection(Rule.NOT_A_CLOUDEVENT, "", "", List.of(firstLine(failure))));
        }
        return reasons;
    }

    /** Only where it goes wrong: what the library says about it is for programmers. */
    private static Rejection notJson(String field, IOException failure) {
        JsonLocation place = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        return new Rejection(
                Rule.NOT_JSON,
                field,
                "",
                place == null
                        ? List.of("?", "?")
                        : List.of(Integer.toString(place.getLineNr()), Integer.toString(place.getColumnNr())));
    }

    private static Rejection notThisVersion(String version) {
        return new Rejection(Rule.ATTRIBUTE_MALFORMED, "specversion", version, List.of(SpecVersion.V1.toString()));
    }

    private static boolean isTimestamp(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String canonical(JsonNode data) {
        try {
            return new JsonCanonicalizer(data.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("canonical form of " + data, e);
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

    /** Malformed attributes in binary mode: what the CloudEvents library throws becomes a rejection. */
    public static Decoded notAnEvent(CloudEventRWException failure) {
        return rejected(Rule.NOT_A_CLOUDEVENT, "", "", firstLine(failure));
    }
}
