// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.charts.Outlook;
import nl.ijkpunt.health.drift.ControlLimits;
import org.jspecify.annotations.Nullable;

/**
 * What is watched of the months of a lesson together (docs/charts.md).
 *
 * @param baseline level that the lesson was held to in its last month; null: not known yet
 * @param mean of the chart, with the limits; all null with fewer than 6 months
 * @param lower limit
 * @param upper limit
 * @param red chance that the lesson is red in 3, 6 and 12 months; empty: no statement
 */
record ChartFigures(
        @Nullable Double baseline,
        @Nullable Double mean,
        @Nullable Double lower,
        @Nullable Double upper,
        SortedMap<String, Double> red) {

    static ChartFigures of(LessonAnswer answer, @Nullable MonthAnswer last) {
        Chart chart = answer.charts().lesson();
        ControlLimits limits = chart == null ? null : chart.limits();
        SortedMap<String, Double> red = new TreeMap<>();
        Outlook outlook = answer.charts().outlook();
        if (outlook != null) {
            red.put("3", outlook.redIn3());
            red.put("6", outlook.redIn6());
            red.put("12", outlook.redIn12());
        }
        return new ChartFigures(
                last == null ? null : last.baseline().level(),
                limits == null ? null : Double.valueOf(limits.mean()),
                limits == null ? null : Double.valueOf(limits.lower()),
                limits == null ? null : Double.valueOf(limits.upper()),
                red);
    }
}
