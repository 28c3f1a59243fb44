// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;

/** The recommendation question, answers 0 to 10 (indicators.yaml, survey). */
public final class Recommendation {

    private Recommendation() {}

    /** All answers of a wave, added up. */
    public static SurveyGroup of(Surveys surveys, WaveClosed wave) {
        return SurveyGroup.sum(surveys.recommendations(wave).stream()
                .map(fact -> new SurveyGroup(fact.counts(), fact.invited()))
                .toList());
    }

    /** Promoters (9-10) minus detractors (0-6), -100..100. */
    public static double score(SurveyGroup group) {
        int balance = group.counts().get(9) + group.counts().get(10);
        for (int answer = 0; answer <= 6; answer++) {
            balance -= group.counts().get(answer);
        }
        return 100.0 * balance / group.answers();
    }
}
