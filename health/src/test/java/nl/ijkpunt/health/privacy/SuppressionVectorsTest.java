// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.health.Told;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of privacy.md. */
class SuppressionVectorsTest {

    @ParameterizedTest
    @MethodSource("gates")
    void hidesWhatWouldGiveAGroupAway(JsonNode gate) {
        boolean nothingShown = gate.get("given").get("item").asText().equals("leadership");
        JsonNode expected = gate.get("expect").get("waves");
        Suppression table = null;
        int wave = 0;
        for (JsonNode cells : gate.get("given").get("waves")) {
            TreeMap<Suppression.Cell, Suppression.Size> sizes = new TreeMap<>();
            for (JsonNode cell : cells) {
                sizes.put(
                        new Suppression.Cell(
                                cell.get(0).asText(), perspective(cell.get(1).asText())),
                        new Suppression.Size(cell.get(2).asInt(), cell.get(3).asInt()));
            }
            table = table == null ? Suppression.first(sizes, nothingShown) : table.next(sizes, nothingShown);

            JsonNode verdicts = expected.get(wave++);
            for (JsonNode cell : verdicts.get("cells")) {
                assertThat(Code.of(table.cells()
                                .get(new Suppression.Cell(
                                        cell.get(0).asText(),
                                        perspective(cell.get(1).asText())))))
                        .as(cell.toString())
                        .isEqualTo(cell.get(2).asText());
            }
            assertMargins(verdicts.get("participants"), table.participants());
            TreeMap<String, Suppression.Verdict> columns = new TreeMap<>();
            table.perspectives().forEach((key, verdict) -> columns.put(Code.of(key), verdict));
            assertMargins(verdicts.get("perspectives"), columns);
        }
    }

    private static void assertMargins(JsonNode expected, java.util.Map<String, Suppression.Verdict> actual) {
        assertThat(actual).hasSize(expected.size());
        actual.forEach((key, verdict) ->
                assertThat(Code.of(verdict)).as(key).isEqualTo(expected.get(key).asText()));
    }

    static Stream<Named<JsonNode>> gates() {
        List<Named<JsonNode>> gates = new ArrayList<>();
        for (JsonNode one : Told.json("/vectors/scoring.json").get("cases")) {
            if (one.get("kind").asText().equals("gate")) {
                gates.add(Named.of(one.get("note").asText(), one));
            }
        }
        return gates.stream();
    }

    private static Perspective perspective(String key) {
        return Perspective.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
