// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.Arrays;

/**
 * A frequency vector: how often each answer was given, lowest answer first. The only form in which opinions exist here.
 */
public final class Counts {

    private final int[] frequencies;

    private Counts(int[] frequencies) {
        this.frequencies = frequencies;
    }

    /** Throws IllegalArgumentException for a negative frequency. */
    public static Counts of(int... frequencies) {
        for (int frequency : frequencies) {
            if (frequency < 0) {
                throw new IllegalArgumentException("a frequency is negative: " + Arrays.toString(frequencies));
            }
        }
        return new Counts(frequencies.clone());
    }

    /** Number of possible answers. */
    public int size() {
        return frequencies.length;
    }

    /** How often the answer with this 0-based index was given. */
    public int get(int index) {
        return frequencies[index];
    }

    /** Number of answers. */
    public int total() {
        int total = 0;
        for (int frequency : frequencies) {
            total += frequency;
        }
        return total;
    }

    /** Both groups together; throws IllegalArgumentException when the vectors differ in size. */
    public Counts plus(Counts other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException("vectors of " + size() + " and " + other.size() + " answers");
        }
        int[] sum = frequencies.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.frequencies[i];
        }
        return new Counts(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(frequencies, counts.frequencies);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(frequencies);
    }

    @Override
    public String toString() {
        return Arrays.toString(frequencies);
    }
}
