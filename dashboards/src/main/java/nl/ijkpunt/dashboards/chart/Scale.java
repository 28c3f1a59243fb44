// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The vertical axis: round values, and where they are on the page.
 *
 * @param lowest value at the bottom
 * @param highest value at the top
 * @param step between the marked values
 * @param top of the picture, in pixels
 * @param bottom of the picture, in pixels
 */
record Scale(double lowest, double highest, double step, double top, double bottom) {
    private static final int MOST_STEPS = 7;
    private static final double LEAST_SPAN = 1e-9;

    /** An axis with round ends around all values. */
    static Scale around(List<Double> values, double top, double bottom) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (most - least < LEAST_SPAN * Math.max(1, Math.abs(most))) {
            double room = least == 0 ? 1 : Math.abs(least) / 10;
            least -= room;
            most += room;
        }
        double step = round((most - least) / MOST_STEPS);
        return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step, top, bottom);
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is not smaller. */
    private static double round(double size) {
        double power = Math.pow(10, Math.floor(Math.log10(size)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= size) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The values that are marked. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        long count = Math.round((highest - lowest) / step);
        for (int i = 0; i <= count; i++) {
            marks.add(lowest + i * step);
        }
        return marks;
    }

    /** Where a value is, in pixels from the top. */
    double y(double value) {
        return bottom - (value - lowest) / (highest - lowest) * (bottom - top);
    }
}
