// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ijkpunt.yaml.InvalidYaml;
import nl.ijkpunt.yaml.Yaml;

/**
 * A piece of a mapping with the file in which it stands.
 *
 * @param file for what is said about mistakes
 * @param yaml what is written there
 */
record YamlNode(String file, Yaml yaml) {

    static YamlNode read(String file, String text) {
        try {
            Yaml yaml = Yaml.parse(text);
            if (yaml == null) {
                throw new InvalidMapping(file, 1, InvalidMapping.Rule.SYNTAX, "empty");
            }
            return new YamlNode(file, yaml);
        } catch (InvalidYaml e) {
            throw new InvalidMapping(file, e.line(), InvalidMapping.Rule.SYNTAX, e.reason());
        }
    }

    int line() {
        return yaml.line();
    }

    boolean isText() {
        return yaml instanceof Yaml.Scalar;
    }

    boolean isList() {
        return yaml instanceof Yaml.Sequence;
    }

    boolean isMap() {
        return yaml instanceof Yaml.Mapping;
    }

    /** As it was written, as codes in files of others look like numbers; empty for what is no text. */
    String text() {
        return yaml instanceof Yaml.Scalar scalar ? scalar.written() : "";
    }

    /** Items of a list; none for what is no list. */
    List<YamlNode> items() {
        return yaml instanceof Yaml.Sequence list
                ? list.items().stream().map(item -> new YamlNode(file, item)).toList()
                : List.of();
    }

    /** Entries of a map, in order; none for what is no map. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (Yaml.Member member : members()) {
            if (entries.put(member.key(), new YamlNode(file, member.value())) != null) {
                throw new InvalidMapping(file, member.line(), InvalidMapping.Rule.DUPLICATE, member.key());
            }
        }
        return entries;
    }

    /** The same map with some of its entries only. */
    YamlNode only(Set<String> names) {
        return new YamlNode(
                file,
                new Yaml.Mapping(
                        line(),
                        members().stream()
                                .filter(member -> names.contains(member.key()))
                                .toList()));
    }

    private List<Yaml.Member> members() {
        return yaml instanceof Yaml.Mapping map ? map.members() : List.of();
    }

    InvalidMapping invalid(InvalidMapping.Rule rule, String detail) {
        return new InvalidMapping(file, line(), rule, detail);
    }
}
