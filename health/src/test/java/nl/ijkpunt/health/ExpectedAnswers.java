// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.AnswerJson;

/**
 * Answers against the expected lines of the specification: numbers within 1e-9. The reference does not know everything
 * that a line says, so a key that the expected line lacks is ignored; inside the values everything counts (output.md).
 */
final class ExpectedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExpectedAnswers() {}

    /** The facts of a file of the vectors. */
    static List<Fact> facts(String folder) {
        return read("/vectors/" + folder + "/events.jsonl").stream()
                .map(Told::fact)
                .toList();
    }

    /** The answers about every partnership in these facts, as lines. */
    static List<String> lines(List<Fact> facts, String asOf, String knownAt, boolean history) {
        TreeMap<String, Partnership> partnerships = new TreeMap<>();
        for (Fact fact : facts) {
            if (knownAt == null || !fact.time().isAfter(Instant.parse(knownAt))) {
                partnerships
                        .computeIfAbsent(fact.partnership(), id -> new Partnership(id, DefaultNorms.load()))
                        .learn(fact);
            }
        }
        List<String> lines = new ArrayList<>();
        partnerships
                .values()
                .forEach(partnership -> lines.addAll(lines(partnership.on(LocalDate.parse(asOf), knownAt), history)));
        return lines;
    }

    /** One partnership's answers as lines. */
    static List<String> lines(Health health, boolean history) {
        List<String> lines = new ArrayList<>();
        health.lessons().forEach(answer -> lines.add(AnswerJson.lesson(answer, true)));
        health.symptoms().forEach(answer -> lines.add(AnswerJson.symptom(answer, true)));
        if (history) {
            health.months().forEach(answer -> lines.add(AnswerJson.month(answer)));
        }
        return lines;
    }

    /** Every place where the lines say something else than the expected file. */
    static TreeSet<String> differences(String file, List<String> actual) {
        List<String> expected = read("/vectors/" + file + ".jsonl");
        TreeSet<String> differences = new TreeSet<>();
        if (expected.size() != actual.size()) {
            differences.add(expected.size() + " lines but " + actual.size());
        }
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            JsonNode wanted = tree(expected.get(i));
            JsonNode found = tree(actual.get(i));
            String line = wanted.get("partnership").asText() + " "
                    + wanted.get("kind").asText() + " "
                    + wanted.path("lesson").asText()
                    + wanted.path("symptom").asText() + wanted.path("month").asText();
            wanted.fieldNames()
                    .forEachRemaining(key -> compare(line + "/" + key, wanted.get(key), found.path(key), differences));
        }
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, TreeSet<String> differences) {
        if (expected.isObject() && actual.isObject()) {
            List<String> keys = new ArrayList<>();
            expected.fieldNames().forEachRemaining(keys::add);
            List<String> found = new ArrayList<>();
            actual.fieldNames().forEachRemaining(found::add);
            if (!keys.equals(found)) {
                differences.add(path + ": keys " + keys + " but " + found);
            }
            for (String key : keys) {
                compare(path + "/" + key, expected.get(key), actual.path(key), differences);
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), differences);
            }
        } else if (expected.isNumber() && actual.isNumber()) {
            double wanted = expected.asDouble();
            if (Math.abs(wanted - actual.asDouble()) > 1e-9 * Math.max(1, Math.abs(wanted))) {
                differences.add(path + ": " + expected + " but " + actual);
            }
        } else if (!expected.equals(actual)) {
            differences.add(path + ": " + shortened(expected) + " but " + shortened(actual));
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExpectedAnswers.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
