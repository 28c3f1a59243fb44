// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeSet;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.AnswerJson;
import org.junit.jupiter.api.Test;

/** Three years of one partnership: the complete output of the specification, line by line. */
class StoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void agreesAsOfTheEndOf2024WithHistory() {
        assertStory("expected-2024-12-31", "2024-12-31", null, true);
    }

    @Test
    void agreesAsOfADayInMarch2026WithHistory() {
        assertStory("expected-2026-03-15", "2026-03-15", null, true);
    }

    @Test
    void agreesWithWhatWasKnownInOctober2025() {
        assertStory("expected-2025-09-30-known-2025-10-20", "2025-09-30", "2025-10-20T12:00:00Z", false);
    }

    @Test
    void saysTheSameBytesInAnyOrder() {
        List<Fact> facts = facts();
        String once = String.join("\n", lines(facts, "2025-06-30", null, true));

        for (long seed = 1; seed <= 2; seed++) {
            List<Fact> order = Told.shuffledAndDoubled(facts, seed);
            assertThat(String.join("\n", lines(order, "2025-06-30", null, true)))
                    .as("seed %d", seed)
                    .isEqualTo(once);
        }
    }

    @Test
    void askingInBetweenChangesNothing() {
        List<Fact> facts = Told.shuffledAndDoubled(facts(), 7);
        Partnership asked = new Partnership("rijnrand", DefaultNorms.load());
        for (int i = 0; i < facts.size(); i++) {
            asked.learn(facts.get(i));
            if (i % 500 == 0) {
                asked.on(LocalDate.parse("2025-03-31").plusDays(i % 150));
            }
        }

        assertThat(json(asked.on(LocalDate.parse("2025-06-30")), true))
                .isEqualTo(lines(facts, "2025-06-30", null, true));
    }

    private static void assertStory(String name, String asOf, String knownAt, boolean history) {
        List<String> expected = read("/vectors/story/" + name + ".jsonl");
        List<String> actual = lines(facts(), asOf, knownAt, history);
        TreeSet<String> differences = new TreeSet<>();
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            try {
                JsonNode wanted = JSON.readTree(expected.get(i));
                String line = wanted.get("kind").asText() + " "
                        + wanted.path("lesson").asText()
                        + wanted.path("symptom").asText() + wanted.path("month").asText();
                compare(line, wanted, JSON.readTree(actual.get(i)), differences);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(differences).isEmpty();
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

    private static List<String> lines(List<Fact> facts, String asOf, String knownAt, boolean history) {
        Partnership partnership = new Partnership("rijnrand", DefaultNorms.load());
        for (Fact fact : facts) {
            if (knownAt == null || !fact.time().isAfter(Instant.parse(knownAt))) {
                partnership.learn(fact);
            }
        }
        return json(partnership.on(LocalDate.parse(asOf), knownAt), history);
    }

    private static List<String> json(Health health, boolean history) {
        List<String> lines = new ArrayList<>();
        health.lessons().forEach(answer -> lines.add(AnswerJson.lesson(answer, true)));
        health.symptoms().forEach(answer -> lines.add(AnswerJson.symptom(answer, true)));
        if (history) {
            health.months().forEach(answer -> lines.add(AnswerJson.month(answer)));
        }
        return lines;
    }

    private static List<Fact> facts() {
        return read("/vectors/story/events.jsonl").stream().map(Told::fact).toList();
    }

    private static List<String> read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StoryTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
