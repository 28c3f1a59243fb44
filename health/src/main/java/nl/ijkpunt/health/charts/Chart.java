// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.charts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.ijkpunt.health.drift.Assurance;
import nl.ijkpunt.health.drift.ControlChart;
import nl.ijkpunt.health.drift.ControlLimits;
import nl.ijkpunt.health.drift.ControlMark;
import nl.ijkpunt.health.drift.GoodDirection;
import nl.ijkpunt.health.drift.Variation;
import org.jspecify.annotations.Nullable;

/**
 * The control chart of a lesson or an indicator over the months since the last agreed re-alignment that names the lesson.
 * It sends no message. Source: drift.md 10.
 *
 * @param points at least one, oldest first
 * @param limits in the unit of the values; null: fewer than 6 points
 * @param trial whether the limits are provisional: fewer than 12 points
 * @param target the green line, in the unit of the values
 * @param good which way is better
 * @param variation what the last point means
 * @param assurance whether the target will be met
 * @param targetMonths only when the level has moved: how many months in a row, the last one backwards, miss the target
 *     (concern) or meet it (improvement); otherwise null
 */
public record Chart(
        List<Point> points,
        @Nullable ControlLimits limits,
        boolean trial,
        double target,
        GoodDirection good,
        Variation variation,
        Assurance assurance,
        @Nullable Integer targetMonths) {
    /** Copies the points. */
    public Chart {
        points = List.copyOf(points);
    }

    /** The value of one month, and what a rule says of it. */
    public record Point(YearMonth month, double value, ControlMark mark) {
        /** Whether one of the four rules holds. */
        public boolean special() {
            return mark.sign() != 0;
        }
    }

    /** The chart of these values; null when there is none. */
    public static @Nullable Chart of(SortedMap<YearMonth, Double> values, GoodDirection good, double target) {
        if (values.isEmpty()) {
            return null;
        }
        ControlChart chart = ControlChart.of(List.copyOf(values.values()), good, target);
        List<Point> points = new ArrayList<>(values.size());
        values.forEach((month, value) ->
                points.add(new Point(month, value, chart.marks().get(points.size()))));
        return new Chart(
                points,
                chart.limits(),
                chart.trial(),
                target,
                good,
                chart.variation(),
                chart.assurance(),
                chart.targetMonths());
    }

    /**
     * Months in a row of which the same rule says the same.
     *
     * @param high above or rising; otherwise below or falling
     */
    public record Marked(ControlMark.Rule rule, boolean high, YearMonth from, YearMonth to) {}

    /** The months of which a rule holds, oldest first. */
    public List<Marked> marked() {
        List<Marked> marked = new ArrayList<>();
        ControlMark last = null;
        for (Point point : points) {
            boolean high = point.mark().sign() > 0;
            if (point.special()) {
                int place = marked.size() - 1;
                if (point.mark().equals(last)) {
                    Marked run = marked.get(place);
                    marked.set(place, new Marked(run.rule(), run.high(), run.from(), point.month()));
                } else {
                    marked.add(new Marked(point.mark().rule(), high, point.month(), point.month()));
                }
            }
            last = point.mark();
        }
        return marked;
    }

    /** Whether only the last month is unusual, and lies beyond a limit: one month is no other level yet. */
    public boolean lastIsAlone() {
        int last = points.size() - 1;
        return points.get(last).mark().rule() == ControlMark.Rule.OUTSIDE
                && (last == 0 || !points.get(last - 1).special());
    }

    /** The first month. */
    public YearMonth from() {
        return points.get(0).month();
    }

    /** The last month. */
    public YearMonth to() {
        return points.get(points.size() - 1).month();
    }
}
