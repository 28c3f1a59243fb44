// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.AgreedLevel;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.health.drift.Agreement;
import nl.ijkpunt.health.drift.LessonMonth;
import nl.ijkpunt.health.drift.MonitoredIndicator;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.drift.Observation;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.lessons.Assessed;

/** What the detector is told about a lesson (drift.md 2). */
final class LessonMonths {

    private LessonMonths() {}

    /** The indicators that it reads, in the order of the catalogue. */
    static List<MonitoredIndicator> monitored(Assessment assessment) {
        List<MonitoredIndicator> monitored = new ArrayList<>();
        for (Assessed assessed : assessment.indicators()) {
            if (assessed.indicator().driftEvery() > 0) {
                monitored.add(new MonitoredIndicator(
                        assessed.indicator().id(),
                        assessed.norm().weight(),
                        assessed.indicator().inputs().contains(RealignmentAdopted.class)));
            }
        }
        return monitored;
    }

    /** One month, given the agreed re-alignments that name the lesson and all that were started. */
    static LessonMonth of(
            YearMonth month,
            List<Realignments.Agreed> agreed,
            SortedMap<String, Observation> observations,
            List<RealignmentStarted> started) {
        List<SortedMap<String, Agreement>> realignments = new ArrayList<>();
        for (Realignments.Agreed one : agreed) {
            if (YearMonth.from(one.since()).equals(month)) {
                realignments.add(levels(one.fact()));
            }
        }
        boolean isStarted =
                started.stream().anyMatch(start -> YearMonth.from(start.date()).equals(month));
        return new LessonMonth(MonthNumber.of(month), realignments, observations, isStarted);
    }

    private static SortedMap<String, Agreement> levels(RealignmentAdopted realignment) {
        SortedMap<String, Agreement> levels = new TreeMap<>();
        if (realignment.levels() != null) {
            for (AgreedLevel level : realignment.levels()) {
                levels.put(level.indicator(), new Agreement(level.level(), level.months()));
            }
        }
        return levels;
    }
}
