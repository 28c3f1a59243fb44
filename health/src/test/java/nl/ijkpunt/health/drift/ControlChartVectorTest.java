// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlChartVectorTest {
    static Stream<Named<JsonNode>> charts() {
        return Vectors.each("xmr").map(node -> Named.of(node.get("name").asText(), node));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aChartIsThatOfTheReferenceProgram(JsonNode vector) {
        ControlChart chart = ControlChart.of(
                Vectors.numbers(vector.get("values")),
                good(vector.get("improvement").asInt()),
                vector.get("target").isNull() ? null : vector.get("target").asDouble(),
                vector.get("fix").asInt());

        JsonNode expected = vector.get("expect");
        ControlLimits limits = chart.limits();
        assertThat(limits).isNotNull();
        Vectors.assertNumber("mean", limits.mean(), expected.get("mean"), Vectors.USUAL);
        Vectors.assertNumber("amr", limits.averageMovingRange(), expected.get("amr"), Vectors.USUAL);
        Vectors.assertNumber("upper", limits.upper(), expected.get("upper"), Vectors.USUAL);
        Vectors.assertNumber("lower", limits.lower(), expected.get("lower"), Vectors.USUAL);
        Vectors.assertNumber("nearUpper", limits.nearUpper(), expected.get("nearUpper"), Vectors.USUAL);
        Vectors.assertNumber("nearLower", limits.nearLower(), expected.get("nearLower"), Vectors.USUAL);
        assertThat(chart.trial()).isEqualTo(expected.get("trial").asBoolean());
        assertThat(chart.marks().stream().map(mark -> mark.rule().key()))
                .containsExactlyElementsOf(Vectors.list(expected.get("rules")).stream()
                        .map(JsonNode::asText)
                        .toList());
        assertThat(chart.marks().stream().map(ControlMark::sign))
                .containsExactlyElementsOf(Vectors.list(expected.get("sign")).stream()
                        .map(JsonNode::asInt)
                        .toList());
        Vectors.assertText("variation", chart.variation().key(), expected.get("variation"));
        Vectors.assertText("assurance", chart.assurance().key(), expected.get("assurance"));
        assertThat(chart.targetMonths())
                .isEqualTo(
                        expected.get("targetMonths").isNull()
                                ? null
                                : expected.get("targetMonths").asInt());
    }

    private static GoodDirection good(int improvement) {
        return improvement > 0 ? GoodDirection.HIGHER : improvement < 0 ? GoodDirection.LOWER : GoodDirection.NONE;
    }
}
