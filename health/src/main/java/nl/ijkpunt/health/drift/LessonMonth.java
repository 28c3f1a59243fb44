// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one lesson in one month, up to its close. Source: drift.md 2 and 7.
 *
 * @param month month number
 * @param realignments agreed in this month and naming the lesson, in order of day: what each agreed per indicator;
 *     an indicator that is absent got no level. They come before the observations.
 * @param observations of the close, per indicator
 * @param started newest month in which a re-alignment was started that names the lesson, agreed or not, where that is known
 *     since this month: it can be an earlier month when only the outcome said what it is about; null: none
 */
public record LessonMonth(
        int month,
        List<SortedMap<String, Agreement>> realignments,
        SortedMap<String, Observation> observations,
        @Nullable Integer started) {
    private static final SortedMap<String, Observation> NOTHING = Collections.emptySortedMap();

    /** Copies, and refuses an observation of another month and a start of a later one. */
    public LessonMonth {
        realignments = realignments.stream()
                .<SortedMap<String, Agreement>>map(levels -> Collections.unmodifiableSortedMap(new TreeMap<>(levels)))
                .toList();
        observations =
                observations.isEmpty() ? NOTHING : Collections.unmodifiableSortedMap(new TreeMap<>(observations));
        for (Observation observation : observations.values()) {
            if (observation.month() != month) {
                throw new IllegalArgumentException(
                        "observation of month " + observation.month() + " does not belong to month " + month);
            }
        }
        if (started != null && started > month) {
            throw new IllegalArgumentException(
                    "a re-alignment of month " + started + " is not started in month " + month);
        }
    }

    /** A month in which nothing happened. */
    public static LessonMonth silent(int month) {
        return new LessonMonth(month, List.of(), NOTHING, null);
    }

    /** A month with observations only. */
    public static LessonMonth observed(int month, SortedMap<String, Observation> observations) {
        return new LessonMonth(month, List.of(), observations, null);
    }
}
