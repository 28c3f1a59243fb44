// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.health.Told;
import nl.ijkpunt.health.facts.Recommendation;
import nl.ijkpunt.health.facts.SurveyGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Standard errors and agreement of survey answers. */
class SurveyStatisticsTest {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @MethodSource
    void standardErrorOfAMean(JsonNode vector) {
        JsonNode given = vector.get("given");
        SurveyGroup group = new SurveyGroup(
                counts(given.get("counts")), given.get("invited").asInt());

        double raw = StandardError.ofMean(group);

        JsonNode expect = vector.get("expect");
        assertThat(raw).isCloseTo(expect.get("raw").asDouble(), within(EXACT));
        assertThat(25 * raw).isCloseTo(expect.get("points25").asDouble(), within(EXACT));
    }

    static Stream<JsonNode> standardErrorOfAMean() {
        List<JsonNode> vectors = new ArrayList<>();
        for (JsonNode one : Told.json("/vectors/scoring.json").get("cases")) {
            if (one.get("kind").asText().equals("standardError")) {
                vectors.add(one);
            }
        }
        return vectors.stream();
    }

    @Test
    void standardErrorOfARecommendation() {
        SurveyGroup group = new SurveyGroup(Counts.of(0, 0, 0, 1, 1, 1, 1, 3, 6, 5, 2), 40);

        assertThat(Recommendation.score(group)).isCloseTo(15, within(EXACT));
        assertThat(StandardError.ofRecommendation(group))
                .isCloseTo(31.831148267066965 / 1.96 * Math.sqrt(20.0 / 39), within(EXACT));
    }

    @Test
    void oneAnswerOrEverybodysAnswerHasNoError() {
        assertThat(StandardError.ofMean(new SurveyGroup(Counts.of(0, 0, 1, 0, 0), 20)))
                .isZero();
        assertThat(StandardError.ofRecommendation(new SurveyGroup(Counts.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 20)))
                .isZero();
        assertThat(StandardError.ofRecommendation(new SurveyGroup(Counts.of(0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4), 7)))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource
    void agreement(JsonNode vector) {
        assertThat(Agreement.of(counts(vector.get("vector"))))
                .isCloseTo(vector.get("A").asDouble(), within(EXACT));
    }

    static Stream<JsonNode> agreement() {
        List<JsonNode> vectors = new ArrayList<>();
        Told.json("/vectors/agreement.json").get("agreement").forEach(vectors::add);
        return vectors.stream();
    }

    private static Counts counts(JsonNode frequencies) {
        int[] counts = new int[frequencies.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = frequencies.get(i).asInt();
        }
        return Counts.of(counts);
    }
}
