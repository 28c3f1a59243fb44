// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.time.YearMonth;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.charts.MonthBaseline;
import org.jspecify.annotations.Nullable;

/**
 * One lesson at the end of one month; the components are the keys of output.md, kind {@code month}.
 *
 * @param revision 1 at first, higher when late facts changed the answer (scoring.md 8)
 * @param baseline what the lesson was held to; published after these keys, see {@link Additions}
 */
public record MonthAnswer(
        String partnership,
        LessonKey lesson,
        YearMonth month,
        @Nullable String knownAt,
        String status,
        int statusCode,
        String level,
        @Nullable Double score,
        @Nullable Double se,
        double coverage,
        String confidence,
        int vetoes,
        LessonAnswer.@Nullable Drift drift,
        int revision,
        MonthBaseline baseline) {}
