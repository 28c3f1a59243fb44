// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import nl.ijkpunt.events.EventType;

/** What the catalogue of the specification says about types and fields, in English. */
final class Meanings {

    private static final Path CATALOGUE = Path.of("..", "docs", "spec", "events.yaml");

    private final TreeMap<String, JsonNode> types = new TreeMap<>();

    Meanings() {
        try {
            for (JsonNode type :
                    new YAMLMapper().readTree(Files.readString(CATALOGUE)).path("events")) {
                types.put(type.path("type").asText(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue's words about a type. */
    JsonNode type(EventType type) {
        return types.get(type.name());
    }

    String of(EventType type) {
        return type(type).path("meaning").asText();
    }

    String of(EventType type, String field) {
        return type(type).path("fields").path(field).path("meaning").asText();
    }
}
