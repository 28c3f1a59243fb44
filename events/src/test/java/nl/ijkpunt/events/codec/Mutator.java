// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Samples;

/** Spoils valid events of every type: values first, which keeps most of the structure, and then bytes. */
final class Mutator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final FactCodec CODEC = new FactCodec();
    private static final FactWriter WRITER = new FactWriter();

    /** As they would stand in the text; some of it is no JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "0.0",
            "-0.0",
            "1",
            "-1",
            "0.5",
            "10",
            "24",
            "2026",
            "1e2",
            "5.0",
            "9007199254740993",
            "92233720368547757",
            "9223372036854775807",
            "-9223372036854775808",
            "10000000000000",
            "10000000000000.01",
            "9999999999999.99",
            "-9999999999999.99",
            "0.01",
            "0.005",
            "114702.54000000001",
            "0.30000000000000004",
            "0.1000000000000000055511151231257827",
            "1.10000000000000001",
            "1e308",
            "-1e308",
            "1e309",
            "4.9e-324",
            "1e-400",
            "1e-9",
            "1e-10",
            "1e9",
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "0e999999999",
            "0e-999999999",
            "1e9999999999999",
            "999999999999999999999999999999",
            "NaN",
            "Infinity",
            "-",
            "01",
            "1.",
            ".5",
            "+1",
            "0x10",
            "1_000",
            "\"\"",
            "\" \"",
            "\"a1\"",
            "\"12\"",
            "\"12.50\"",
            "\"true\"",
            "\"2026-01-31\"",
            "\"2026-02-30\"",
            "\"1989-12-31\"",
            "\"1990-01-31\"",
            "\"2100-12-31\"",
            "\"2101-01-01\"",
            "\"0000-00-00\"",
            "\"9999-12-31\"",
            "\"-999999999-01-01\"",
            "\"2026-01\"",
            "\"1990-01\"",
            "\"2100-12\"",
            "\"2026-13\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"1990-01-01T00:00:00+18:00\"",
            "\"1990-01-01T00:00:00-18:00\"",
            "\"2100-12-31T23:59:59.999999999Z\"",
            "\"2100-12-31T23:59:59-18:00\"",
            "\"2016-12-31T23:59:60Z\"",
            "\"2026-02-07t13:59:56z\"",
            "\"2026-02-07T13:59Z\"",
            "\"2026-02-07T13:59:56.1234567891Z\"",
            "\"2026-02-07T13:59:56+18:01\"",
            "\"2026-02-07T13:59:56+01:00[Europe/Amsterdam]\"",
            "\"\\ud800\"",
            "\"a\\udc00b\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"\\uffff\"",
            "\"\\ud83d\\ude00\"",
            "\"Súdwest-Fryslân\"",
            "\"a|b\"",
            "\"a\\\"b\\\\\"",
            "\"jan@voorbeeld.nl\"",
            "\"06 1234 5678\"",
            "\"urn:x:y\"",
            "\":\"",
            "\"%zz\"",
            "\"http://[::1\"",
            "\"friction\"",
            "\"focus\"",
            "\"1.realignment-age\"",
            "\"application/json\"",
            "\"1.0\"",
            "\"0.3\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[1,2,3,4,5]",
            "[1e999999999,0,0,0,0]",
            "[-1,0,0,0,0]",
            "[1000000,0,0,0,0]",
            "[2147483647,2147483647,0,0,0]",
            "[\"a\",\"a\"]",
            "{\"a\":1,\"a\":2}",
            "{\"id\":\"a\"}");

    private static final List<String> BYTES = List.of(
            "\u00ef\u00bb\u00bf",
            "\u0000",
            "\u00ff",
            "\u00fe\u00ff",
            "\u00ed\u00a0\u0080",
            "\u00c0\u0080",
            "\u00f4\u0090\u0080\u0080",
            "\r",
            "\n",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "//",
            "/**/",
            "'",
            "e999999999",
            "\\u",
            "\\ud83d");

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** The next event, spoilt in one to four places. */
    byte[] next() {
        ObjectNode event = sample();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            spoil(event);
        }
        byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? spoilt(bytes) : bytes;
    }

    private ObjectNode sample() {
        EventType type = EventType.all().get(random.nextInt(EventType.all().size()));
        Instant time = Instant.parse("2026-02-07T13:59:56Z");
        try {
            return (ObjectNode)
                    MAPPER.readTree(CODEC.write(WRITER.fact("demo", "urn:nl:demo", "e1", time, Samples.of(type))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spoil(ObjectNode event) {
        JsonNode place = random.nextInt(4) == 0 ? event : event.path("data");
        while (random.nextInt(3) == 0) {
            List<JsonNode> inner = new ArrayList<>();
            place.forEach(node -> {
                if (node.isContainerNode()) {
                    inner.add(node);
                }
            });
            if (inner.isEmpty()) {
                break;
            }
            place = inner.get(random.nextInt(inner.size()));
        }
        if (place instanceof ObjectNode object) {
            spoilObject(object);
        } else if (place instanceof ArrayNode array) {
            spoilArray(array);
        }
    }

    private void spoilObject(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "a" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(12)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(value().replace("\"", ""), object.path(name).deepCopy());
            case 2 -> object.put("withdrawn", random.nextBoolean());
            case 3 -> object.set(name, many());
            default -> object.putRawValue(name, new RawValue(value()));
        }
    }

    private void spoilArray(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.addAll(array.deepCopy());
            default -> array.addRawValue(new RawValue(value()));
        }
    }

    private JsonNode many() {
        int size = 1 << random.nextInt(14);
        return switch (random.nextInt(5)) {
            case 0 -> JSON.textNode("1 @.a".repeat(size));
            case 1 -> JSON.rawValueNode(new RawValue("1".repeat(size)));
            case 2 -> JSON.rawValueNode(new RawValue("[".repeat(size) + "]".repeat(size)));
            case 3 -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = 0; i < size; i++) {
                    list.add("a" + i);
                }
                yield list;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int i = 0; i < size; i++) {
                    object.put("a" + i, i);
                }
                yield object;
            }
        };
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private byte[] spoilt(byte[] bytes) {
        byte[] now = bytes;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && now.length > 0; i++) {
            int at = random.nextInt(now.length);
            int to = Math.min(now.length, at + random.nextInt(20));
            now = switch (random.nextInt(5)) {
                case 0 -> join(now, 0, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> join(now, 0, at, new byte[0], to);
                case 2 -> join(now, 0, to, new byte[0], at);
                case 3 -> join(now, 0, at, new byte[0], now.length);
                default ->
                    join(now, 0, at, BYTES.get(random.nextInt(BYTES.size())).getBytes(StandardCharsets.ISO_8859_1), at);
            };
        }
        return now;
    }

    private static byte[] join(byte[] bytes, int from, int to, byte[] between, int rest) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, from, to - from);
        joined.writeBytes(between);
        joined.write(bytes, Math.min(rest, bytes.length), Math.max(0, bytes.length - rest));
        return joined.toByteArray();
    }
}
