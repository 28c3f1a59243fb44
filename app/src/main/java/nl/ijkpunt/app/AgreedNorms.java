// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;

/** The norms that partnerships agreed on, or those of the specification. */
final class AgreedNorms {

    private AgreedNorms() {}

    /** Reads a file with norms; without one, the defaults. */
    static Norms read(@Nullable Path file, Terminal terminal) {
        try (InputStream yaml = file == null
                ? Norms.class.getResourceAsStream("/nl/ijkpunt/health/norms.yaml")
                : Files.newInputStream(file)) {
            JsonNode set = new YAMLMapper().readTree(yaml).get("norms").get(0);
            TreeMap<String, Norm> norms = new TreeMap<>();
            set.get("indicators")
                    .properties()
                    .forEach(one -> norms.put(one.getKey(), norm(one.getKey(), one.getValue())));
            return new Norms(
                    List.of(new Norms.Set(LocalDate.parse(set.get("from").asText()), null, null, norms)));
        } catch (IOException e) {
            throw new Refusal("error.unreadable", String.valueOf(file), String.valueOf(e.getMessage()));
        }
    }

    private static Norm norm(String id, JsonNode node) {
        return new Norm(
                id,
                node.get("unit").asText(),
                node.get("direction").asText().equals("higher"),
                node.get("green").asDouble(),
                node.get("red").asDouble(),
                node.get("zero").asDouble(),
                node.get("best").asDouble(),
                node.get("weight").asDouble(),
                node.get("critical").asBoolean(),
                node.has("cadence") ? node.get("cadence").asInt() : null,
                node.has("maxAge") ? node.get("maxAge").asInt() : null,
                null);
    }
}
