// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.EventType;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lessons say about their indicators is what the catalogue says, line by line. */
class CatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "spec", "indicators.yaml");

    @Test
    void holdsTheIndicatorsOfTheCatalogueInItsOrder() throws IOException {
        List<String> ids = new ArrayList<>();
        catalogue().forEach(line -> ids.add(line.get("id").asText()));

        assertThat(LessonBook.indicators()).extracting(Indicator::id).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void saysTheSameOfAnIndicator(JsonNode line) {
        Indicator indicator = LessonBook.indicator(line.get("id").asText());
        List<String> inputs = new ArrayList<>();
        line.get("inputs").forEach(type -> inputs.add(type.asText()));
        boolean monitored = line.get("drift").asText().equals("monitored");

        assertThat(Code.of(indicator.lesson())).isEqualTo(line.get("lesson").asText());
        assertThat(Code.of(indicator.kind())).isEqualTo(line.get("class").asText());
        assertThat(indicator.inputs())
                .extracting(type -> EventType.of(type).name())
                .containsExactlyElementsOf(inputs);
        assertThat(indicator.driftEvery())
                .isEqualTo(monitored ? line.path("driftEvery").asInt(1) : 0);
        assertThat(indicator.hasDriftInput()).isEqualTo(line.has("driftInput"));
    }

    static Stream<Named<JsonNode>> lines() throws IOException {
        List<Named<JsonNode>> lines = new ArrayList<>();
        catalogue().forEach(line -> lines.add(Named.of(line.get("id").asText(), line)));
        return lines.stream();
    }

    private static JsonNode catalogue() throws IOException {
        return new YAMLMapper().readTree(CATALOGUE.toFile()).get("indicators");
    }
}
