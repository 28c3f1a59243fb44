// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people see of one lesson over the months, as of a day.
 *
 * @param lesson of its score; null: no close with a score since the re-alignment
 * @param indicators in the order of the catalogue
 * @param outlook where the score is heading; null: no statement
 */
public record LessonCharts(
        @Nullable Chart lesson,
        List<OfIndicator> indicators,
        @Nullable Outlook outlook) {
    /** No month yet. */
    public static final LessonCharts NONE = new LessonCharts(null, List.of(), null);

    /** Copies the indicators. */
    public LessonCharts {
        indicators = List.copyOf(indicators);
    }

    /**
     * The chart of one indicator.
     *
     * @param indicator its id
     * @param unit of the values
     * @param chart null: no month with a value since the re-alignment
     */
    public record OfIndicator(
            String indicator, String unit, @Nullable Chart chart) {}
}
