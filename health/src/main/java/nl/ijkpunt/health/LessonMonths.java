// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.AgreedLevel;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.Agreement;
import nl.ijkpunt.health.drift.LessonMonth;
import nl.ijkpunt.health.drift.MonitoredIndicator;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.drift.Observation;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.StartedRealignment;
import nl.ijkpunt.health.lessons.Assessed;
import org.jspecify.annotations.Nullable;

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
            LessonKey lesson,
            YearMonth month,
            List<Realignments.Agreed> agreed,
            SortedMap<String, Observation> observations,
            List<StartedRealignment> started) {
        List<SortedMap<String, Agreement>> realignments = new ArrayList<>();
        for (Realignments.Agreed one : agreed) {
            if (YearMonth.from(one.since()).equals(month)) {
                realignments.add(levels(one.fact()));
            }
        }
        return new LessonMonth(MonthNumber.of(month), realignments, observations, started(lesson, month, started));
    }

    /** The newest start of what names the lesson since this month. */
    private static @Nullable Integer started(LessonKey lesson, YearMonth month, List<StartedRealignment> started) {
        Integer newest = null;
        for (StartedRealignment one : started) {
            LocalDate since = one.namesSince(lesson);
            if (since != null && YearMonth.from(since).equals(month)) {
                int start = MonthNumber.of(YearMonth.from(one.fact().date()));
                newest = newest == null || start > newest ? Integer.valueOf(start) : newest;
            }
        }
        return newest;
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
