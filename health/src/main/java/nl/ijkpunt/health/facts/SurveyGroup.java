// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.List;
import nl.ijkpunt.events.Counts;

/**
 * What a group of people answered to one question.
 *
 * @param counts how often each answer was given
 * @param invited how many were asked
 */
public record SurveyGroup(Counts counts, int invited) {

    /** Nobody asked, on the scale of 1 to 5. */
    public static final SurveyGroup NOBODY = new SurveyGroup(Counts.of(0, 0, 0, 0, 0), 0);

    /** Groups added up; {@link #NOBODY} for none. */
    public static SurveyGroup sum(List<SurveyGroup> groups) {
        SurveyGroup sum = groups.isEmpty() ? NOBODY : groups.get(0);
        for (int i = 1; i < groups.size(); i++) {
            sum = sum.plus(groups.get(i));
        }
        return sum;
    }

    /** Both groups together. */
    public SurveyGroup plus(SurveyGroup other) {
        return new SurveyGroup(counts.plus(other.counts), invited + other.invited);
    }

    /** Number of answers, n. */
    public int answers() {
        return counts.total();
    }

    /** Mean answer, where the first category counts 1; NaN without answers. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += (double) (i + 1) * counts.get(i);
        }
        return sum / answers();
    }
}
