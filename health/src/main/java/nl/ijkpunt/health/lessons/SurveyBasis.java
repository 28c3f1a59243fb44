// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import org.jspecify.annotations.Nullable;

/**
 * Where a survey figure comes from.
 *
 * @param wave the closed wave that was used; null when there is none
 * @param group answers of the one group that gives the value, for its standard error; null when that error is 0
 * @param invited people invited in that group
 */
public record SurveyBasis(
        @Nullable WaveClosed wave, @Nullable Counts group, int invited) {

    /** No survey, or no closed wave. */
    public static final SurveyBasis NONE = new SurveyBasis(null, null, 0);

    /** A wave whose figure has no standard error. */
    public static SurveyBasis of(WaveClosed wave) {
        return new SurveyBasis(wave, null, 0);
    }
}
