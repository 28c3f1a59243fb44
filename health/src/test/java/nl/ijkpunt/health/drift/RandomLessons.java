// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Lessons with any number of indicators, weights, rhythms, falls and re-alignments, from a seed. */
final class RandomLessons {
    private RandomLessons() {}

    static List<MonitoredIndicator> monitored(SplittableRandom random) {
        List<MonitoredIndicator> monitored = new ArrayList<>();
        int indicators = 1 + random.nextInt(6);
        for (int i = 0; i < indicators; i++) {
            monitored.add(new MonitoredIndicator("i" + i, 0.5 + 3 * random.nextDouble(), random.nextInt(8) == 0));
        }
        return monitored;
    }

    static List<LessonMonth> months(SplittableRandom random, List<MonitoredIndicator> monitored, int months) {
        List<LessonMonth> given = new ArrayList<>();
        double fall = 20 * random.nextDouble() - 5;
        int since = random.nextInt(months + 10);
        for (int month = 1; month <= months; month++) {
            SortedMap<String, Observation> observations = new TreeMap<>();
            for (MonitoredIndicator indicator : monitored) {
                if (random.nextInt(10) < 7) {
                    double score = 70 + 6 * random.nextGaussian() - (month >= since ? fall : 0);
                    double extra = random.nextInt(5) == 0 ? random.nextDouble() : 0;
                    observations.put(indicator.id(), new Observation(month, score, extra));
                }
            }
            List<SortedMap<String, Agreement>> realignments = new ArrayList<>();
            while (random.nextInt(15) == 0) {
                SortedMap<String, Agreement> levels = new TreeMap<>();
                for (MonitoredIndicator indicator : monitored) {
                    if (random.nextBoolean()) {
                        levels.put(
                                indicator.id(), new Agreement(60 + 20 * random.nextDouble(), 1 + random.nextInt(30)));
                    }
                }
                realignments.add(levels);
            }
            given.add(new LessonMonth(month, realignments, observations, random.nextInt(12) == 0 ? month : null));
        }
        return given;
    }
}
