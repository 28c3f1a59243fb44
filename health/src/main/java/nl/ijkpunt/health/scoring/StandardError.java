// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import nl.ijkpunt.health.facts.SurveyGroup;

/** Sampling error of a survey figure in the unit of the figure, for a finite group (scoring.md 2). */
public final class StandardError {

    private StandardError() {}

    /** Of a mean answer; 0 when fewer than two answered or everybody did. */
    public static double ofMean(SurveyGroup group) {
        int n = group.answers();
        if (n < 2 || group.invited() <= n) {
            return 0;
        }
        double mean = group.mean();
        double squares = 0;
        for (int i = 0; i < group.counts().size(); i++) {
            double deviation = i + 1 - mean;
            squares += group.counts().get(i) * deviation * deviation;
        }
        return Math.sqrt(squares / (n - 1)) / Math.sqrt(n) * finite(group);
    }

    /** Of the recommendation score, answers 0..10. */
    public static double ofRecommendation(SurveyGroup group) {
        int n = group.answers();
        if (n < 2 || group.invited() <= n) {
            return 0;
        }
        double promoters = (double) (group.counts().get(9) + group.counts().get(10)) / n;
        double detractors = 0;
        for (int answer = 0; answer <= 6; answer++) {
            detractors += group.counts().get(answer);
        }
        detractors /= n;
        double difference = promoters - detractors;
        return 100 * Math.sqrt((promoters + detractors - difference * difference) / n) * finite(group);
    }

    private static double finite(SurveyGroup group) {
        return Math.sqrt((double) (group.invited() - group.answers()) / (group.invited() - 1));
    }
}
