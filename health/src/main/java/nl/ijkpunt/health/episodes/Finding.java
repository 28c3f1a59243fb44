// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.health.drift.DriftSettings;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a message about a lesson needs, at one close. Source: drift.md 9.
 *
 * @param since month in which the lesson probably began to lie lower; null: no evidence
 * @param precision {@code month} or {@code quarter}: how exactly it may be told; null: no evidence
 * @param hand {@code norm} (against what was agreed) or {@code self} (against the own usual level); null: no evidence
 * @param lead id of the indicator with the greatest share, whose question goes on the agenda; null: no evidence
 * @param evidence how many times better "it has become worse" explains the months; null: nothing observed
 * @param threshold from which evidence a message goes out
 * @param falseAlarmFiveYears at most this part of healthy lessons gets such a message wrongly in five years, 0-1
 * @param score of the lesson, 10-100; null: unknown
 * @param scoreLow low end of its 80 % interval; null: unknown
 * @param scoreHigh high end of its 80 % interval; null: unknown
 * @param coverage 0-1; null: nothing is said
 * @param confidence high, medium or low; null: nothing is said
 * @param levelFirst level of the leading indicator at the first decision, points; null: none yet
 * @param levelAgreed level it is held to now, points; null: none yet
 * @param change points that the lesson score moved since the close before the onset; null: a score is unknown
 * @param indicators those that are monitored or moved the score, in the order of the catalogue; shares sum to 1 or are
 *     all 0, points sum to {@code change}
 * @param unmoved the two weightiest monitored indicators that did not move
 * @param missing indicators of which a newer figure was expected
 * @param redIn3 probability that the lesson is red in 3 months; null: no statement
 * @param redIn6 the same for 6 months
 * @param redIn12 the same for 12 months
 * @param nextReview agreed date of the next review; null: none agreed
 */
public record Finding(
        @Nullable YearMonth since,
        @Nullable String precision,
        @Nullable String hand,
        @Nullable String lead,
        @Nullable Double evidence,
        double threshold,
        double falseAlarmFiveYears,
        @Nullable Double score,
        @Nullable Double scoreLow,
        @Nullable Double scoreHigh,
        @Nullable Double coverage,
        @Nullable String confidence,
        @Nullable Double levelFirst,
        @Nullable Double levelAgreed,
        @Nullable Double change,
        List<Mover> indicators,
        List<String> unmoved,
        List<String> missing,
        @Nullable Double redIn3,
        @Nullable Double redIn6,
        @Nullable Double redIn12,
        @Nullable LocalDate nextReview) {

    /** What is left to say when the facts no longer give a reason: nothing but the rule. */
    static Finding nothing(DriftSettings settings) {
        return new Finding(
                null,
                null,
                null,
                null,
                null,
                settings.alarm(),
                settings.falseAlarmFiveYears(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /**
     * What one indicator did.
     *
     * @param id of the catalogue
     * @param share part of the evidence, 0-1; 0 when it is not monitored
     * @param points its part in the change of the lesson score; null when there is no change
     * @param hand {@code norm} or {@code self}; null: no evidence
     * @param fall points below the level that it is compared with; null: no evidence
     * @param lastObserved month of the last observation by the detector; null: none
     * @param valueBefore in its unit at the close before the onset; null: unknown
     * @param valueNow in its unit; null: unknown
     * @param scoreBefore 0-100 at the close before the onset; null: unknown
     * @param scoreNow 0-100; null: unknown
     */
    public record Mover(
            String id,
            double share,
            @Nullable Double points,
            @Nullable String hand,
            @Nullable Double fall,
            @Nullable YearMonth lastObserved,
            @Nullable Double valueBefore,
            @Nullable Double valueNow,
            @Nullable Double scoreBefore,
            @Nullable Double scoreNow) {}
}
