// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.charts.MonthBaseline;
import nl.ijkpunt.health.charts.Outlook;
import nl.ijkpunt.health.drift.ControlChart;
import nl.ijkpunt.health.drift.ControlLimits;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.GoodDirection;
import nl.ijkpunt.health.drift.IndicatorReading;
import nl.ijkpunt.health.drift.LessonDetector;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.lessons.Assessed;
import org.jspecify.annotations.Nullable;

/** What people see of one lesson over the months: its charts, where it is heading, and what it was held to. */
final class LessonCharting {

    /** The green line of every lesson (scoring.md 6). */
    private static final double GREEN = 70;

    private final LessonKey lesson;
    private final Days days;
    private final List<LocalDate> closes;
    private final Course course;
    private final DriftSettings settings;

    LessonCharting(LessonKey lesson, Days days, List<LocalDate> closes, Course course, DriftSettings settings) {
        this.lesson = lesson;
        this.days = days;
        this.closes = closes;
        this.course = course;
        this.settings = settings;
    }

    /** The charts as of a day, over the closes since the last agreed re-alignment (drift.md 10). */
    LessonCharts on(LocalDate date) {
        List<LocalDate> group = since(lastAgreed(date), closes);
        SortedMap<YearMonth, Double> scores = scores(group);
        List<LessonCharts.OfIndicator> indicators = new ArrayList<>();
        List<Assessed> now = days.on(date).assessment(lesson).indicators();
        for (int i = 0; i < now.size(); i++) {
            var norm = now.get(i).norm();
            GoodDirection good = norm.higherIsBetter() ? GoodDirection.HIGHER : GoodDirection.LOWER;
            indicators.add(new LessonCharts.OfIndicator(
                    now.get(i).indicator().id(), norm.unit(), Chart.of(values(i, group), good, norm.green())));
        }
        return new LessonCharts(
                Chart.of(scores, GoodDirection.HIGHER, GREEN), indicators, Outlook.of(scores, settings));
    }

    /** What the lesson was held to at each close, as of that close; with the first score that there ever was. */
    List<MonthBaseline> baselines(LessonAnswer.@Nullable First first) {
        List<MonthBaseline> baselines = new ArrayList<>();
        for (int i = 0; i < closes.size(); i++) {
            baselines.add(baseline(i, first == null || first.date().isAfter(closes.get(i)) ? null : first(first)));
        }
        return baselines;
    }

    private MonthBaseline baseline(int place, MonthBaseline.@Nullable First first) {
        Realignments.Agreed agreed = lastAgreed(closes.get(place));
        SortedMap<YearMonth, Double> scores = scores(since(agreed, closes.subList(0, place + 1)));
        ControlLimits limits = ControlChart.limits(List.copyOf(scores.values()));
        Level level = agreed == null ? usual(scores) : agreed(agreed);
        return new MonthBaseline(
                level.score(),
                limits == null ? null : limits.spread(),
                level.since(),
                agreed == null ? null : agreed.fact().realignment(),
                first,
                indicators(course.detectors().get(place)),
                limits);
    }

    private static MonthBaseline.First first(LessonAnswer.First first) {
        return new MonthBaseline.First(first.date(), first.score());
    }

    private record Level(@Nullable Double score, @Nullable LocalDate since) {}

    private Level agreed(Realignments.Agreed agreed) {
        return new Level(days.assessment(lesson, agreed.since()).score().score(), agreed.since());
    }

    /** Nothing was agreed: the mean of the first scores, as the detector does with its observations (drift.md 5). */
    private Level usual(SortedMap<YearMonth, Double> scores) {
        double sum = 0;
        int seen = 0;
        for (var score : scores.entrySet()) {
            sum += score.getValue();
            seen++;
            if (seen == settings.startup()) {
                return new Level(sum / seen, score.getKey().atEndOfMonth());
            }
        }
        return new Level(null, null);
    }

    private static List<MonthBaseline.OfIndicator> indicators(@Nullable LessonDetector detector) {
        List<MonthBaseline.OfIndicator> indicators = new ArrayList<>();
        if (detector != null) {
            detector.readings().forEach((id, reading) -> indicators.add(indicator(id, reading)));
        }
        return indicators;
    }

    private static MonthBaseline.OfIndicator indicator(String id, IndicatorReading reading) {
        return new MonthBaseline.OfIndicator(
                id, reading.agreedLevel(), reading.agreedMonths(), reading.noise(), reading.firstLevel());
    }

    private Realignments.@Nullable Agreed lastAgreed(LocalDate date) {
        Realignments.Agreed last = null;
        for (Realignments.Agreed one : days.on(date).agreed()) {
            last = one.fact().lessons().contains(lesson) ? one : last;
        }
        return last;
    }

    /** A re-alignment begins a new group with the month in which it was agreed. */
    private static List<LocalDate> since(Realignments.@Nullable Agreed agreed, List<LocalDate> closes) {
        return agreed == null
                ? closes
                : closes.stream()
                        .filter(close -> !YearMonth.from(close).isBefore(YearMonth.from(agreed.since())))
                        .toList();
    }

    private SortedMap<YearMonth, Double> scores(List<LocalDate> group) {
        SortedMap<YearMonth, Double> scores = new TreeMap<>();
        for (LocalDate close : group) {
            Double score = score(close);
            if (score != null) {
                scores.put(YearMonth.from(close), score);
            }
        }
        return scores;
    }

    private @Nullable Double score(LocalDate close) {
        return days.on(close).assessment(lesson).score().score();
    }

    /**
     * The values of an indicator in its own unit. One that is only carried over from an earlier close is no new point:
     * otherwise the limits of a quarterly survey would be three times too narrow.
     */
    private SortedMap<YearMonth, Double> values(int indicator, List<LocalDate> group) {
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        Double last = null;
        LocalDate taken = LocalDate.MIN;
        for (LocalDate close : group) {
            Assessed assessed = days.on(close).assessment(lesson).indicators().get(indicator);
            Double value = assessed.number();
            LocalDate observed = assessed.observed();
            if (value != null && (!value.equals(last) || (observed != null && observed.isAfter(taken)))) {
                values.put(YearMonth.from(close), value);
                last = value;
                taken = close;
            }
        }
        return values;
    }
}
