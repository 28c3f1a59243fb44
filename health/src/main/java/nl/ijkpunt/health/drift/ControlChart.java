// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chart that people look at (XmR, as in NHS England's Making Data Count); it never sends a message.
 *
 * <p>Source: drift.md 10.
 *
 * @param limits null: fewer than 6 points
 * @param trial whether the limits are provisional: fewer than 12 points
 * @param marks one per point
 * @param variation icon of the last point
 * @param assurance icon of the target
 * @param targetMonths only when the level has moved: how many points in a row, the last one backwards, miss the target
 *     (concern) or meet it (improvement); otherwise null
 */
public record ControlChart(
        @Nullable ControlLimits limits,
        boolean trial,
        List<ControlMark> marks,
        Variation variation,
        Assurance assurance,
        @Nullable Integer targetMonths) {
    /** Points after which the limits are locked. */
    public static final int LOCKED_AFTER = 12;

    private static final int FEWEST = 6;
    private static final int IN_A_ROW = 7;
    private static final int WINDOW = 3;

    /** A point on the target meets it, whatever the last digit of its sum. */
    private static final double TOLERANCE = 1e-9;

    /** Copies the marks. */
    public ControlChart {
        marks = List.copyOf(marks);
    }

    /**
     * The chart of one group: the points since the last agreed re-alignment that names the lesson.
     *
     * @param points values in any unit, in order of time, at least one
     * @param target null: none
     * @throws IllegalArgumentException when there is no point, or one is no number
     */
    public static ControlChart of(List<Double> points, GoodDirection good, @Nullable Double target) {
        return of(points, good, target, LOCKED_AFTER);
    }

    /** The limits of such a group, of which fewer than 12 points give trial limits; null: fewer than 6 points. */
    public static @Nullable ControlLimits limits(List<Double> points) {
        return points.size() < FEWEST
                ? null
                : ControlLimits.ofFirst(Math.min(points.size(), LOCKED_AFTER), numbers(points));
    }

    /** The same with limits from another number of points, at least 6. */
    static ControlChart of(List<Double> points, GoodDirection good, @Nullable Double target, int lockedAfter) {
        double[] values = numbers(points);
        int basis = Math.min(values.length, lockedAfter);
        ControlLimits limits = basis < FEWEST ? null : ControlLimits.ofFirst(basis, values);
        ControlMark[] marks = limits == null ? common(values.length) : marks(values, limits);
        ControlMark last = marks[marks.length - 1];
        Assurance assurance = Assurance.of(limits, last, target, good);
        return new ControlChart(
                limits,
                values.length < lockedAfter,
                Arrays.asList(marks),
                Variation.of(last.sign(), good),
                assurance,
                target == null || assurance != Assurance.MOVED
                        ? null
                        : Integer.valueOf(targetMonths(values, good.sign(), last.sign(), target)));
    }

    /** Worse: the months that miss the target; better: those that meet it. */
    private static int targetMonths(double[] values, int better, int moved, double target) {
        boolean improved = better == moved;
        int months = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            boolean meets = better * (values[i] - target) >= -TOLERANCE;
            if (meets != improved) {
                return months;
            }
            months++;
        }
        return months;
    }

    private static ControlMark[] marks(double[] values, ControlLimits limits) {
        ControlMark[] marks = common(values.length);
        // From the last rule to the first: the first that holds is the one that stays.
        markShifts(values, limits, marks);
        markTwoInThree(values, limits, marks);
        markTrends(values, marks);
        for (int i = 0; i < values.length; i++) {
            if (limits.outside(values[i])) {
                marks[i] = new ControlMark(ControlMark.Rule.OUTSIDE, limits.side(values[i]));
            }
        }
        return marks;
    }

    private static void markShifts(double[] values, ControlLimits limits, ControlMark[] marks) {
        int length = 0;
        int side = 0;
        for (int i = 0; i < values.length; i++) {
            int now = limits.side(values[i]);
            length = now == side ? length + 1 : 1;
            side = now;
            if (side != 0 && length >= IN_A_ROW) {
                Arrays.fill(marks, i - IN_A_ROW + 1, i + 1, new ControlMark(ControlMark.Rule.SHIFT, side));
            }
        }
    }

    private static void markTwoInThree(double[] values, ControlLimits limits, ControlMark[] marks) {
        for (int from = 0; from + WINDOW <= values.length; from++) {
            int side = limits.side(values[from]);
            int near = 0;
            boolean oneSide = side != 0;
            for (int i = from; i < from + WINDOW; i++) {
                oneSide &= limits.side(values[i]) == side;
                near += limits.nearLimit(values[i]) ? 1 : 0;
            }
            if (oneSide && near >= 2) {
                for (int i = from; i < from + WINDOW; i++) {
                    if (limits.nearLimit(values[i])) {
                        marks[i] = new ControlMark(ControlMark.Rule.TWO_IN_THREE, side);
                    }
                }
            }
        }
    }

    /** In order of time, so a point in two trends takes the later. */
    private static void markTrends(double[] values, ControlMark[] marks) {
        int steps = 0;
        int direction = 0;
        for (int i = 1; i < values.length; i++) {
            int now = Double.compare(values[i], values[i - 1]);
            steps = now == direction ? steps + 1 : 1;
            direction = now;
            if (direction != 0 && steps >= IN_A_ROW - 1) {
                Arrays.fill(marks, i - IN_A_ROW + 1, i + 1, new ControlMark(ControlMark.Rule.TREND, direction));
            }
        }
    }

    private static ControlMark[] common(int points) {
        ControlMark[] marks = new ControlMark[points];
        Arrays.fill(marks, ControlMark.COMMON);
        return marks;
    }

    private static double[] numbers(List<Double> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a control chart needs at least one point, it has 0");
        }
        double[] values = new double[points.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = points.get(i);
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("point " + i + " must be a number, it is " + values[i]);
            }
        }
        return values;
    }
}
