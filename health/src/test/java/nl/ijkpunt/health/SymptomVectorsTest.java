// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.SymptomAnswer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of symptom parts and compound patterns: any order, every event twice. */
class SymptomVectorsTest {

    @ParameterizedTest
    @MethodSource("parts")
    void aPartHasTheExpectedValueAndColour(JsonNode vector) {
        JsonNode expect = vector.get("expect");
        for (Health health : answers(vector)) {
            SymptomAnswer.Part part = health.symptoms().stream()
                    .flatMap(symptom -> symptom.parts().stream())
                    .filter(one -> one.id().equals(vector.get("part").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(part.colour()).isEqualTo(expect.get("status").asText());
            if (expect.has("value")) {
                assertThat(part.value()).isCloseTo(expect.get("value").asDouble(), within(1e-9));
            } else {
                assertThat(part.reason()).isEqualTo(expect.get("reason").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternHoldsForTheExpectedLessons(JsonNode vector) {
        List<String> expected = new ArrayList<>();
        for (JsonNode hold : vector.get("expect").get("holds")) {
            expected.add(hold.get("lesson").asText() + " " + hold.get("kind").asText() + " "
                    + (hold.get("participants").isNull()
                            ? "null"
                            : hold.get("participants").toString()));
        }
        for (Health health : answers(vector)) {
            List<String> holding = new ArrayList<>();
            for (LessonAnswer lesson : health.lessons()) {
                for (LessonAnswer.Pattern pattern : lesson.patterns()) {
                    if (pattern.key().equals(vector.get("pattern").asText())) {
                        List<String> who = pattern.participants();
                        holding.add(Code.of(lesson.lesson()) + " " + pattern.kind() + " "
                                + (who == null ? "null" : "[\"" + String.join("\",\"", who) + "\"]"));
                    }
                }
            }
            assertThat(holding).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<Health> answers(JsonNode vector) {
        List<Fact> facts = Told.facts(vector.get("events"));
        List<Health> answers = new ArrayList<>();
        for (List<Fact> order : List.of(facts, Told.shuffledAndDoubled(facts, 1))) {
            Partnership partnership = new Partnership("demo", DefaultNorms.load());
            order.forEach(partnership::learn);
            answers.add(partnership.on(LocalDate.parse(vector.get("asOf").asText())));
        }
        return answers;
    }

    static Stream<Named<JsonNode>> parts() {
        return vectors("part");
    }

    static Stream<Named<JsonNode>> patterns() {
        return vectors("pattern");
    }

    private static Stream<Named<JsonNode>> vectors(String kind) {
        List<Named<JsonNode>> vectors = new ArrayList<>();
        for (JsonNode vector : Told.json("/vectors/symptoms.json").get("vectors")) {
            if (vector.has(kind)) {
                vectors.add(Named.of(
                        vector.get(kind).asText() + " " + vector.get("note").asText(), vector));
            }
        }
        return vectors.stream();
    }
}
