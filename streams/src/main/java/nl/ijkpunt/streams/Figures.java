// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.answers.RosterAnswer;
import nl.ijkpunt.health.answers.SymptomAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the last answer that are watched: kept in a store, so that gauges are right from the start. Days are
 * texts such as {@code 2026-01-31}; what does not exist is null or absent. A row of another version is not guessed at:
 * answering once more writes it anew.
 *
 * @param name of the partnership; its id when no roster is visible
 * @param kind legal form; empty when no roster is visible
 * @param asOf the day the answers are about; null when none was given yet
 * @param realigned the day on which the last re-alignment became agreed
 * @param nextReview the day of the next review, as agreed then
 * @param told what was told; null as long as nothing was answered
 * @param heard the day on which anything was last recorded, per family of facts
 */
record Figures(
        String name,
        String kind,
        @Nullable String asOf,
        @Nullable String realigned,
        @Nullable String nextReview,
        @Nullable NoticeFigures told,
        SortedMap<String, String> heard,
        List<LessonFigures> lessons,
        List<OfSymptom> symptoms) {

    /** Goes up with every change of what a row holds. */
    private static final int VERSION = 1;

    private static final String VERSION_FIELD = "version";

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    /** A row without these is damaged. */
    Figures {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(heard);
        Objects.requireNonNull(lessons);
        Objects.requireNonNull(symptoms);
    }

    /** Figures of one symptom. */
    record OfSymptom(String symptom, String level, @Nullable Double score) {

        private static OfSymptom of(SymptomAnswer answer) {
            return new OfSymptom(answer.symptom(), answer.level(), answer.score());
        }
    }

    /** Of a partnership about which nothing was answered yet. */
    static Figures none(String partnership) {
        return new Figures(partnership, "", null, null, null, null, new TreeMap<>(), List.of(), List.of());
    }

    static Figures of(Health health, SortedMap<String, String> heard) {
        RosterAnswer roster = health.roster();
        RosterAnswer.Review agreed = roster.lastAgreed();
        Map<LessonKey, MonthAnswer> last = new EnumMap<>(LessonKey.class);
        health.months().forEach(month -> last.put(month.lesson(), month));
        String name = roster.name();
        String kind = roster.legalForm();
        return new Figures(
                name == null ? health.partnership() : name,
                kind == null ? "" : kind,
                health.asOf().toString(),
                agreed == null ? null : text(agreed.agreedOn()),
                agreed == null ? null : text(agreed.nextOn()),
                NoticeFigures.of(health),
                heard,
                health.lessons().stream()
                        .map(lesson -> LessonFigures.of(lesson, last.get(lesson.lesson())))
                        .toList(),
                health.symptoms().stream().map(OfSymptom::of).toList());
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Reads a row; null when it is damaged or of another version. */
    static @Nullable Figures read(String row) {
        try {
            return JSON.readTree(row) instanceof ObjectNode figures
                            && figures.path(VERSION_FIELD).asInt() == VERSION
                    ? JSON.treeToValue(figures.without(VERSION_FIELD), Figures.class)
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    String write() {
        return JSON.<ObjectNode>valueToTree(this).put(VERSION_FIELD, VERSION).toString();
    }
}
