// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the detector knows about one indicator at one moment. Source: drift.md 4 to 6.
 *
 * @param evidence how many times better "it has become worse" explains the observations (M), 0 or more
 * @param hands evidence and onset per sought fall: NORM, SELF1, SELF2
 * @param onset since when it lies lower; null when there is no evidence at all
 * @param selfSurprise of the last observation against the usual level, -3..3, positive when worse; null: none
 * @param normSurprise of the last observation against the agreed level, -3..3, positive when worse; null: none
 * @param usualLevel learned level in points (mu); null: nothing learned
 * @param usualLevelWeight what it is worth in independent observations (kap)
 * @param noise sd of one observation in points, never below the least noise (s)
 * @param noiseWorth observations behind the noise (nu)
 * @param agreedLevel level it is held to, in points (mu0); null: start-up
 * @param agreedMonths months that level rests on (n0); null: start-up
 * @param firstLevel the first such level that ever existed (muFirst); null: none yet
 * @param seen observations since the last re-alignment
 * @param lastObserved month number of the last observation since the re-alignment; null: none
 * @param improvement evidence that it has become better (M'); information only
 * @param betterSince month number in which the present run upwards began; null: none
 */
public record IndicatorReading(
        double evidence,
        List<HandReading> hands,
        @Nullable Onset onset,
        @Nullable Double selfSurprise,
        @Nullable Double normSurprise,
        @Nullable Double usualLevel,
        double usualLevelWeight,
        double noise,
        double noiseWorth,
        @Nullable Double agreedLevel,
        @Nullable Double agreedMonths,
        @Nullable Double firstLevel,
        int seen,
        @Nullable Integer lastObserved,
        double improvement,
        @Nullable Integer betterSince) {
    /** Copies the hands. */
    public IndicatorReading {
        hands = List.copyOf(hands);
    }

    /**
     * One hand.
     *
     * @param evidence how many times better this fall explains the observations (R)
     * @param onset month number in which its present run began; null: none
     */
    public record HandReading(double evidence, @Nullable Integer onset) {
        static HandReading of(Run run) {
            return new HandReading(run.evidence(), run.begun() ? run.onset() : null);
        }
    }
}
