// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Healthy and drifting series for the acceptance tests of drift.md 14, always from a seed. */
final class Simulated {
    static final double LEVEL = 72;
    static final double SD = 6;
    static final double CORRELATION = 0.2;
    static final double HONEST_MONTHS = 8;

    private Simulated() {}

    /** Noise of neighbouring months correlated as the detector believes, standard deviation 1. */
    static double[] noise(SplittableRandom random, int months, double correlation) {
        double[] noise = new double[months];
        double fresh = Math.sqrt(1 - correlation * correlation);
        for (int i = 0; i < months; i++) {
            double news = random.nextGaussian();
            noise[i] = i == 0 ? news : correlation * noise[i - 1] + fresh * news;
        }
        return noise;
    }

    /** The noise when the first guess of it is off by 25 % (drift.md 8). */
    static double anySd(SplittableRandom random) {
        return SD * (0.75 + 0.5 * random.nextDouble());
    }

    /** The level as participants agree on it when they look at the mean of so many months of the same noise. */
    static double honestLevel(SplittableRandom random) {
        return honestLevel(random, SD);
    }

    static double honestLevel(SplittableRandom random, double sd) {
        double sum = 0;
        for (double value : noise(random, (int) HONEST_MONTHS, CORRELATION)) {
            sum += value;
        }
        return LEVEL + sd * sum / HONEST_MONTHS;
    }

    static IndicatorDetector agreed(DriftSettings settings, double level) {
        return IndicatorDetector.start(settings).realigned(new Realignment(0, Agreement.onLevel(level), false));
    }

    /** First month, from 1, at which the evidence reaches the threshold; 0: never. */
    static int firstAtLeast(IndicatorDetector start, double threshold, int months, IntToDoubleFunction score) {
        IndicatorDetector detector = start;
        for (int month = 1; month <= months; month++) {
            detector = detector.after(new Observation(month, score.applyAsDouble(month)));
            if (detector.evidence() >= threshold) {
                return month;
            }
        }
        return 0;
    }

    /** Highest evidence in 60 months; a month whose score is NaN is missing. */
    static double highestEvidence(IndicatorDetector start, double[] scores) {
        IndicatorDetector detector = start;
        double highest = 0;
        for (int month = 1; month <= scores.length; month++) {
            if (!Double.isNaN(scores[month - 1])) {
                detector = detector.after(new Observation(month, scores[month - 1]));
                highest = Math.max(highest, detector.evidence());
            }
        }
        return highest;
    }

    /** Highest evidence of each of so many series, from one seed. */
    static double[] highest(int series, long seed, ToDoubleFunction<SplittableRandom> one) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] highest = new double[series];
        for (int i = 0; i < series; i++) {
            highest[i] = one.applyAsDouble(random.split());
        }
        return highest;
    }

    static double percentAtLeast(double[] values, double threshold) {
        int count = 0;
        for (double value : values) {
            count += value >= threshold ? 1 : 0;
        }
        return 100.0 * count / values.length;
    }

    static double[] scores(double[] noise, double level) {
        return scores(noise, level, SD);
    }

    static double[] scores(double[] noise, double level, double sd) {
        double[] scores = new double[noise.length];
        for (int i = 0; i < noise.length; i++) {
            scores[i] = level + sd * noise[i];
        }
        return scores;
    }

    static int median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
