// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What would be published of the specification's story: the answers that it expects, as records of one partition. */
final class StoryRecords {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path ANSWERS =
            Path.of("..", "health", "src", "test", "resources", "vectors", "story", "expected-2026-03-15.jsonl");

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    /** All answers of the story, and a roster with a re-alignment in every state. */
    static StoryRecords all() {
        StoryRecords all = new StoryRecords();
        all.add(Topics.PARTNERSHIP, "gr-de-waterkring", """
                {"partnership":"gr-de-waterkring","kind":"partnership","asOf":"2026-03-15","name":"GR De Waterkring",\
                "legalForm":"public-body","phase":"run","startDate":"2024-01-01","participants":[\
                {"participant":"dijkstad","name":"Dijkstad","kind":"municipality","inhabitants":41250},\
                {"participant":"svb","name":"Servicebureau","kind":"joint-organisation","inhabitants":null}],"reviews":[\
                {"realignment":"r1","startedOn":"2025-02-01","adoptedOn":"2025-03-01","agreedOn":"2025-03-12",\
                "nextOn":"2026-03-12","lessons":["focus","energy"],"missingConsent":[]},\
                {"realignment":"r2","startedOn":"2026-03-01","adoptedOn":null,"agreedOn":null,"nextOn":null,"lessons":[],\
                "missingConsent":["dijkstad","svb"]}]}""");
        lines().forEach(all::publish);
        notices().forEach(all::publish);
        all.add(Topics.QUARANTINE, "gr-de-waterkring", """
                {"kind":"quarantine","partnership":"gr-de-waterkring","since":"2026-03-15",\
                "failure":"java.lang.IllegalStateException"}""");
        return all;
    }

    /** A notice of every kind, as in docs/notices.md; of an episode the keys that are kept. */
    private static List<JsonNode> notices() {
        return Stream.of(
                        episode("n1", "e1", "opened", null, "2025-03", "2025-03", "2025-04-11"),
                        episode("n2", "e1", "reminded", null, "2025-03", "2025-06", "2025-07-11"),
                        episode("n3", "e1", "closed", "recovered", "2025-03", "2025-09", "2025-10-11"),
                        episode("n4", "w1", "noticed", null, "2025-12", "2025-12", "2026-01-11"),
                        episode("n5", "e2", "opened", null, "2026-01", "2026-01", "2026-02-11"),
                        head("n6", "deadline", "approaching", "2026-02-10")
                                + "'deadline':'review','key':'r1','due':'2026-03-12','left':30,'level':'30',"
                                + "'participant':null,'ownerRole':'secretary','facts':['s|1']}",
                        head("n7", "limit", "crossed", "2025-06-01")
                                + "'indicator':'2.deviation-first','value':0.12,'limit':0.1}",
                        head("n8", "commitment", "kept", "2025-12-01")
                                + "'commitment':'p1','realignment':'r1','agreed':true,'participant':'dijkstad',"
                                + "'indicator':'7.focus','target':2,'value':2.5,'made':'2025-03-12','due':'2025-12-31',"
                                + "'keptOn':'2025-11-30','ownerRole':null}",
                        head("n9", "realignment", "pending", "2026-03-02")
                                + "'realignment':'r2','awaiting':['dijkstad','svb'],'lessons':['focus'],'agreedOn':null,"
                                + "'nextReview':null}")
                .map(StoryRecords::json)
                .toList();
    }

    private static String head(String id, String kind, String event, String date) {
        return "{'id':'" + id + "','partnership':'gr-de-waterkring','name':'GR De Waterkring','kind':'" + kind
                + "','lesson':'focus','event':'" + event + "','reason':null,'date':'" + date
                + "','urgency':'now','audience':'directors','message':true,";
    }

    private static String episode(
            String id, String episode, String event, String reason, String opened, String month, String date) {
        String since = episode.equals("e1") ? "2024-11" : "2025-10";
        return head(id, "episode", event, date)
                        .replace("'reason':null", reason == null ? "'reason':null" : "'reason':'" + reason + "'")
                + "'episode':'" + episode + "','month':'" + month + "','opened':'" + opened
                + "','revised':false,'provisional':false,'startedElsewhere':"
                + (event.equals("reminded") ? "'2025-06-20'" : "null") + ",'since':'" + since
                + "','precision':'month','hand':'norm',"
                + "'question':'7.focus','evidence':310.5,'score':58,'levelFirst':75,'levelAgreed':72,'redIn6':0.65,"
                + "'nextReview':'2026-03-12','facts':[]}";
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the story, with facts. */
    static List<JsonNode> lines() {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(ANSWERS, UTF_8)) {
                lines.add(charted((ObjectNode) JSON.readTree(line)));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With what docs/charts.md adds to a line. */
    private static ObjectNode charted(ObjectNode line) {
        switch (line.path("kind").asText()) {
            case "lesson" ->
                line.setAll((ObjectNode) json(
                        "{'since':{'since':'2024-11','opened':'2025-03'},'chart':{'trial':true,'mean':70.5,'lower':60,'upper':81,"
                                + "'variation':'common_cause','assurance':'inconsistent'},"
                                + "'forecast':{'red':{'3':0.1,'6':0.2,'12':0.25}}}"));
            case "month" ->
                line.setAll((ObjectNode) json("{'baseline':{'level':72,'since':'2025-03-12',"
                        + "'realignment':'r1'},'limits':{'mean':70.5,'lower':60,'upper':81}}"));
            default -> {}
        }
        return line;
    }

    /** Publishes a line where it belongs, and the facts behind it where those belong. */
    void publish(JsonNode line) {
        String partnership = line.path("partnership").asText();
        String lesson = partnership + "|" + line.path("lesson").asText();
        switch (line.path("kind").asText()) {
            case "lesson" -> {
                add(Topics.HEALTH, lesson, line.toString());
                add(Topics.EVIDENCE, lesson, evidence(line).toString());
            }
            case "symptom" ->
                add(Topics.SYMPTOMS, partnership + "|" + line.path("symptom").asText(), line.toString());
            case "episode", "deadline", "limit", "commitment", "realignment" ->
                add(Topics.DRIFT, lesson + "|" + line.path("id").asText(), line.toString());
            case "month" ->
                add(Topics.HISTORY, lesson + "|" + line.path("month").asText(), line.toString());
            default -> throw new IllegalArgumentException(line.toString());
        }
    }

    /** Publishes a value under a key; null takes it back. */
    void add(Topic<?, ?> topic, String key, String value) {
        long place = records.stream()
                .filter(record -> record.topic().equals(topic.name()))
                .count();
        records.add(new ConsumerRecord<>(
                topic.name(), 0, place, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8)));
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    private static ObjectNode evidence(JsonNode line) {
        ObjectNode evidence = JSON.createObjectNode();
        evidence.set("partnership", line.path("partnership"));
        evidence.set("lesson", line.path("lesson"));
        ArrayNode indicators = evidence.putArray("indicators");
        for (JsonNode indicator : line.path("indicators")) {
            indicators.addObject().<ObjectNode>set("id", indicator.path("id")).set("facts", indicator.path("facts"));
        }
        return evidence;
    }
}
