// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * The evidence of one indicator in one direction: one run per sought fall, and their weighted mean. Source: drift.md 4.
 *
 * @param norm against the agreed level
 * @param self1 a moderate fall against the own usual level
 * @param self2 a deep fall against the own usual level
 * @param evidence weighted mean of the three (M)
 */
record Hands(Run norm, Run self1, Run self2, double evidence) {
    static final Hands EMPTY = new Hands(Run.NONE, Run.NONE, Run.NONE, 0);

    /** The hand that explains most, and its run. */
    record Leading(Hand hand, Run run) {}

    /** The hands after one more observation; a surprise that is NaN does not exist and leaves its runs as they are. */
    Hands after(Observation observation, double normSurprise, double selfSurprise, DriftSettings settings) {
        Run nextNorm = after(norm, observation, normSurprise, settings.norm(), settings.cap());
        Run nextSelf1 = after(self1, observation, selfSurprise, settings.self1(), settings.cap());
        Run nextSelf2 = after(self2, observation, selfSurprise, settings.self2(), settings.cap());
        double mean = settings.norm().weight() * nextNorm.evidence()
                + settings.self1().weight() * nextSelf1.evidence()
                + settings.self2().weight() * nextSelf2.evidence();
        return new Hands(nextNorm, nextSelf1, nextSelf2, mean);
    }

    /** The run that carries most of the evidence, of equal ones the first; null when there is no evidence. */
    @Nullable
    Leading leading(DriftSettings settings) {
        double ofNorm = settings.norm().weight() * norm.evidence();
        double ofSelf1 = settings.self1().weight() * self1.evidence();
        double ofSelf2 = settings.self2().weight() * self2.evidence();
        double most = Math.max(ofNorm, Math.max(ofSelf1, ofSelf2));
        if (most <= 0) {
            return null;
        }
        if (ofNorm == most) {
            return new Leading(Hand.NORM, norm);
        }
        return new Leading(Hand.SELF, ofSelf1 == most ? self1 : self2);
    }

    private static Run after(Run run, Observation observation, double surprise, SoughtFall sought, double cap) {
        return Double.isNaN(surprise)
                ? run
                : run.after(observation.month(), observation.score(), surprise, sought.size(), cap);
    }
}
