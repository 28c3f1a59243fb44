// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The few figures of the last answer that are watched: kept in a store, so that gauges are right from the start.
 *
 * @param name of the partnership; its id when no roster is visible
 * @param kind legal form; empty when no roster is visible
 */
record Figures(String name, String kind, List<OfLesson> lessons) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Figures of one lesson.
     *
     * @param status 0-3
     * @param evidence number of facts behind the answer
     * @param lastObserved newest business date among them
     */
    record OfLesson(
            String lesson,
            int status,
            String level,
            @Nullable Double score,
            double coverage,
            int evidence,
            @Nullable String lastObserved) {

        private static OfLesson of(LessonAnswer answer) {
            TreeSet<String> facts = new TreeSet<>();
            LocalDate last = null;
            for (IndicatorAnswer indicator : answer.indicators()) {
                facts.addAll(indicator.facts());
                LocalDate observed = indicator.observed();
                if (observed != null && (last == null || observed.isAfter(last))) {
                    last = observed;
                }
            }
            return new OfLesson(
                    Code.of(answer.lesson()),
                    answer.statusCode(),
                    answer.level(),
                    answer.score(),
                    answer.coverage(),
                    facts.size(),
                    last == null ? null : last.toString());
        }
    }

    /** Of a partnership about which nothing was answered yet. */
    static Figures none(String partnership) {
        return new Figures(partnership, "", List.of());
    }

    static Figures of(Health health, @Nullable PartnershipRegistered roster) {
        List<OfLesson> lessons = new ArrayList<>();
        health.lessons().forEach(answer -> lessons.add(OfLesson.of(answer)));
        return roster == null
                ? new Figures(health.partnership(), "", lessons)
                : new Figures(roster.name(), Code.of(roster.kind()), lessons);
    }

    static Figures read(String text) {
        try {
            return JSON.readValue(text, Figures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures in the store: " + text, e);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
