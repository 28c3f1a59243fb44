// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.SurveyGroup;
import org.jspecify.annotations.Nullable;

/**
 * Where a survey figure comes from.
 *
 * @param wave the closed wave that was used; null when there is none
 * @param group the one group that gives the value, for its standard error; null when that error is 0
 */
public record SurveyBasis(
        @Nullable WaveClosed wave, @Nullable SurveyGroup group) {

    /** No survey, or no closed wave. */
    public static final SurveyBasis NONE = new SurveyBasis(null, null);

    /** A wave whose figure has no standard error. */
    public static SurveyBasis of(@Nullable WaveClosed wave) {
        return new SurveyBasis(wave, null);
    }
}
