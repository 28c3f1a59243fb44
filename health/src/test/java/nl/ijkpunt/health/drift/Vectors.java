// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden vectors of the specification, and how they are compared. */
final class Vectors {
    static final double USUAL = 1e-9;
    static final double GOLDEN = 1e-7;

    private static final JsonNode ROOT = read();

    private Vectors() {}

    static JsonNode of(String key) {
        JsonNode node = ROOT.get(key);
        assertThat(node).as(key).isNotNull();
        return node;
    }

    static Stream<JsonNode> each(String key) {
        return list(of(key)).stream();
    }

    static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    static Observation observation(JsonNode node) {
        return new Observation(
                node.get("p").asInt(), node.get("x").asDouble(), node.path("q").asDouble(0));
    }

    static List<Observation> observations(JsonNode nodes) {
        return list(nodes).stream().map(Vectors::observation).toList();
    }

    static Realignment realignment(JsonNode node) {
        return new Realignment(
                node.get("p").asInt(), agreement(node), node.path("relearn").asBoolean(false));
    }

    static Agreement agreement(JsonNode node) {
        return new Agreement(
                node.hasNonNull("level") ? node.get("level").asDouble() : null,
                node.hasNonNull("months") ? node.get("months").asInt() : null);
    }

    static List<Realignment> realignments(JsonNode nodes) {
        return list(nodes).stream().map(Vectors::realignment).toList();
    }

    static List<Double> numbers(JsonNode nodes) {
        List<Double> numbers = new ArrayList<>();
        nodes.forEach(node -> numbers.add(node.asDouble()));
        return numbers;
    }

    static void assertNumber(String what, Double actual, JsonNode expected, double tolerance) {
        if (expected.isNull()) {
            assertThat(actual).as(what).isNull();
            return;
        }
        assertThat(actual).as(what).isNotNull();
        double wanted = expected.asDouble();
        assertThat(Math.abs(actual - wanted))
                .as("%s: %s, expected %s", what, actual, wanted)
                .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(wanted)));
    }

    static void assertWhole(String what, Integer actual, JsonNode expected) {
        assertThat(actual).as(what).isEqualTo(expected.isNull() ? null : expected.asInt());
    }

    static void assertText(String what, String actual, JsonNode expected) {
        assertThat(actual).as(what).isEqualTo(expected.isNull() ? null : expected.asText());
    }

    private static JsonNode read() {
        try (InputStream file = Vectors.class.getResourceAsStream("/vectors/drift.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
