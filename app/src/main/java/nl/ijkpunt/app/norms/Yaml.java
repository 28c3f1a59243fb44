// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.norms;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML document in which everything still knows its line. */
sealed interface Yaml {

    /** Line on which it begins, 1 for the first. */
    int line();

    /** A text, number or truth; {@code NOTHING} for null. */
    record Scalar(int line, String text, Kind kind) implements Yaml {}

    /** What a scalar was written as. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** A list. */
    record Sequence(int line, List<Yaml> items) implements Yaml {}

    /** Keys with values, doubles included. */
    record Mapping(int line, List<Member> members) implements Yaml {}

    /** One key of a mapping. */
    record Member(int line, String key, Yaml value) {}

    /** The first document of a text; null when there is none, or when it is no YAML, which is then a finding. */
    static @Nullable Yaml parse(String text, Findings findings) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            return parser.nextToken() == null ? null : value(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String reason = e.getOriginalMessage();
            findings.add(line, Rule.SYNTAX, reason.lines().findFirst().orElse(reason));
            return null;
        }
    }

    private static Yaml value(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Mapping(line, members(parser));
            case START_ARRAY -> new Sequence(line, items(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line, parser);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(line, String.valueOf(parser.getBooleanValue()), Kind.TRUTH);
            case VALUE_NULL -> new Scalar(line, "", Kind.NOTHING);
            default -> new Scalar(line, parser.getText(), Kind.TEXT);
        };
    }

    /** The value and not the text, as YAML also knows 1_000; what YAML calls .inf or .nan is no number here. */
    private static Scalar number(int line, JsonParser parser) throws IOException {
        String text = parser.getText();
        return text.matches("(?i)[+-]?\\.(inf|nan)")
                ? new Scalar(line, text, Kind.TEXT)
                : new Scalar(line, parser.getDecimalValue().toString(), Kind.NUMBER);
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
