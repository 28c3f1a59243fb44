// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.Observation;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.StartedRealignment;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.symptoms.Pattern;
import nl.ijkpunt.health.symptoms.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one day says by itself. Kept for closed months, so it holds no facts, only what was concluded.
 *
 * @param assessments of the ten lessons
 * @param observations for the detector, per lesson
 * @param agreed re-alignments as they were agreed on this day
 * @param started re-alignments that were started, as known on this day
 * @param patterns compound patterns, per lesson
 */
record Day(
        Map<LessonKey, Assessment> assessments,
        Map<LessonKey, SortedMap<String, Observation>> observations,
        List<Realignments.Agreed> agreed,
        List<StartedRealignment> started,
        Map<LessonKey, List<Pattern>> patterns) {

    static Day of(FactsOn facts, Function<LessonKey, Assessment> assess, Norms norms, DriftSettings settings) {
        Map<LessonKey, Assessment> assessments = new EnumMap<>(LessonKey.class);
        Map<LessonKey, SortedMap<String, Observation>> observations = new EnumMap<>(LessonKey.class);
        for (LessonKey lesson : LessonKey.values()) {
            Assessment assessment = assess.apply(lesson);
            assessments.put(lesson, assessment);
            observations.put(lesson, assessment.observations(facts, settings));
        }
        return new Day(
                Collections.unmodifiableMap(assessments),
                Collections.unmodifiableMap(observations),
                Realignments.on(facts).agreed(),
                StartedRealignment.on(facts),
                Patterns.on(
                        facts,
                        lesson -> assess.apply(lesson).indicators(),
                        (indicator, other) -> value(indicator, other, norms),
                        (lesson, other) -> Assessment.of(lesson, other, norms).indicators()));
    }

    private static @Nullable Double value(String id, FactsOn day, Norms norms) {
        Indicator indicator = Objects.requireNonNull(LessonBook.indicator(id), id);
        return Assessed.of(indicator, day, Assessment.norm(indicator, day, norms))
                .number();
    }

    Assessment assessment(LessonKey lesson) {
        Assessment assessment = assessments.get(lesson);
        if (assessment == null) {
            throw new IllegalStateException("all lessons are assessed on every day");
        }
        return assessment;
    }
}
