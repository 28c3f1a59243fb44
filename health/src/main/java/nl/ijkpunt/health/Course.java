// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.LessonClose;
import nl.ijkpunt.health.drift.LessonDetector;
import nl.ijkpunt.health.drift.MonitoredIndicator;
import nl.ijkpunt.health.drift.Observation;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.scoring.Colour;
import nl.ijkpunt.health.scoring.Level;
import org.jspecify.annotations.Nullable;

/**
 * How one lesson went from the first close up to a day: the level that was held, and the evidence of lasting change.
 *
 * @param levels at every close
 * @param now the level on the day; provisional when it is no close
 * @param since the close, or the day, on which the shown level began
 * @param drift at every close; null before the first observation
 * @param detectors what the detector remembers at every close
 * @param driftNow on the day
 */
record Course(
        List<Level> levels,
        Level now,
        LocalDate since,
        List<@Nullable LessonClose> drift,
        List<@Nullable LessonDetector> detectors,
        @Nullable LessonClose driftNow) {

    static Course of(LessonKey lesson, Days days, LocalDate date, DriftSettings settings) {
        List<LocalDate> closes = days.closes(date);
        boolean isClose = !closes.isEmpty() && closes.get(closes.size() - 1).equals(date);
        List<Level> levels = new ArrayList<>();
        Level level = Level.START;
        LocalDate since = date;
        Colour shown = null;
        for (LocalDate close : closes) {
            level = level.after(days.on(close).assessment(lesson).score());
            since = level.shown() == shown ? since : close;
            shown = level.shown();
            levels.add(level);
        }
        Level now = isClose ? level : level.on(days.on(date).assessment(lesson).score());
        since = now.shown() == shown ? since : date;
        Drift drift = new Drift(lesson, days, settings);
        List<@Nullable LessonClose> evidence = new ArrayList<>();
        List<@Nullable LessonDetector> detectors = new ArrayList<>();
        for (LocalDate close : closes) {
            evidence.add(drift.at(close, closes));
            detectors.add(drift.detector);
        }
        LessonClose evidenceNow = isClose ? evidence.get(evidence.size() - 1) : drift.on(date, closes);
        return new Course(levels, now, since, evidence, detectors, evidenceNow);
    }

    /**
     * Feeds the detector close by close. The re-alignments are those agreed as of each close; when an objection or a late
     * fact changes an earlier one, the run is repeated from the start.
     */
    private static final class Drift {

        private final LessonKey lesson;
        private final Days days;
        private final DriftSettings settings;
        private List<Realignments.Agreed> fed = List.of();
        private List<MonitoredIndicator> monitored = List.of();
        private @Nullable LessonDetector detector;
        private int months;
        private boolean heard;
        private @Nullable LessonClose last;

        Drift(LessonKey lesson, Days days, DriftSettings settings) {
            this.lesson = lesson;
            this.days = days;
            this.settings = settings;
        }

        /** As of a close; the closes before it were asked for first. */
        @Nullable
        LessonClose at(LocalDate close, List<LocalDate> closes) {
            List<Realignments.Agreed> agreed = naming(days.on(close));
            int index = closes.indexOf(close);
            if (detector == null || !before(agreed, close).equals(fed) || months != index) {
                restart(close);
                for (LocalDate earlier : closes.subList(0, index)) {
                    feed(earlier, agreed, days.on(close), true);
                }
                months = index;
            }
            feed(close, agreed, days.on(close), true);
            months++;
            fed = agreed;
            return visible();
        }

        /** As of a day that is no close: only a re-alignment of its month counts, there is no observation yet. */
        @Nullable
        LessonClose on(LocalDate date, List<LocalDate> closes) {
            Day day = days.on(date);
            List<Realignments.Agreed> agreed = naming(day);
            if (!before(agreed, date).equals(fed)) {
                restart(date);
                for (LocalDate earlier : closes) {
                    feed(earlier, agreed, day, true);
                }
            }
            if (agreed.stream().anyMatch(one -> YearMonth.from(one.since()).equals(YearMonth.from(date)))) {
                feed(date, agreed, day, false);
            }
            return visible();
        }

        private void restart(LocalDate date) {
            monitored = LessonMonths.monitored(days.on(date).assessment(lesson));
            detector = LessonDetector.start(settings, monitored);
            last = null;
            heard = false;
        }

        private void feed(LocalDate close, List<Realignments.Agreed> agreed, Day asOf, boolean observe) {
            SortedMap<String, Observation> observations =
                    observe ? days.on(close).observations().getOrDefault(lesson, new TreeMap<>()) : new TreeMap<>();
            LessonDetector current = detector;
            if (current != null && !monitored.isEmpty()) {
                var step = current.after(
                        LessonMonths.of(lesson, YearMonth.from(close), agreed, observations, asOf.started()));
                detector = step.next();
                last = step.close();
                heard |= step.close().heard();
            }
        }

        private @Nullable LessonClose visible() {
            return heard ? last : null;
        }

        private List<Realignments.Agreed> naming(Day day) {
            return day.agreed().stream()
                    .filter(one -> one.fact().lessons().contains(lesson))
                    .toList();
        }

        private static List<Realignments.Agreed> before(List<Realignments.Agreed> agreed, LocalDate date) {
            return agreed.stream()
                    .filter(one -> YearMonth.from(one.since()).isBefore(YearMonth.from(date)))
                    .toList();
        }
    }
}
