// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.health.DefaultNorms;
import nl.ijkpunt.health.Told;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Ledger;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.Colour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Architecture, harmonisation, focus and businesslike in the three years of one partnership, on the dates of the story. */
class StoryIndicatorsTest {

    private static final String STORY = "/vectors/story/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FactCodec CODEC = new FactCodec();
    private static final List<String> LESSONS = List.of("architecture", "harmonisation", "focus", "businesslike");
    private static final Norms NORMS = DefaultNorms.load();

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-31", "2025-09-30-known-2025-10-20", "2026-03-15"})
    void givesWhatTheStoryTells(String chapter) throws IOException {
        List<Fact> facts = new ArrayList<>();
        for (String line : lines("events.jsonl")) {
            // a rejected event takes no part (output.md)
            CODEC.decode(line).match(facts::add, rejected -> false);
        }
        Ledger ledger = Told.ledger(Told.shuffledAndDoubled(facts, 3));
        int seen = 0;
        for (String line : lines("expected-" + chapter + ".jsonl")) {
            JsonNode lesson = JSON.readTree(line);
            if (lesson.get("kind").asText().equals("lesson")
                    && LESSONS.contains(lesson.get("lesson").asText())) {
                JsonNode knownAt = lesson.get("knownAt");
                FactsOn day = ledger.knownAt(knownAt.isNull() ? null : Instant.parse(knownAt.asText()))
                        .on(LocalDate.parse(lesson.get("asOf").asText()));
                for (JsonNode expected : lesson.get("indicators")) {
                    check(day, expected);
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(24);
    }

    private static void check(FactsOn day, JsonNode expected) {
        String id = expected.get("id").asText();
        Norm norm = NORMS.of(id, day.partnership(), null, day.date());

        Assessed assessed = Assessed.of(Objects.requireNonNull(LessonBook.indicator(id)), day, norm);

        assertThat(Colour.of(assessed.number(), norm).key())
                .as(id)
                .isEqualTo(expected.get("colour").asText());
        if (expected.get("state").asText().equals("unknown")) {
            assertThat(Objects.requireNonNull(assessed.reason(), id).code())
                    .as(id)
                    .isEqualTo(expected.get("reason").asText());
            return;
        }
        assertThat(assessed.number()).as(id).isCloseTo(expected.get("value").asDouble(), within(1e-9));
        assertThat(assessed.freshness())
                .as(id)
                .isCloseTo(expected.get("freshness").asDouble(), within(1e-9));
        assertThat(assessed.standardError()).as(id).isCloseTo(expected.get("se").asDouble(), within(1e-9));
        assertThat(String.valueOf(assessed.observed()))
                .as(id)
                .isEqualTo(expected.get("observed").asText());
    }

    private static List<String> lines(String file) throws IOException {
        try (var in = StoryIndicatorsTest.class.getResourceAsStream(STORY + file);
                var reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
