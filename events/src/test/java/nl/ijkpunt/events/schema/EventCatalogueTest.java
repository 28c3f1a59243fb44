// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records say the same as the catalogue of the specification (events.yaml). */
class EventCatalogueTest {

    private static final Meanings CATALOGUE = new Meanings();

    static List<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aRecordHasTheFieldsAndTheKeyOfTheCatalogue(EventType type) {
        JsonNode catalogue = CATALOGUE.type(type);

        assertThat(catalogue.path("family").asText()).isEqualTo(type.family());
        List<String> key = new ArrayList<>();
        catalogue.path("key").forEach(name -> key.add(name.asText()));
        assertThat(type.key()).extracting(Field::name).containsExactlyInAnyOrderElementsOf(key);
        assertThat(type.fields())
                .extracting(Field::name)
                .containsExactlyInAnyOrderElementsOf(names(catalogue.path("fields")));
        for (Field field : type.fields()) {
            JsonNode said = catalogue.path("fields").path(field.name());
            assertThat(field.required())
                    .as(field.name())
                    .isEqualTo(said.path("required").asBoolean());
            assertThat(said.path("meaning").asText()).as(field.name()).isNotBlank();
            if (!field.codes().isEmpty()) {
                assertThat(said.path("type").asText())
                        .as(field.name())
                        .contains("enum[" + String.join(", ", field.codes()) + "]");
            }
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
