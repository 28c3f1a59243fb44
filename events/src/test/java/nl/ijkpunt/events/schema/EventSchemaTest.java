// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Samples;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.events.codec.FactWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema and codec agree: what one of them refuses is not let in by the other, where a schema can say it. */
class EventSchemaTest {

    private static final Path STORY =
            Path.of("..", "health", "src", "test", "resources", "vectors", "story", "events.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Schema> SCHEMAS = schemas();

    private final FactCodec codec = new FactCodec();
    private final FactWriter writer = new FactWriter();

    static List<EventType> types() {
        return EventType.all();
    }

    @Test
    void everyEventOfTheStoryIsAcceptedByBoth() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        for (String line : Files.readAllLines(STORY)) {
            JsonNode event = JSON.readTree(line);
            seen.add(event.path("type").asText());

            assertThat(complaints(event)).as(line).isEmpty();
            assertThat(codec.decode(line)).as(line).isInstanceOf(Decoded.Accepted.class);
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(65);
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEventWithEveryFieldAndItsWithdrawalAreAcceptedByBoth(EventType type) throws IOException {
        ObjectNode event = sample(type);
        Fact withdrawal = writer.withdrawal("demo", "urn:nl:finance:demo", "e2", time(), Samples.of(type));

        assertThat(complaints(event)).isEmpty();
        assertThat(codec.decode(event.toString())).isInstanceOf(Decoded.Accepted.class);
        assertThat(complaints(JSON.readTree(codec.write(withdrawal)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWrongWithTheEnvelopeIsRefusedByBoth(EventType type) throws IOException {
        for (String attribute : List.of("specversion", "id", "source", "type", "subject", "time", "data")) {
            refusedByBoth(type, attribute + " is missing", event -> event.remove(attribute));
        }
        refusedByBoth(type, "another version", event -> event.put("specversion", "0.3"));
        refusedByBoth(type, "an empty id", event -> event.put("id", ""));
        refusedByBoth(type, "an empty source", event -> event.put("source", ""));
        refusedByBoth(type, "a source that is no URI", event -> event.put("source", "fin ance"));
        refusedByBoth(type, "a subject that is no id", event -> event.put("subject", "Súdwest"));
        refusedByBoth(type, "an endless id", event -> event.put("id", "a".repeat(201)));
        refusedByBoth(type, "an endless source", event -> event.put("source", "urn:" + "a".repeat(197)));
        refusedByBoth(type, "an endless extension", event -> event.put("tracestate", "a".repeat(1_001)));
        refusedByBoth(type, "a subject that is endless", event -> event.put("subject", "a".repeat(65)));
        refusedByBoth(type, "an id with a zero byte", event -> event.put("id", "a\u0000b"));
        refusedByBoth(type, "an id with half of a pair", event -> event.put("id", "a\udc00"));
        for (String time : List.of(
                "-999999999-01-01T00:00:00+18:00",
                "+999999999-12-31T23:59:59.999999999-18:00",
                "0000-01-01T00:00:00Z",
                "1989-12-31T23:59:59Z",
                "2101-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2026-02-29T00:00:00Z",
                "2026-02-07T24:00:01Z",
                "2026-02-07T13:59:56+18:01")) {
            refusedByBoth(type, "recorded on " + time, event -> event.put("time", time));
        }
        refusedByBoth(type, "a time without a zone", event -> event.put("time", "2026-02-07T13:59:56"));
        refusedByBoth(type, "data in XML", event -> event.put("datacontenttype", "application/xml"));
        refusedByBoth(type, "a schema that is no absolute URI", event -> event.put("dataschema", "costs.json"));
        refusedByBoth(type, "an address as id", event -> event.put("id", "jan@voorbeeld.nl-12"));
        refusedByBoth(type, "an address in an extension", event -> event.put("correlationid", "jan@voorbeeld.nl"));
        refusedByBoth(type, "an unknown attribute", event -> event.put("employee", "12"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWrongWithAFieldIsRefusedByBoth(EventType type) throws IOException {
        inData(type, "an unknown field", data -> data.put("controller", "J. Jansen"));
        inData(type, "a withdrawal in words", data -> data.put("withdrawn", "yes"));
        for (Field field : type.fields()) {
            String name = field.name();
            if (field.required()) {
                inData(type, "no " + name, data -> data.remove(name));
            }
            inData(type, name + " of another type", data -> data.putObject(name).putObject("nested"));
            if (field.list()) {
                wrongLists(type, field);
            } else {
                wrongValues(type, field);
            }
        }
    }

    private void wrongLists(EventType type, Field field) throws IOException {
        String name = field.name();
        if (field.minItems() > 0) {
            inData(type, "too few " + name, data -> data.putArray(name));
        }
        if (field.unique()) {
            inData(type, "twice the same of " + name, data -> {
                ArrayNode list = (ArrayNode) data.get(name);
                list.add(list.get(0));
            });
        }
        inData(type, "too many " + name, data -> {
            ArrayNode list = (ArrayNode) data.get(name);
            while (list.size() <= Limits.ITEMS) {
                list.add(list.get(0));
            }
        });
        inData(type, "a wrong item of " + name, data -> ((ArrayNode) data.get(name)).add(true));
        for (Field inner : field.fields()) {
            inData(type, "no " + inner.name() + " in " + name, data -> {
                ObjectNode row = (ObjectNode) data.get(name).get(0);
                if (inner.required()) {
                    row.remove(inner.name());
                } else {
                    row.put(inner.name(), "a text");
                }
            });
        }
    }

    private void wrongValues(EventType type, Field field) throws IOException {
        String name = field.name();
        switch (field.shape()) {
            case ID, ROLE, CODE, INDICATOR ->
                inData(type, name + " in capitals", data -> data.put(name, "Jan_Jansen!"));
            case TEXT -> {
                inData(type, name + " blank", data -> data.put(name, "  "));
                inData(type, name + " too long", data -> data.put(name, "x".repeat(Shape.LONGEST_TEXT + 1)));
                inData(type, name + " with an address", data -> data.put(name, "jan@voorbeeld.nl"));
                inData(type, name + " with a bell", data -> data.put(name, "Demo\u0007dorp"));
                inData(type, name + " written backwards", data -> data.put(name, "Demo\u202edorp"));
                inData(type, name + " with half of a pair", data -> data.put(name, "Demo\ud83d"));
                inData(type, name + " with a number", data -> data.put(name, "bel 06 1234 5678"));
            }
            case DATE -> {
                inData(type, name + " that does not exist", data -> data.put(name, "2026-02-30"));
                inData(type, name + " in another form", data -> data.put(name, "31-01-2026"));
                inData(type, name + " before our era", data -> data.put(name, "-2026-01-31"));
                inData(type, name + " before there were systems", data -> data.put(name, "1989-12-31"));
                inData(type, name + " in another century", data -> data.put(name, "2101-01-01"));
            }
            case MONTH -> {
                inData(type, name + " that does not exist", data -> data.put(name, "2026-13"));
                inData(type, name + " in another century", data -> data.put(name, "2101-01"));
            }
            case INTEGER -> {
                inData(type, name + " with a fraction", data -> data.put(name, 12.5));
                inData(type, name + " that is too large", data -> data.put(name, 3_000_000_000L));
                wrongLimits(type, field);
            }
            case DECIMAL -> {
                inData(type, name + " almost zero", data -> data.put(name, 4.9e-324));
                inData(type, name + " below zero by a rounding", data -> data.put(name, -1e-10));
                wrongLimits(type, field);
            }
            case MONEY -> wrongLimits(type, field);
            case BOOLEAN -> inData(type, name + " in words", data -> data.put(name, "true"));
            case COUNTS -> {
                inData(type, name + " of another size", data -> ((ArrayNode) data.get(name)).add(1));
                inData(type, name + " of millions", data -> ((ArrayNode) data.get(name)).set(0, 1_000_001));
                inData(type, name + " below zero", data -> ((ArrayNode) data.get(name)).set(0, -1));
                inData(type, name + " with a fraction", data -> ((ArrayNode) data.get(name)).set(0, 0.5));
            }
            case RECORD -> throw new AssertionError("a record outside of a list: add it here");
        }
    }

    private void wrongLimits(EventType type, Field field) throws IOException {
        String name = field.name();
        double small = field.minExcluded() ? field.min() : field.min() - 1;
        inData(type, name + " too small", data -> data.put(name, small));
        inData(type, name + " too large", data -> data.put(name, field.max() + 1));
        inData(type, name + " without end", data -> data.put(name, new BigDecimal("1e400")));
        inData(type, name + " without end below zero", data -> data.put(name, new BigDecimal("-1e400")));
    }

    private void inData(EventType type, String what, Consumer<ObjectNode> change) throws IOException {
        refusedByBoth(type, what, event -> change.accept((ObjectNode) event.get("data")));
    }

    private void refusedByBoth(EventType type, String what, Consumer<ObjectNode> change) throws IOException {
        ObjectNode event = sample(type);
        change.accept(event);

        assertThat(complaints(type, event)).as("schema of %s: %s", type, what).isNotEmpty();
        assertThat(codec.decode(event.toString()))
                .as("codec of %s: %s", type, what)
                .isInstanceOf(Decoded.Rejected.class);
    }

    private ObjectNode sample(EventType type) throws IOException {
        Fact fact = writer.fact("demo", "urn:nl:finance:demo", "e1", time(), Samples.of(type));
        return (ObjectNode) JSON.readTree(codec.write(fact));
    }

    private static Instant time() {
        return Instant.parse("2026-02-07T13:59:56Z");
    }

    private static List<Error> complaints(JsonNode event) {
        return complaints(EventType.named(event.path("type").asText()), event);
    }

    private static List<Error> complaints(EventType type, JsonNode event) {
        return Objects.requireNonNull(SCHEMAS.get(type.name()), type.name())
                .validate(event, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Map<String, Schema> schemas() {
        Meanings meanings = new Meanings();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> schemas = new TreeMap<>();
        for (EventType type : EventType.all()) {
            schemas.put(type.name(), registry.getSchema(EventSchema.of(type, meanings)));
        }
        return schemas;
    }
}
