// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ijkpunt.events.Code;
import org.jspecify.annotations.Nullable;

/**
 * One score of a lesson: the weighted geometric mean of the indicators that take part (scoring.md 3-5).
 *
 * @param scored the indicators, in the order of the catalogue
 * @param score 10-100; null when nothing takes part
 * @param standardError in points; null when nothing takes part
 * @param coverage 0-1: how much of the lesson is seen
 * @param confidence high, medium or low
 * @param vetoes number of critical indicators that take part and are red
 * @param shares weight of each indicator within the score, 0 when it takes no part
 * @param contributions points that each takes from 100, null when it takes no part; their sum is score - 100
 */
public record LessonScore(
        List<Scored> scored,
        @Nullable Double score,
        @Nullable Double standardError,
        double coverage,
        Confidence confidence,
        int vetoes,
        List<Double> shares,
        List<@Nullable Double> contributions) {

    /** How much a score can be relied on. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        /** As published. */
        public String key() {
            return Code.of(this);
        }

        static Confidence of(double coverage, @Nullable Double standardError) {
            if (standardError == null) {
                return LOW;
            }
            if (coverage >= 0.8 - 1e-9 && standardError <= 3 + 1e-9) {
                return HIGH;
            }
            return coverage >= 0.6 - 1e-9 && standardError <= 6 + 1e-9 ? MEDIUM : LOW;
        }
    }

    /** The score of a lesson with these indicators. */
    public static LessonScore of(List<Scored> scored) {
        double applicable = 0;
        double seen = 0;
        double takingPart = 0;
        int vetoes = 0;
        for (Scored one : scored) {
            if (one.applicable()) {
                applicable += one.weight();
                seen += one.weight() * one.freshness();
            }
            if (one.takesPart()) {
                takingPart += one.weight();
                vetoes += one.critical() && one.colour() == Colour.RED ? 1 : 0;
            }
        }
        double coverage = applicable == 0 ? 0 : seen / applicable;
        List<Double> shares = new ArrayList<>();
        double logarithm = 0;
        for (Scored one : scored) {
            double share = one.takesPart() ? one.weight() / takingPart : 0;
            shares.add(share);
            logarithm += one.takesPart() ? share * Math.log(one.counting()) : 0;
        }
        Double score = takingPart == 0 ? null : Math.max(Scored.FLOOR, Math.min(100, Math.exp(logarithm)));
        Double standardError = score == null ? null : standardError(scored, shares, score);
        return new LessonScore(
                List.copyOf(scored),
                score,
                standardError,
                coverage,
                Confidence.of(coverage, standardError),
                vetoes,
                List.copyOf(shares),
                contributions(scored, shares, score));
    }

    /** Weight of an indicator within the score; 0 when it takes no part. */
    double share(int index) {
        return shares.get(index);
    }

    private static double standardError(List<Scored> scored, List<Double> shares, double score) {
        double sum = 0;
        for (int i = 0; i < scored.size(); i++) {
            double part = shares.get(i)
                    * scored.get(i).standardError()
                    / scored.get(i).counting();
            sum += part * part;
        }
        return score * Math.sqrt(sum);
    }

    private static List<@Nullable Double> contributions(
            List<Scored> scored, List<Double> shares, @Nullable Double score) {
        List<@Nullable Double> contributions = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            Scored one = scored.get(i);
            contributions.add(
                    score == null || !one.takesPart()
                            ? null
                            : LogarithmicMean.of(score, 100) * shares.get(i) * Math.log(one.counting() / 100));
        }
        return Collections.unmodifiableList(contributions);
    }
}
