// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenVectorTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();

    static Stream<Named<JsonNode>> series() {
        return Vectors.each("series").map(node -> Named.of(node.get("name").asText(), node));
    }

    @Test
    void theDefaultsAreThoseOfTheSpecification() {
        JsonNode config = Vectors.of("config");

        assertThat(SETTINGS)
                .isEqualTo(new DriftSettings(
                        config.get("phi").asDouble(),
                        config.get("n0").asDouble(),
                        config.get("n0Max").asDouble(),
                        config.get("s0").asDouble(),
                        config.get("nu0").asDouble(),
                        config.get("nuCarry").asDouble(),
                        config.get("sMin").asDouble(),
                        config.get("tol").asDouble(),
                        new SoughtFall(
                                config.get("lamNorm").asDouble(),
                                config.get("wNorm").asDouble()),
                        new SoughtFall(
                                config.get("lamSelf").get(0).asDouble(),
                                config.get("wSelf").get(0).asDouble()),
                        new SoughtFall(
                                config.get("lamSelf").get(1).asDouble(),
                                config.get("wSelf").get(1).asDouble()),
                        config.get("learn").asInt(),
                        config.get("freeze").asDouble(),
                        config.get("clip").asDouble(),
                        config.get("cap").asDouble(),
                        config.get("startup").asInt(),
                        config.get("watch").asDouble(),
                        config.get("alarm").asDouble(),
                        config.get("recover").asInt(),
                        config.get("remind").asInt(),
                        config.get("seTyp").asDouble(),
                        10));
        assertThat(SETTINGS.falseAlarmFiveYears()).isEqualTo(0.2);
    }

    @Test
    void theGoldenSeriesIsThatOfAnIndependentImplementation() {
        assertCloses(Vectors.of("golden"), Vectors.GOLDEN);
    }

    @ParameterizedTest
    @MethodSource("series")
    void aSeriesIsThatOfTheReferenceProgram(JsonNode vector) {
        assertCloses(vector, Vectors.USUAL);
    }

    private static void assertCloses(JsonNode vector, double tolerance) {
        List<IndicatorClose> closes = IndicatorHistory.closes(
                SETTINGS,
                Vectors.realignments(vector.get("realignments")),
                Vectors.observations(vector.get("observations")));

        assertThat(closes).hasSameSizeAs(Vectors.list(vector.get("closes")));
        for (int i = 0; i < closes.size(); i++) {
            assertClose(closes.get(i), vector.get("closes").get(i), tolerance);
        }
    }

    private static void assertClose(IndicatorClose close, JsonNode expected, double tolerance) {
        String at = "month " + close.month() + " ";
        IndicatorReading reading = close.reading();
        Vectors.assertWhole(at + "p", close.month(), expected.get("p"));
        assertThat(close.observed())
                .as(at + "observed")
                .isEqualTo(expected.get("observed").asBoolean());
        Vectors.assertText(at + "state", close.state().key(), expected.get("state"));
        Vectors.assertNumber(at + "M", reading.evidence(), expected.get("M"), tolerance);
        Onset onset = reading.onset();
        Vectors.assertText(at + "hand", onset == null ? null : onset.hand().key(), expected.get("hand"));
        Vectors.assertWhole(at + "onset", onset == null ? null : onset.month(), expected.get("onset"));
        Vectors.assertNumber(at + "since", onset == null ? null : onset.since(), expected.get("since"), tolerance);
        Vectors.assertNumber(at + "fall", onset == null ? null : onset.fall(), expected.get("fall"), tolerance);
        Vectors.assertText(
                at + "onsetIs", onset == null ? null : onset.precision().key(), expected.get("onsetIs"));
        for (int hand = 0; hand < 3; hand++) {
            IndicatorReading.HandReading read = reading.hands().get(hand);
            Vectors.assertNumber(
                    at + "R" + hand, read.evidence(), expected.get("R").get(hand), tolerance);
            Vectors.assertWhole(
                    at + "onset" + hand, read.onset(), expected.get("onsets").get(hand));
        }
        Vectors.assertNumber(at + "uSelf", reading.selfSurprise(), expected.get("uSelf"), tolerance);
        Vectors.assertNumber(at + "uNorm", reading.normSurprise(), expected.get("uNorm"), tolerance);
        Vectors.assertNumber(at + "mu", reading.usualLevel(), expected.get("mu"), tolerance);
        Vectors.assertNumber(at + "kap", reading.usualLevelWeight(), expected.get("kap"), tolerance);
        Vectors.assertNumber(at + "s", reading.noise(), expected.get("s"), tolerance);
        Vectors.assertNumber(at + "nu", reading.noiseWorth(), expected.get("nu"), tolerance);
        Vectors.assertNumber(at + "mu0", reading.agreedLevel(), expected.get("mu0"), tolerance);
        Vectors.assertNumber(at + "muFirst", reading.firstLevel(), expected.get("muFirst"), tolerance);
        Vectors.assertNumber(at + "n0", reading.agreedMonths(), expected.get("n0"), tolerance);
        Vectors.assertWhole(at + "seen", reading.seen(), expected.get("seen"));
        Vectors.assertNumber(at + "better", reading.improvement(), expected.get("better"), tolerance);
        Vectors.assertWhole(at + "betterOnset", reading.betterSince(), expected.get("betterOnset"));
    }
}
