// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastVectorTest {
    static Stream<Named<JsonNode>> forecasts() {
        return Vectors.each("forecast").map(node -> Named.of(node.get("name").asText(), node));
    }

    @ParameterizedTest
    @MethodSource("forecasts")
    void aForecastIsThatOfTheReferenceProgram(JsonNode vector) {
        List<ScorePoint> points = Vectors.list(vector.get("points")).stream()
                .map(pair -> new ScorePoint(pair.get(0).asInt(), pair.get(1).asDouble()))
                .toList();

        Optional<Forecast> forecast = Forecast.of(points, Forecast.RED, DriftSettings.defaults());

        JsonNode expected = vector.get("expect");
        assertThat(forecast.isPresent()).isEqualTo(!expected.isNull());
        forecast.ifPresent(given -> assertForecast(given, expected));
    }

    private static void assertForecast(Forecast given, JsonNode expected) {
        Vectors.assertNumber("level", given.level(), expected.get("level"), Vectors.USUAL);
        Vectors.assertNumber("slope", given.slope(), expected.get("slope"), Vectors.USUAL);
        Vectors.assertNumber("pFalling", given.falling(), expected.get("pFalling"), Vectors.USUAL);
        Vectors.assertNumber("Vaa", given.levelVariance(), expected.get("Vaa"), Vectors.USUAL);
        Vectors.assertNumber("Vab", given.covariance(), expected.get("Vab"), Vectors.USUAL);
        Vectors.assertNumber("Vbb", given.slopeVariance(), expected.get("Vbb"), Vectors.USUAL);
        for (int months : new int[] {3, 6, 12}) {
            Vectors.assertNumber("red" + months, given.redIn(months), expected.get("red" + months), Vectors.USUAL);
        }
        Crossing crossing = given.crossing();
        JsonNode wanted = expected.get("crossing");
        assertThat(crossing == null).as("no crossing").isEqualTo(wanted.isNull());
        if (crossing != null) {
            Vectors.assertWhole("earliest", crossing.earliest(), wanted.get("earliest"));
            Vectors.assertWhole("latest", crossing.latest(), wanted.get("latest"));
        }
    }
}
