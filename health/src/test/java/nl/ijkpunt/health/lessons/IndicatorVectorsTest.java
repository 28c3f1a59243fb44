// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.DefaultNorms;
import nl.ijkpunt.health.Told;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.Colour;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the catalogue: each holds for any order of the events and with each event delivered twice. */
class IndicatorVectorsTest {

    private static final Norms NORMS = DefaultNorms.load();

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheExpectedValueAndColour(JsonNode vector) {
        List<Fact> facts = Told.facts(vector.get("events"));
        for (List<Fact> order : List.of(facts, Told.shuffledAndDoubled(facts, 1), Told.shuffledAndDoubled(facts, 2))) {
            Instant knownAt =
                    vector.has("knownAt") ? Instant.parse(vector.get("knownAt").asText()) : null;
            FactsOn day = Told.ledger(order)
                    .knownAt(knownAt)
                    .on(LocalDate.parse(vector.get("asOf").asText()));
            Indicator indicator = Objects.requireNonNull(
                    LessonBook.indicator(vector.get("indicator").asText()));
            Norm norm = NORMS.of(indicator.id(), "demo", null, day.date());

            Assessed assessed = Assessed.of(indicator, day, norm);

            JsonNode expect = vector.get("expect");
            assertThat(Colour.of(assessed.number(), norm).key())
                    .isEqualTo(expect.get("status").asText());
            if (expect.has("value")) {
                assertThat(assessed.number()).isCloseTo(expect.get("value").asDouble(), within(1e-9));
            } else {
                assertThat(Objects.requireNonNull(assessed.reason()).code())
                        .isEqualTo(expect.get("reason").asText());
            }
        }
    }

    static Stream<Named<JsonNode>> vectors() {
        List<Named<JsonNode>> vectors = new ArrayList<>();
        for (JsonNode vector : Told.json("/vectors/indicators.json").get("vectors")) {
            vectors.add(Named.of(
                    vector.get("indicator").asText() + " " + vector.path("note").asText(), vector));
        }
        return vectors.stream();
    }
}
