// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/**
 * A re-alignment that was started, and what is known of its outcome. Source: drift.md 7.
 *
 * @param fact its start
 * @param adopted its outcome; null while it was not laid down
 */
public record StartedRealignment(
        RealignmentStarted fact, @Nullable RealignmentAdopted adopted) {

    /** Those that were started, as visible on a day, oldest first. */
    public static List<StartedRealignment> on(FactsOn day) {
        Map<String, RealignmentAdopted> adopted = day.of(RealignmentAdopted.class).stream()
                .collect(Collectors.toMap(RealignmentAdopted::realignment, Function.identity()));
        return day.of(RealignmentStarted.class).stream()
                .map(started -> new StartedRealignment(started, adopted.get(started.realignment())))
                .toList();
    }

    /**
     * The first day on which it names a lesson; null as long as it does not. It names the lessons that its start says;
     * where that says nothing, those whose baseline its outcome re-sets.
     */
    public @Nullable LocalDate namesSince(LessonKey lesson) {
        List<LessonKey> said = fact.lessons();
        if (said != null) {
            return said.contains(lesson) ? fact.date() : null;
        }
        if (adopted == null || !adopted.lessons().contains(lesson)) {
            return null;
        }
        return adopted.date().isAfter(fact.date()) ? adopted.date() : fact.date();
    }
}
