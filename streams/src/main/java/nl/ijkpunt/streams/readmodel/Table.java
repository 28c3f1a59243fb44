// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The tables and what makes a row of them unique; their columns are in the migrations. */
enum Table {
    PARTNERSHIP("partnership"),
    PARTICIPANT("partnership", "participant"),
    REVIEW("partnership", "realignment"),
    LESSON_TODAY("partnership", "lesson"),
    INDICATOR_TODAY("partnership", "indicator"),
    PERSPECTIVE_TODAY("partnership", "lesson", "participant", "perspective"),
    SYMPTOM_TODAY("partnership", "symptom"),
    LESSON_MONTH("partnership", "lesson", "month"),
    NOTICE("partnership", "notice"),
    EVIDENCE("partnership", "indicator", "source", "id"),
    QUARANTINE("partnership"),
    REJECTED("topic", "part", "place"),
    READ_POSITION("topic", "part");

    @SuppressWarnings("ImmutableEnumChecker") // only ever List.of
    private final List<String> key;

    Table(String... key) {
        this.key = List.of(key);
    }

    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> key() {
        return key;
    }

    /** A row that begins with what a line says it is about. */
    static Row about(JsonNode line) {
        return new Row().text("partnership", line.path("partnership")).text("lesson", line.path("lesson"));
    }
}
