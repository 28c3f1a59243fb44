// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;

/**
 * The norms that ship, read without checks. Their module comes after this one, so its reader cannot be had here; it finds
 * every mistake in the same file.
 */
public final class DefaultNorms {

    private static final Path FILE =
            Path.of("..", "norms", "src", "main", "resources", "nl", "ijkpunt", "norms", "norms.yaml");

    private DefaultNorms() {}

    public static Norms load() {
        try {
            JsonNode set = new YAMLMapper().readTree(FILE.toFile()).get("norms").get(0);
            TreeMap<String, Norm> norms = new TreeMap<>();
            set.get("indicators")
                    .properties()
                    .forEach(one -> norms.put(one.getKey(), norm(one.getKey(), one.getValue())));
            return new Norms(
                    List.of(new Norms.Set(LocalDate.parse(set.get("from").asText()), null, null, norms)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
