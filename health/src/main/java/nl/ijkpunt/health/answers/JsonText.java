// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON on one line, keys in the order they are written, without spaces. Numbers in the shortest text that reads back as
 * the same double (RFC 8785); only quotes, backslashes and control characters are escaped. So equal answers are equal
 * bytes.
 */
final class JsonText {

    private final StringBuilder text = new StringBuilder(1024);

    /** A line with one object. */
    static String object(Consumer<JsonText> members) {
        JsonText json = new JsonText();
        json.nested(members);
        return json.text.toString();
    }

    JsonText string(String key, @Nullable Object value) {
        key(key);
        stringOrNull(value);
        return this;
    }

    JsonText number(String key, @Nullable Double value) {
        key(key);
        if (value == null) {
            text.append("null");
        } else {
            append(value);
        }
        return this;
    }

    JsonText number(String key, int value) {
        key(key);
        text.append(value);
        return this;
    }

    /** A whole number of any size, or null when there is none. */
    JsonText whole(String key, @Nullable Long value) {
        key(key);
        text.append(value);
        return this;
    }

    JsonText bool(String key, boolean value) {
        key(key);
        text.append(value);
        return this;
    }

    /** An object, or null when there is no value. */
    <T> JsonText object(String key, @Nullable T value, BiConsumer<JsonText, T> members) {
        key(key);
        if (value == null) {
            text.append("null");
        } else {
            nested(json -> members.accept(json, value));
        }
        return this;
    }

    <T> JsonText objects(String key, Iterable<T> values, BiConsumer<JsonText, T> members) {
        key(key);
        text.append('[');
        for (T value : values) {
            comma();
            nested(json -> members.accept(json, value));
        }
        text.append(']');
        return this;
    }

    /** A list of texts, or null when there is none. */
    JsonText strings(String key, @Nullable Iterable<?> values) {
        key(key);
        if (values == null) {
            text.append("null");
            return this;
        }
        text.append('[');
        for (Object value : values) {
            comma();
            stringOrNull(value);
        }
        text.append(']');
        return this;
    }

    private void append(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(whole) < 1_000_000_000) {
            // the common case
            text.append(whole);
        } else {
            text.append(NumberText.of(value));
        }
    }

    private void nested(Consumer<JsonText> members) {
        text.append('{');
        members.accept(this);
        text.append('}');
    }

    private void key(String key) {
        comma();
        quoted(key);
        text.append(':');
    }

    private void comma() {
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private void stringOrNull(@Nullable Object value) {
        if (value == null) {
            text.append("null");
        } else {
            quoted(value.toString());
        }
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20) {
                text.append(control(c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static String control(char c) {
        return switch (c) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
