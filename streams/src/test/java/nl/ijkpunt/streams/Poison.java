// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that have stopped, or might stop, whoever reads them; all about partnerships that nobody else tells about. */
final class Poison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FactCodec CODEC = new FactCodec();

    /** Puts one of these in the place of whatever stands there. */
    private static final List<String> EDGES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "-0.0",
            "1e308",
            "-1e308",
            "4.9e-324",
            "1e-300",
            "9007199254740993",
            "92233720368547757",
            "9223372036854775807",
            "-9223372036854775808",
            "1e400",
            "0.1234567890123456789",
            "[]",
            "{}",
            "[[]]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"0024-01-01\"",
            "\"1990-01-01\"",
            "\"2100-12-31\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"+999999999-12-31T23:59:59.999999999-18:00\"",
            "\"1990-01-01T00:00:00Z\"",
            "\"2100-12-31T23:59:59Z\"",
            "\"|\"",
            "\"a|b\"",
            "\"{0}\"",
            "\"%s\"");

    private Poison() {}

    /** What is known to have done harm. */
    static List<ProducerRecord<byte[], byte[]>> known(LocalDate today) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<Fact> story = Story.facts(1, 400, 3);
        Fact roster = story.stream()
                .filter(fact -> fact.type().fact().equals("partnership-registered"))
                .findFirst()
                .orElseThrow();
        for (String time :
                List.of("-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59-18:00", "0024-01-01T00:00:00Z")) {
            records.add(changed(story.get(0), "gif-time", event -> event.put("time", time)));
            records.add(changed(roster, "gif-time", event -> event.put("time", time)));
        }
        for (String date : List.of("0024-01-01", "1990-01-01", "9999-12-31", "-999999999-01-01")) {
            records.add(changed(
                    roster,
                    "gif-roster-" + records.size(),
                    event -> data(event).put("date", date).put("startDate", date)));
        }
        for (Topic<byte[], byte[]> topic : List.of(Topics.BUDGET, Topics.PROJECT, Topics.SATISFACTION)) {
            records.add(record(topic, null, null));
            records.add(record(topic, "gif-0", null));
            records.add(record(topic, "gif-0", "x".repeat(5_000_000)));
            records.add(record(topic, "gif-0", "{\"specversion\":\"1.0\",".repeat(40_000)));
            records.add(record(topic, "gif-0", "[".repeat(200_000)));
            records.add(record(topic, "x".repeat(300_000), "{}"));
            records.add(changed(story.get(0), "gif-0", event -> event.put("type", "a".repeat(300_000))));
            records.add(changed(story.get(0), "gif-0", event -> event.put("id", "a".repeat(3_000_000))));
            records.add(changed(
                    story.get(0), "gif-0", event -> data(event).put("a\\\"b ".repeat(50_000), "\\\"".repeat(50_000))));
        }
        for (String day : List.of(
                "9999-12-31",
                "+999999999-12-31",
                "-999999999-01-01",
                "0024-01-01",
                today.plusYears(90).toString(),
                "yesterday",
                "",
                "x".repeat(1_000_000))) {
            records.addAll(day(day.getBytes(UTF_8)));
        }
        records.addAll(day(null));
        records.addAll(day(new byte[] {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8}));
        return records;
    }

    /** Events of the story, each with one or two places changed. */
    static List<ProducerRecord<byte[], byte[]>> like(int number, long seed) {
        Random random = new Random(seed);
        List<Fact> story = Story.facts(1, 1_000, seed);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (records.size() < number) {
            Fact fact = story.get(random.nextInt(story.size()));
            String partnership = "gif-" + random.nextInt(6);
            records.add(changed(fact, partnership, event -> {
                for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                    change(random.nextInt(4) == 0 ? event : data(event), random);
                }
            }));
        }
        return records;
    }

    private static void change(ObjectNode node, Random random) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = node.get(name);
        if (value instanceof ObjectNode inner && random.nextBoolean()) {
            change(inner, random);
        } else {
            node.putRawValue(name, new RawValue(EDGES.get(random.nextInt(EDGES.size()))));
        }
    }

    private interface Change {
        void of(ObjectNode event);
    }

    private static ProducerRecord<byte[], byte[]> changed(Fact fact, String partnership, Change change) {
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(CODEC.write(fact));
            event.put("subject", partnership);
            change.of(event);
            return record(Topics.of(fact.type()), partnership, event.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode data(ObjectNode event) {
        return event.get("data") instanceof ObjectNode data ? data : event;
    }

    private static ProducerRecord<byte[], byte[]> record(Topic<byte[], byte[]> topic, String key, String value) {
        return new ProducerRecord<>(
                topic.name(), key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    }

    private static List<ProducerRecord<byte[], byte[]>> day(byte[] value) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            records.add(new ProducerRecord<>(Topics.DAY.name(), partition, null, value));
        }
        return records;
    }
}
