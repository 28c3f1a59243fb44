// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonVectorTest {
    static Stream<Named<JsonNode>> lessons() {
        return Vectors.each("lessons").map(node -> Named.of(node.get("name").asText(), node));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonIsThatOfTheReferenceProgram(JsonNode vector) {
        List<LessonClose> closes = LessonDetector.closes(DriftSettings.defaults(), monitored(vector), months(vector));

        assertThat(closes).hasSameSizeAs(Vectors.list(vector.get("closes")));
        for (int i = 0; i < closes.size(); i++) {
            assertClose(closes.get(i), vector.get("closes").get(i));
        }
    }

    static List<MonitoredIndicator> monitored(JsonNode vector) {
        return Vectors.list(vector.get("indicators")).stream()
                .map(node -> new MonitoredIndicator(
                        node.get("id").asText(),
                        node.get("weight").asDouble(),
                        node.path("relearn").asBoolean(false)))
                .toList();
    }

    static List<LessonMonth> months(JsonNode vector) {
        List<LessonMonth> months = new ArrayList<>();
        for (JsonNode close : vector.get("closes")) {
            int month = close.get("p").asInt();
            List<SortedMap<String, Agreement>> realignments = new ArrayList<>();
            for (JsonNode realigned : vector.get("realignments")) {
                if (realigned.asInt() == month) {
                    realignments.add(levels(vector, month));
                }
            }
            months.add(new LessonMonth(month, realignments, observations(vector, month), null));
        }
        return months;
    }

    private static SortedMap<String, Agreement> levels(JsonNode vector, int month) {
        SortedMap<String, Agreement> levels = new TreeMap<>();
        for (JsonNode indicator : vector.get("indicators")) {
            JsonNode level = indicator.get("levels").get(String.valueOf(month));
            if (level != null) {
                levels.put(indicator.get("id").asText(), Vectors.agreement(level));
            }
        }
        return levels;
    }

    private static SortedMap<String, Observation> observations(JsonNode vector, int month) {
        SortedMap<String, Observation> observations = new TreeMap<>();
        for (JsonNode indicator : vector.get("indicators")) {
            for (Observation observation : Vectors.observations(indicator.get("observations"))) {
                if (observation.month() == month) {
                    observations.put(indicator.get("id").asText(), observation);
                }
            }
        }
        return observations;
    }

    private static void assertClose(LessonClose close, JsonNode expected) {
        String at = "month " + close.month() + " ";
        Vectors.assertText(at + "state", close.state().key(), expected.get("state"));
        Vectors.assertNumber(at + "evidence", close.evidence(), expected.get("evidence"), Vectors.USUAL);
        List<String> ids = new ArrayList<>();
        expected.get("shares").fieldNames().forEachRemaining(ids::add);
        assertThat(close.shares().keySet()).containsExactlyElementsOf(ids);
        close.shares()
                .forEach((id, share) -> Vectors.assertNumber(
                        at + "share " + id, share, expected.get("shares").get(id), Vectors.USUAL));
        Vectors.assertText(at + "lead", close.lead(), expected.get("lead"));
        Onset onset = close.onset();
        Vectors.assertText(at + "hand", onset == null ? null : onset.hand().key(), expected.get("hand"));
        Vectors.assertWhole(at + "onset", onset == null ? null : onset.month(), expected.get("onset"));
        Vectors.assertWhole(at + "opened", close.opened(), expected.get("opened"));
        Vectors.assertWhole(at + "low", close.low(), expected.get("low"));
        Vectors.assertNumber(at + "improvement", close.improvement(), expected.get("improvement"), Vectors.USUAL);
        assertThat(close.improved())
                .as(at + "improved")
                .isEqualTo(expected.get("improved").asBoolean());
        Vectors.assertWhole(at + "improvedSince", close.improvedSince(), expected.get("improvedSince"));
    }
}
