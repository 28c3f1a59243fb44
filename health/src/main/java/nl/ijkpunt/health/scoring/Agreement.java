// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import nl.ijkpunt.events.Counts;

/**
 * Van der Eijk's agreement A: 1 when all give one answer, 0 when spread evenly, -1 when split over the ends.
 *
 * <p>Source: indicators.yaml, agreementA; C. van der Eijk, Measuring agreement in ordered rating scales, 2001.
 */
public final class Agreement {

    private Agreement() {}

    /** Agreement of a frequency vector with at least one answer, -1..1. */
    public static double of(Counts counts) {
        int[] left = new int[counts.size()];
        int n = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = counts.get(i);
            n += left[i];
        }
        double agreement = 0;
        for (int layer = smallest(left); layer > 0; layer = smallest(left)) {
            int filled = 0;
            for (int count : left) {
                filled += count > 0 ? 1 : 0;
            }
            agreement += (double) layer * filled / n * ofPattern(left, filled);
            for (int i = 0; i < left.length; i++) {
                left[i] -= left[i] > 0 ? layer : 0;
            }
        }
        return agreement;
    }

    private static int smallest(int[] counts) {
        int smallest = 0;
        for (int count : counts) {
            smallest = count > 0 && (smallest == 0 || count < smallest) ? count : smallest;
        }
        return smallest;
    }

    private static double ofPattern(int[] counts, int filled) {
        int categories = counts.length;
        if (filled == 1) {
            return 1;
        }
        if (filled == categories) {
            return 0;
        }
        int together = 0;
        int apart = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = i + 1; j < categories; j++) {
                for (int k = j + 1; k < categories; k++) {
                    boolean first = counts[i] > 0;
                    boolean middle = counts[j] > 0;
                    boolean last = counts[k] > 0;
                    together += middle && first != last ? 1 : 0;
                    apart += first && !middle && last ? 1 : 0;
                }
            }
        }
        double unimodality = (double) ((categories - 2) * together - (categories - 1) * apart)
                / ((categories - 2) * (together + apart));
        return unimodality * (1 - (double) (filled - 1) / (categories - 1));
    }
}
