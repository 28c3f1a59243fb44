// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values by column. What a line does not have is null. */
final class Row {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Row set(String column, Object value) {
        values.put(column, value instanceof String text ? plain(text) : value);
        return this;
    }

    Row text(String column, JsonNode value) {
        values.put(column, isAbsent(value) ? null : plain(value.asText()));
        return this;
    }

    Row number(String column, JsonNode value) {
        values.put(column, isAbsent(value) ? null : Double.valueOf(value.asDouble()));
        return this;
    }

    Row whole(String column, JsonNode value) {
        values.put(column, isAbsent(value) ? null : Integer.valueOf(value.asInt()));
        return this;
    }

    Row flag(String column, JsonNode value) {
        values.put(column, isAbsent(value) ? null : Boolean.valueOf(value.asBoolean()));
        return this;
    }

    Row day(String column, JsonNode value) {
        values.put(column, isAbsent(value) ? null : LocalDate.parse(value.asText()));
        return this;
    }

    /** The first day of a month. */
    Row month(String column, JsonNode value) {
        values.put(
                column, isAbsent(value) ? null : YearMonth.parse(value.asText()).atDay(1));
        return this;
    }

    /** Several texts, separated by a comma and a space. */
    Row texts(String column, JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(plain(text.asText())));
        values.put(column, String.join(", ", texts));
        return this;
    }

    List<@Nullable Object> values() {
        return new ArrayList<>(values.values());
    }

    /** The statement that writes such a row into a table, over an earlier one with the same key. */
    String upsert(String table, List<String> key) {
        String changes = values.keySet().stream()
                .filter(column -> !key.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                + values.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ") ON CONFLICT ("
                + String.join(", ", key) + ") DO " + (changes.isEmpty() ? "NOTHING" : "UPDATE SET " + changes);
    }

    /** The statement that deletes the rows with these values from a table. */
    String delete(String table) {
        return "DELETE FROM " + table + " WHERE "
                + values.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    }

    /** PostgreSQL has no text with the character 0; nobody needs one. */
    private static String plain(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }
}
