// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.symptoms.SymptomBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The norms that ship are those of the catalogue, field by field. */
class ShippedNormsTest {

    private static final Norms NORMS = NormsFile.shipped();

    @ParameterizedTest
    @MethodSource("catalogue")
    void aNormIsThatOfTheCatalogue(JsonNode entry) {
        String id = entry.get("id").asText();
        Norm norm = NORMS.of(id, "p", null, LocalDate.parse("2025-01-01"));

        assertThat(norm)
                .isEqualTo(new Norm(
                        id,
                        entry.get("unit").asText(),
                        entry.get("direction").asText().equals("higher"),
                        entry.get("green").asDouble(),
                        entry.get("red").asDouble(),
                        entry.get("anchors").get("zero").asDouble(),
                        entry.get("anchors").get("best").asDouble(),
                        entry.get("weight").asDouble(),
                        entry.get("critical").asBoolean(),
                        wholeOrNull(entry.get("cadenceMonths")),
                        wholeOrNull(entry.get("maxAgeDays")),
                        null));
    }

    @Test
    void nothingIsMissingOrTooMany() throws IOException {
        List<String> ids = new ArrayList<>();
        catalogue().forEach(entry -> ids.add(entry.get("id").asText()));
        JsonNode shipped;
        try (var file = NormsFile.class.getResourceAsStream("norms.yaml")) {
            shipped = new YAMLMapper().readTree(file);
        }

        List<String> named = new ArrayList<>();
        shipped.get("norms").get(0).get("indicators").fieldNames().forEachRemaining(named::add);

        assertThat(shipped.get("norms")).hasSize(1);
        SymptomBook.ownParts().forEach(part -> ids.add(part.id()));
        assertThat(named).isEqualTo(ids);
    }

    static List<JsonNode> catalogue() throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        Path catalogue = Path.of("..", "docs", "spec", "indicators.yaml");
        new YAMLMapper().readTree(Files.readString(catalogue)).get("indicators").forEach(entries::add);
        return entries;
    }

    private static Integer wholeOrNull(JsonNode value) {
        return value.isNull() ? null : value.asInt();
    }
}
