// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers and strings as output.md wants them. */
class JsonTextTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersHaveTheirShortestText(JsonNode given) {
        double value = given.get("given").get("value").asDouble();
        String text = given.get("expect").get("text").asText();

        assertThat(NumberText.of(value)).isEqualTo(text);
        assertThat(JsonText.object(json -> json.number("x", value))).isEqualTo("{\"x\":" + text + "}");
    }

    static List<JsonNode> numbers() throws IOException {
        List<JsonNode> numbers = new ArrayList<>();
        for (JsonNode one : new ObjectMapper()
                .readTree(JsonTextTest.class.getResourceAsStream("/vectors/scoring.json"))
                .get("cases")) {
            if (one.get("kind").asText().equals("number")) {
                numbers.add(one);
            }
        }
        return numbers;
    }

    @Test
    void theWayForWholeNumbersIsNoOtherThanThatForAllNumbers() {
        for (double value : new double[] {-0.0, 0, 1, -1, 100, 999_999_999, 1_000_000_000, -1e9, 1e21, 0.5}) {
            assertThat(JsonText.object(json -> json.number("x", value)))
                    .isEqualTo("{\"x\":" + NumberText.of(value) + "}");
        }
        assertThat(NumberText.of(-0.0)).isEqualTo("0");
    }

    @Test
    void everyNumberReadsBackAsItself() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            double bits = Double.longBitsToDouble(random.nextLong());
            double value = Double.isFinite(bits) ? bits : random.nextDouble();
            assertThat(Double.parseDouble(NumberText.of(value))).isEqualTo(value);
        }
    }

    @Test
    void onlyQuotesBackslashesAndControlCharactersAreEscaped() throws IOException {
        String text = "\"\\\n\t\b\f\r\u0001\u001f/<>&'\u007f é € \ud83d\ude00";

        String json = JsonText.object(line -> line.string("k", text));

        assertThat(json).isEqualTo("{\"k\":\"\\\"\\\\\\n\\t\\b\\f\\r\\u0001\\u001f/<>&'\u007f é € \ud83d\ude00\"}");
        assertThat(new ObjectMapper().readTree(json).get("k").asText()).isEqualTo(text);
    }

    @Test
    void whatDoesNotExistIsNullAndListsAreEmpty() {
        String json = JsonText.object(line -> line.string("a", null)
                .number("b", null)
                .bool("c", true)
                .strings("d", List.of())
                .strings("e", null)
                .object("f", "x", (inner, value) -> inner.string("g", value))
                .objects("h", List.of(1, 2), (inner, value) -> inner.number("i", value)));

        assertThat(json)
                .isEqualTo("{\"a\":null,\"b\":null,\"c\":true,\"d\":[],\"e\":null,\"f\":{\"g\":\"x\"},"
                        + "\"h\":[{\"i\":1},{\"i\":2}]}");
    }
}
