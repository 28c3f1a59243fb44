// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import java.time.LocalDate;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.scoring.Colour;
import nl.ijkpunt.health.scoring.Freshness;
import nl.ijkpunt.health.scoring.Normalised;
import nl.ijkpunt.health.scoring.Scored;
import nl.ijkpunt.health.scoring.StandardError;
import org.jspecify.annotations.Nullable;

/**
 * An indicator on a day under its norm: what a formula gives, once it is known to be fresh enough.
 *
 * @param indicator which one
 * @param norm under which it was looked at
 * @param value the figure, or why there is none, staleness included
 * @param normalised the figure on the common scale; null when unknown
 * @param standardError in points; 0 unless it is a mean or recommendation of a survey
 * @param observed newest day on which something was observed; null when there is none, or unknown
 * @param freshness 0-1; 0 when unknown
 */
public record Assessed(
        Indicator indicator,
        Norm norm,
        Value value,
        @Nullable Normalised normalised,
        double standardError,
        @Nullable LocalDate observed,
        double freshness) {

    /** Looks at an indicator on a day. */
    public static Assessed of(Indicator indicator, FactsOn day, Norm norm) {
        Value value = indicator.valueOn(day);
        LocalDate observed = value.isKnown() ? indicator.observedOn(day) : null;
        Integer maxAge = norm.maxAgeDays();
        if (maxAge != null && observed != null && day.daysSince(observed) > maxAge) {
            value = Value.unknown(Value.Reason.STALE);
        }
        if (!(value instanceof Value.Known known)) {
            return new Assessed(indicator, norm, value, null, 0, null, 0);
        }
        Normalised normalised = Normalised.of(known.number(), norm);
        Double age = observed == null ? null : (double) day.daysSince(observed);
        return new Assessed(
                indicator,
                norm,
                value,
                normalised,
                standardError(indicator, day, normalised),
                observed,
                Freshness.of(norm.cadenceMonths(), age));
    }

    /** The figure in the unit of the indicator; null when unknown. */
    public @Nullable Double number() {
        return value instanceof Value.Known known ? known.number() : null;
    }

    /** Why there is no figure; null when there is one. */
    public Value.@Nullable Reason reason() {
        return value instanceof Value.Unknown unknown ? unknown.reason() : null;
    }

    /** The colour by the limits. */
    public Colour colour() {
        return Colour.of(number(), norm);
    }

    /** What it brings to its lesson. */
    public Scored scored() {
        return new Scored(
                indicator.id(),
                reason() != Value.Reason.NOT_APPLICABLE,
                normalised == null ? null : normalised.score(),
                norm.weight(),
                freshness,
                standardError,
                colour(),
                norm.critical());
    }

    private static double standardError(Indicator indicator, FactsOn day, Normalised normalised) {
        SurveyGroup group = indicator.basisOn(day).group();
        if (group == null) {
            return 0;
        }
        boolean recommendation = group.counts().size() > 5;
        return normalised.slope()
                * (recommendation ? StandardError.ofRecommendation(group) : StandardError.ofMean(group));
    }
}
