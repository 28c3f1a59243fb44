// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.LessonMonth;
import nl.ijkpunt.health.drift.LessonRun;
import nl.ijkpunt.health.drift.MonitoredIndicator;
import nl.ijkpunt.health.episodes.CommitmentTeller;
import nl.ijkpunt.health.episodes.Commitments;
import nl.ijkpunt.health.episodes.DeadlineTeller;
import nl.ijkpunt.health.episodes.LessonTeller;
import nl.ijkpunt.health.episodes.LimitTeller;
import nl.ijkpunt.health.episodes.Morning;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.RealignmentTeller;
import nl.ijkpunt.health.episodes.Run;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.StartedRealignment;
import org.jspecify.annotations.Nullable;

/** Everybody who tells something about one partnership, and remembers what. Mornings come in order. */
final class Tellers {

    private final String partnership;
    private final DriftSettings settings;
    private final Map<LessonKey, LessonTeller> lessons = new EnumMap<>(LessonKey.class);
    private final Map<LessonKey, LessonRun> runs = new EnumMap<>(LessonKey.class);
    private final RealignmentTeller realignments = new RealignmentTeller();
    private final CommitmentTeller commitments = new CommitmentTeller();
    private final LimitTeller limits = new LimitTeller();
    private final DeadlineTeller deadlines = new DeadlineTeller();

    /** What was recorded since the lessons were looked at. */
    private final List<Fact> news = new ArrayList<>();

    Tellers(String partnership, DriftSettings settings) {
        this.partnership = partnership;
        this.settings = settings;
        for (LessonKey lesson : LessonKey.values()) {
            lessons.put(lesson, new LessonTeller(partnership, lesson, settings));
            runs.put(lesson, new LessonRun(settings));
        }
    }

    /** What must be told on a morning, given what was known then and what was recorded since the morning before. */
    List<Notice> on(LocalDate date, KnownThen then, List<Fact> recorded, Agenda agenda) {
        FactsOn day = then.rules(date);
        String name = day.roster().map(roster -> roster.registered().name()).orElse(partnership);
        Morning morning = new Morning(partnership, name, date);
        List<Notice> notices = new ArrayList<>();
        news.addAll(recorded);
        if (agenda.rules().contains(date)) {
            notices.addAll(realignments.on(morning, day));
        }
        if (agenda.lessons().contains(date)) {
            notices.addAll(lessons(morning, then, day));
            news.clear();
        }
        if (agenda.limits().contains(date) && day.roster().isPresent()) {
            notices.addAll(limits.on(morning, then::indicator, agenda.turns()));
        }
        if (agenda.rules().contains(date) || agenda.terms().contains(date)) {
            notices.addAll(deadlines.on(morning, day, agenda.rules().contains(date)));
        }
        return notices;
    }

    private List<Notice> lessons(Morning morning, KnownThen then, FactsOn day) {
        LocalDate decided = Agenda.decided(morning.date(), settings);
        List<LocalDate> closes = then.closes(decided);
        List<Realignments.Agreed> agreed = Realignments.on(day).agreed();
        LocalDate nextReview =
                agreed.isEmpty() ? null : agreed.get(agreed.size() - 1).fact().nextReviewDate();
        List<Notice> notices = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            notices.addAll(lesson(morning, lesson, closes, then, day, agreed, nextReview));
        }
        notices.addAll(commitments.on(
                morning,
                Commitments.told(
                        day, closes, morning.date().minusDays(settings.graceDays() + 1L), (indicator, date) -> {
                            LessonKey lesson = LessonKey.ofIndicator(indicator);
                            return lesson == null
                                    ? null
                                    : then.assessment(lesson, date).indicator(indicator);
                        })));
        return notices;
    }

    private List<Notice> lesson(
            Morning morning,
            LessonKey lesson,
            List<LocalDate> closes,
            KnownThen then,
            FactsOn day,
            List<Realignments.Agreed> agreed,
            @Nullable LocalDate nextReview) {
        List<Realignments.Agreed> naming = agreed.stream()
                .filter(one -> one.fact().lessons().contains(lesson))
                .toList();
        List<MonitoredIndicator> monitored =
                closes.isEmpty() ? List.of() : LessonMonths.monitored(then.assessment(lesson, closes.get(0)));
        List<StartedRealignment> started = StartedRealignment.on(day);
        List<LessonMonth> months = new ArrayList<>();
        if (!monitored.isEmpty()) {
            for (LocalDate close : closes) {
                months.add(LessonMonths.of(
                        lesson, YearMonth.from(close), naming, then.observations(lesson, close), started));
            }
        }
        Run run = new Run(
                monitored.isEmpty() ? List.of() : closes,
                months,
                Objects.requireNonNull(runs.get(lesson)).along(monitored, months),
                naming,
                started);
        return Objects.requireNonNull(lessons.get(lesson))
                .on(morning, run, new LessonGrounds(lesson, then, run, monitored, nextReview, news, settings));
    }
}
