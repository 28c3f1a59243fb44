// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallVectorsTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();

    static Stream<Named<JsonNode>> rejects() {
        return Vectors.each("rejects").map(node -> Named.of(node.get("what").asText(), node));
    }

    @Test
    void studentValuesBecomeNormalValues() {
        assertThat(Vectors.each("studentToNormal").toList()).hasSize(50).allSatisfy(node -> {
            double t = node.get("t").asDouble();
            double nu = node.get("nu").asDouble();
            Vectors.assertNumber("z(" + t + ", " + nu + ")", StudentToNormal.z(t, nu), node.get("z"), 1e-12);
        });
    }

    @Test
    void everyStudentValueIsExactToTwelveDigits() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double nu : new double[] {1, 2, 3, 4, 5, 6, 7, 12, 13, 41, 42, 47, 48, 96, 255, 256, 257, 2.5, 6.25}) {
            TDistribution student = TDistribution.of(nu);
            for (double t = 0.001; t < 20; t *= 1.07) {
                double wanted = Math.min(3, normal.inverseSurvivalProbability(student.survivalProbability(t)));
                assertThat(StudentToNormal.z(t, nu)).as("z(%s, %s)", t, nu).isCloseTo(wanted, Offset.offset(1e-12));
                assertThat(StudentToNormal.z(-t, nu)).isEqualTo(-StudentToNormal.z(t, nu));
            }
        }
    }

    @Test
    void aSmallWaveIsNoisier() {
        assertThat(Vectors.each("sampling").toList()).hasSize(6).allSatisfy(node -> {
            Double error = node.get("se").isNull() ? null : node.get("se").asDouble();
            Vectors.assertNumber(
                    "q of " + error, Sampling.extraVariance(error, SETTINGS), node.get("q"), Vectors.USUAL);
        });
    }

    @Test
    void idsDependOnTheFactsAlone() {
        assertThat(Vectors.each("ids").toList()).hasSize(2).allSatisfy(node -> {
            String[] parts = node.get("text").asText().split("\\|", -1);
            assertThat(EpisodeId.of(parts[0], parts[1], parts[2], YearMonth.parse(parts[3])))
                    .isEqualTo(node.get("id").asText())
                    .isEqualTo(EpisodeId.digest(node.get("text").asText()));
        });
    }

    @ParameterizedTest
    @MethodSource("rejects")
    void aWrongInputIsRefusedWithItsValue(JsonNode vector) {
        assertThatThrownBy(() -> {
                    IndicatorHistory.closes(
                            SETTINGS,
                            vector.has("realignment")
                                    ? List.of(Vectors.realignment(vector.get("realignment")))
                                    : List.of(),
                            vector.has("observations")
                                    ? Vectors.observations(vector.get("observations"))
                                    : vector.has("observation")
                                            ? List.of(Vectors.observation(vector.get("observation")))
                                            : List.of());
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(" ")
                .hasMessageContaining(wrongValue(vector));
    }

    private static String wrongValue(JsonNode vector) {
        return switch (vector.get("what").asText()) {
            case "agreed level above 100" -> "101.0";
            case "agreed level below 0" -> "-1.0";
            case "zero months" -> "0";
            case "negative q" -> "-0.1";
            default -> "month 1";
        };
    }
}
