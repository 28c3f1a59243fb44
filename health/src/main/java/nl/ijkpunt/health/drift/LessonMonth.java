// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened to one lesson in one month, up to its close. Source: drift.md 2 and 7.
 *
 * @param month month number
 * @param realignments agreed in this month and naming the lesson, in order of day: what each agreed per indicator;
 *     an indicator that is absent got no level. They come before the observations.
 * @param observations of the close, per indicator
 * @param realignmentStarted whether the start of a re-alignment is dated in this month, agreed or not
 */
public record LessonMonth(
        int month,
        List<SortedMap<String, Agreement>> realignments,
        SortedMap<String, Observation> observations,
        boolean realignmentStarted) {
    private static final SortedMap<String, Observation> NOTHING = Collections.emptySortedMap();

    /** Copies, and refuses an observation of another month. */
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
    }

    /** A month in which nothing happened. */
    public static LessonMonth silent(int month) {
        return new LessonMonth(month, List.of(), NOTHING, false);
    }

    /** A month with observations only. */
    public static LessonMonth observed(int month, SortedMap<String, Observation> observations) {
        return new LessonMonth(month, List.of(), observations, false);
    }
}
