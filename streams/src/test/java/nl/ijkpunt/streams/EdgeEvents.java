// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.events.catalogue.Catalogue;

/** Events of every type with values at the edges of what their declarations allow; always the same ones. */
final class EdgeEvents {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> IDS =
            List.of("e1", "x".repeat(200), "\uD83D\uDE00".repeat(200), "\"\\|é\uFFFF ~");
    private static final List<String> SOURCES =
            List.of("urn:nl:demo", "a", "urn:é:%7C" + "b".repeat(180), "https://voorbeeld.nl/a?b=c#d");
    private static final List<String> TIMES = List.of(
            "2026-02-07T13:59:56Z",
            "1990-01-01T00:00:00Z",
            "1990-01-01T18:00:00+18:00",
            "2100-12-31T23:59:59.999999999Z",
            "2100-12-31T05:59:59.1-18:00");

    private final Random random = new Random(20260131);

    /** Every edge of every field once, with the other fields in the middle. */
    List<ObjectNode> oneByOne(EventType type) {
        List<ObjectNode> events = new ArrayList<>();
        for (Field field : type.fields()) {
            for (JsonNode edge : edges(field)) {
                ObjectNode data = middle(type);
                data.set(field.name(), edge);
                events.add(event(type, fitting(type, data), "e1", "urn:nl:demo", TIMES.get(0)));
            }
        }
        return events;
    }

    /** An event of which every field may be at an edge. */
    ObjectNode anyhow(EventType type) {
        ObjectNode data = middle(type);
        for (Field field : type.fields()) {
            if (random.nextBoolean()) {
                data.set(field.name(), one(edges(field)));
            } else if (!field.required() && random.nextBoolean()) {
                data.remove(field.name());
            }
        }
        return event(type, fitting(type, data), one(IDS), one(SOURCES), one(TIMES));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Where the month is in the key the date follows from it, and nobody answers who was not invited. */
    private static ObjectNode fitting(EventType type, ObjectNode data) {
        if (type.monthly()) {
            YearMonth month = YearMonth.parse(data.path("month").asText());
            data.put("date", month.atEndOfMonth().toString());
        }
        if (data.has("counts")) {
            data.put("invited", (int) Limits.PEOPLE);
        }
        return data;
    }

    private static ObjectNode event(EventType type, ObjectNode data, String id, String source, String time) {
        ObjectNode event = JSON.objectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type.name())
                .put("subject", "verband-0")
                .put("time", time);
        event.set("data", data);
        return event;
    }

    private static ObjectNode middle(EventType type) {
        ObjectNode data = JSON.objectNode();
        for (Field field : type.fields()) {
            if (field.required()) {
                JsonNode value = single(field).get(0);
                data.set(field.name(), field.list() ? list(field, Math.max(1, field.minItems())) : value);
            }
        }
        return data;
    }

    private static List<JsonNode> edges(Field field) {
        return field.list()
                ? List.of(list(field, field.minItems()), list(field, Limits.ITEMS), list(field, 2))
                : single(field);
    }

    private static ArrayNode list(Field field, int items) {
        ArrayNode list = JSON.arrayNode();
        List<JsonNode> values = single(field);
        for (int i = 0; i < items; i++) {
            switch (field.shape()) {
                case ID -> list.add("a" + i);
                case RECORD -> list.add(row(field, i));
                default -> {
                    if (i < values.size()) {
                        list.add(values.get(i));
                    }
                }
            }
        }
        return list;
    }

    private static ObjectNode row(Field field, int i) {
        ObjectNode row = JSON.objectNode();
        for (Field inner : field.fields()) {
            List<JsonNode> values = single(inner);
            row.set(inner.name(), inner.shape() == Shape.ID ? JSON.textNode("a" + i) : values.get(i % values.size()));
        }
        return row;
    }

    /** The first of them lies in the middle. */
    private static List<JsonNode> single(Field field) {
        return switch (field.shape()) {
            case ID -> texts("a1", "a", "0._-" + "z".repeat(60));
            case TEXT -> texts("Demo", "x", "é".repeat(120), "\uD83D\uDE00".repeat(120), "\"\\|/ \uFFFD~");
            case ROLE -> texts("controller", "aa", "a-".repeat(20));
            case INDICATOR -> texts(Catalogue.ids().toArray(String[]::new));
            case DATE -> texts("2026-01-31", "1990-01-01", "2100-12-31", "2000-02-29");
            case MONTH -> texts("2026-01", "1990-01", "2100-12");
            case CODE -> texts(field.codes().toArray(String[]::new));
            case BOOLEAN -> List.of(JSON.booleanNode(true), JSON.booleanNode(false));
            case INTEGER ->
                numbers(
                        field,
                        Math.min(field.max(), Math.max(field.min(), 24)),
                        field.min(),
                        field.min() + 1,
                        field.max());
            case DECIMAL ->
                numbers(
                        field,
                        Math.min(1, field.max()),
                        field.min(),
                        field.max(),
                        Math.nextDown(field.max()),
                        0,
                        -0.0,
                        field.max() / 3,
                        Limits.LEAST_DECIMAL,
                        -Limits.LEAST_DECIMAL,
                        0.1,
                        0.30000000000000004);
            case MONEY -> {
                List<JsonNode> amounts = new ArrayList<>();
                for (String amount : List.of(
                        "9332.41",
                        "0",
                        "0.01",
                        "-0.01",
                        "0.1",
                        "0.30000000000000004",
                        "1e13",
                        "-1e13",
                        "9999999999999.99",
                        "-9999999999999.99",
                        "114702.54000000001",
                        "8589934592.07",
                        "1e0")) {
                    amounts.add(JSON.numberNode(new BigDecimal(amount)));
                }
                yield amounts;
            }
            case COUNTS ->
                List.of(counts(field, 1), counts(field, 0), counts(field, (int) Limits.PEOPLE / field.size()));
            case RECORD -> List.of(row(field, 0));
        };
    }

    private static JsonNode counts(Field field, int each) {
        ArrayNode counts = JSON.arrayNode();
        for (int i = 0; i < field.size(); i++) {
            counts.add(each);
        }
        return counts;
    }

    private static List<JsonNode> texts(String... texts) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String text : texts) {
            nodes.add(JSON.textNode(text));
        }
        return nodes;
    }

    private static List<JsonNode> numbers(Field field, double... numbers) {
        List<JsonNode> nodes = new ArrayList<>();
        for (double number : numbers) {
            nodes.add(field.shape() == Shape.INTEGER ? JSON.numberNode((long) number) : JSON.numberNode(number));
        }
        return nodes;
    }
}
