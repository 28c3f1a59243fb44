// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The two order statistics of the catalogue (indicators.yaml, functions). */
public final class Statistics {

    private Statistics() {}

    /** Middle value; of an even number the mean of the middle two. Throws for an empty list. */
    public static double median(List<? extends Number> values) {
        List<Double> sorted = sorted(values);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Nearest-rank percentile, p above 0 up to 100. Throws for an empty list. */
    public static double percentile(int p, List<? extends Number> values) {
        List<Double> sorted = sorted(values);
        return sorted.get((int) Math.ceil(p / 100.0 * sorted.size()) - 1);
    }

    private static List<Double> sorted(List<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        List<Double> sorted = new ArrayList<>();
        values.forEach(value -> sorted.add(value.doubleValue()));
        sorted.sort(Comparator.naturalOrder());
        return sorted;
    }
}
