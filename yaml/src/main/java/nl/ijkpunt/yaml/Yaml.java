// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML document in which everything still knows its line, which a tree of Jackson does not. */
public sealed interface Yaml {

    /** Line on which it begins, 1 for the first. */
    int line();

    /**
     * A text, number or truth; {@code NOTHING} for null.
     *
     * @param line on which it begins
     * @param kind what YAML takes it for
     * @param written as it stands in the file, so that 007 stays what it is; empty for null
     * @param value as YAML understands it: 1000 for 1_000, true for TRUE; empty for null
     */
    record Scalar(int line, Kind kind, String written, String value) implements Yaml {}

    /** What a scalar was written as. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** A list. */
    record Sequence(int line, List<Yaml> items) implements Yaml {}

    /** Keys with values in the order of the file, doubles included: who reads it says what is wrong with those. */
    record Mapping(int line, List<Member> members) implements Yaml {}

    /** One key of a mapping. */
    record Member(int line, String key, Yaml value) {}

    /**
     * The first document of a text; null when there is none.
     *
     * @throws InvalidYaml when the text is no YAML
     */
    static @Nullable Yaml parse(String text) throws InvalidYaml {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            return parser.nextToken() == null ? null : value(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String reason = e.getOriginalMessage();
            throw new InvalidYaml(line, reason.lines().findFirst().orElse(reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml value(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Mapping(line, members(parser));
            case START_ARRAY -> new Sequence(line, items(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line, parser);
            case VALUE_TRUE, VALUE_FALSE ->
                new Scalar(line, Kind.TRUTH, parser.getText(), String.valueOf(parser.getBooleanValue()));
            case VALUE_NULL -> new Scalar(line, Kind.NOTHING, "", "");
            default -> new Scalar(line, Kind.TEXT, parser.getText(), parser.getText());
        };
    }

    /** What YAML calls .inf or .nan is no number here. */
    private static Scalar number(int line, JsonParser parser) throws IOException {
        String text = parser.getText();
        return text.matches("(?i)[+-]?\\.(inf|nan)")
                ? new Scalar(line, Kind.TEXT, text, text)
                : new Scalar(line, Kind.NUMBER, text, parser.getDecimalValue().toString());
    }

    private static List<Member> members(JsonParser parser) throws IOException {
        List<Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int line = parser.currentTokenLocation().getLineNr();
            String key = parser.currentName();
            parser.nextToken();
            members.add(new Member(line, key, value(parser)));
        }
        return members;
    }

    private static List<Yaml> items(JsonParser parser) throws IOException {
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
