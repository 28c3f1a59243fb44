// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of YAML that still knows its line, which a tree of Jackson does not.
 *
 * @param file where it stands
 * @param line counted from 1
 * @param kind which of the three others is filled
 * @param text value of a scalar
 * @param items items of a list
 * @param entries entries of a map, in order
 */
record YamlNode(String file, int line, Kind kind, String text, List<YamlNode> items, Map<String, YamlNode> entries) {

    /** The forms that YAML has. */
    enum Kind {
        TEXT,
        LIST,
        MAP
    }

    static YamlNode read(String file, String yaml) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
            if (parser.nextToken() == null) {
                throw new InvalidMapping(file, 1, InvalidMapping.Rule.SYNTAX, "empty");
            }
            return node(file, parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidMapping(
                    file,
                    line,
                    InvalidMapping.Rule.SYNTAX,
                    e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static YamlNode node(String file, YAMLParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(file, parser));
            }
            return new YamlNode(file, line, Kind.LIST, "", items, Map.of());
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int at = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (entries.put(name, node(file, parser)) != null) {
                    throw new InvalidMapping(file, at, InvalidMapping.Rule.DUPLICATE, name);
                }
            }
            return new YamlNode(file, line, Kind.MAP, "", List.of(), entries);
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new YamlNode(file, line, Kind.TEXT, text, List.of(), Map.of());
    }

    InvalidMapping invalid(InvalidMapping.Rule rule, String detail) {
        return new InvalidMapping(file, line, rule, detail);
    }
}
