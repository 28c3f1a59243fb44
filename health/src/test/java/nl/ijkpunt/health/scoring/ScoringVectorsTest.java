// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.health.drift.DriftState;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.norms.Norm;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of scoring.md. */
class ScoringVectorsTest {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @MethodSource
    void normalise(JsonNode given, JsonNode expect) {
        Normalised normalised = Normalised.of(
                given.get("value").asDouble(),
                new Norm(
                        "x",
                        "",
                        given.get("direction").asText().equals("higher"),
                        given.get("green").asDouble(),
                        given.get("red").asDouble(),
                        given.get("zero").asDouble(),
                        given.get("best").asDouble(),
                        1,
                        false,
                        null,
                        null,
                        null));

        assertThat(normalised.unclipped()).isCloseTo(expect.get("unclipped").asDouble(), within(EXACT));
        assertThat(normalised.score()).isCloseTo(expect.get("score").asDouble(), within(EXACT));
        assertThat(normalised.slope()).isCloseTo(expect.get("slope").asDouble(), within(EXACT));
    }

    static Stream<Arguments> normalise() throws IOException {
        return cases("normalise");
    }

    @ParameterizedTest
    @MethodSource
    void standardError(JsonNode given, JsonNode expect) {
        int[] counts = new int[given.get("counts").size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = given.get("counts").get(i).asInt();
        }
        double raw = StandardError.ofMean(
                new SurveyGroup(Counts.of(counts), given.get("invited").asInt()));

        assertThat(raw).isCloseTo(expect.get("raw").asDouble(), within(EXACT));
        assertThat(25 * raw).isCloseTo(expect.get("points25").asDouble(), within(EXACT));
    }

    static Stream<Arguments> standardError() throws IOException {
        return cases("standardError");
    }

    @ParameterizedTest
    @MethodSource
    void freshness(JsonNode given, JsonNode expect) {
        JsonNode cadence = given.get("cadenceMonths");
        JsonNode age = given.get("ageDays");

        assertThat(Freshness.of(cadence.isNull() ? null : cadence.asInt(), age.isNull() ? null : age.asDouble()))
                .isCloseTo(expect.get("freshness").asDouble(), within(EXACT));
    }

    static Stream<Arguments> freshness() throws IOException {
        return cases("freshness");
    }

    @ParameterizedTest
    @MethodSource
    void lesson(JsonNode given, JsonNode expect) {
        LessonScore lesson = LessonScore.of(scored(given.get("indicators")));

        assertNumber(lesson.score(), expect.get("score"));
        assertNumber(lesson.standardError(), expect.get("se"));
        assertNumber(lesson.coverage(), expect.get("coverage"));
        assertThat(lesson.confidence().key()).isEqualTo(expect.get("confidence").asText());
        assertThat(lesson.vetoes()).isEqualTo(expect.get("vetoes").asInt());
        for (int i = 0; i < lesson.scored().size(); i++) {
            assertNumber(lesson.shares().get(i), expect.get("shares").get(i));
            assertNumber(
                    lesson.contributions().get(i), expect.get("contributions").get(i));
        }
    }

    static Stream<Arguments> lesson() throws IOException {
        return cases("lesson");
    }

    @ParameterizedTest
    @MethodSource
    void change(JsonNode given, JsonNode expect) {
        Change change = Objects.requireNonNull(Change.between(
                LessonScore.of(scored(given.get("before"))), LessonScore.of(scored(given.get("after")))));

        assertNumber(change.delta(), expect.get("delta"));
        assertThat(change.items()).hasSize(expect.get("items").size());
        double sum = 0;
        for (int i = 0; i < change.items().size(); i++) {
            Change.Item item = change.items().get(i);
            JsonNode expected = expect.get("items").get(i);
            assertThat(item.indicator()).isEqualTo(expected.get("indicator").asText());
            assertNumber(item.value(), expected.get("value"));
            assertNumber(item.coverage(), expected.get("coverage"));
            sum += item.value() + item.coverage();
        }
        assertThat(sum).isCloseTo(change.delta(), within(EXACT));
    }

    static Stream<Arguments> change() throws IOException {
        return cases("change");
    }

    @ParameterizedTest
    @MethodSource
    void level(JsonNode given, JsonNode expect) {
        Level level = Level.START;
        List<String> shown = new ArrayList<>();
        for (JsonNode close : given.get("closes")) {
            LessonScore score = score(close);
            level = close.path("provisional").asBoolean() ? level.on(score) : level.after(score);
            shown.add(level.shown().key());
        }

        assertThat(shown).isEqualTo(texts(expect.get("levels")));
    }

    static Stream<Arguments> level() throws IOException {
        return cases("level");
    }

    @ParameterizedTest
    @MethodSource
    void status(JsonNode given, JsonNode expect) {
        DriftState drift = given.get("drift").isNull()
                ? null
                : DriftState.valueOf(given.get("drift").asText().toUpperCase(Locale.ROOT));
        DirectorStatus status = DirectorStatus.of(
                Colour.valueOf(given.get("level").asText().toUpperCase(Locale.ROOT)),
                drift,
                given.get("patterns").asInt() > 0);

        assertThat(status.key()).isEqualTo(expect.get("status").asText());
        assertThat(status.code()).isEqualTo(expect.get("statusCode").asInt());
    }

    static Stream<Arguments> status() throws IOException {
        return cases("status");
    }

    private static LessonScore score(JsonNode close) {
        JsonNode score = close.get("score");
        JsonNode se = close.get("se");
        return new LessonScore(
                List.of(),
                score.isNull() ? null : score.asDouble(),
                se == null || se.isNull() ? null : se.asDouble(),
                close.get("coverage").asDouble(),
                LessonScore.Confidence.LOW,
                close.get("vetoes").asInt(),
                List.of(),
                List.of());
    }

    private static List<Scored> scored(JsonNode indicators) {
        List<Scored> scored = new ArrayList<>();
        for (JsonNode one : indicators) {
            scored.add(new Scored(
                    one.get("id").asText(),
                    !one.get("reason").asText().equals(Value.Reason.NOT_APPLICABLE.code()),
                    one.get("score").isNull() ? null : one.get("score").asDouble(),
                    one.get("weight").asDouble(),
                    one.get("freshness").asDouble(),
                    one.get("se").asDouble(),
                    Colour.valueOf(one.get("colour").asText().toUpperCase(Locale.ROOT)),
                    one.get("critical").asBoolean()));
        }
        return scored;
    }

    private static void assertNumber(Double actual, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isCloseTo(expected.asDouble(), within(EXACT));
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Stream<Arguments> cases(String kind) throws IOException {
        List<Arguments> cases = new ArrayList<>();
        for (JsonNode one : new ObjectMapper()
                .readTree(ScoringVectorsTest.class.getResourceAsStream("/vectors/scoring.json"))
                .get("cases")) {
            if (one.get("kind").asText().equals(kind)) {
                String name = one.get("note").asText();
                cases.add(Arguments.of(
                        Named.of(name.isEmpty() ? "-" : name, one.get("given")),
                        Named.of("expect", one.get("expect"))));
            }
        }
        return cases.stream();
    }
}
