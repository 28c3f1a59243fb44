// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.facts.History;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.Colour;
import nl.ijkpunt.health.scoring.LessonScore;
import nl.ijkpunt.health.scoring.Level;
import org.jspecify.annotations.Nullable;

/**
 * How often the answer about a closed month changed because of facts that were recorded late (scoring.md 8). It counts
 * steps along the days on which late facts were recorded, so neither order of arrival nor batching shows. The count of a
 * month is kept until a fact of its past is learned.
 */
final class Revisions {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int GRACE_DAYS = 10;
    private static final double EXACT = 1e-9;

    /** What a month's answer consists of. */
    private record Answer(@Nullable Double score, double coverage, Colour level) {

        boolean isSameAs(Answer other) {
            return level == other.level
                    && Math.abs(coverage - other.coverage) <= EXACT
                    && (score == null || other.score == null
                            ? score == null && other.score == null
                            : Math.abs(score - other.score) <= EXACT);
        }
    }

    private final Days days;
    private final Norms norms;
    private final DriftSettings settings;
    private final TreeMap<LocalDate, Map<LessonKey, Integer>> counted = new TreeMap<>();

    Revisions(Days days, Norms norms, DriftSettings settings) {
        this.days = days;
        this.norms = norms;
        this.settings = settings;
    }

    /** A fact was learned: what was counted about closes from its earliest business date on may have changed. */
    void forgetFrom(@Nullable LocalDate earliest) {
        if (earliest != null) {
            counted.tailMap(earliest, true).clear();
        }
    }

    /** Revision per close and lesson; what is not named is 1. */
    Map<LocalDate, Map<LessonKey, Integer>> of(List<LocalDate> closes) {
        List<LocalDate> unknown =
                closes.stream().filter(close -> !counted.containsKey(close)).toList();
        if (!unknown.isEmpty()) {
            TreeMap<LocalDate, TreeSet<LocalDate>> late = lateDays(unknown);
            unknown.forEach(close -> counted.put(close, new EnumMap<>(LessonKey.class)));
            if (!late.isEmpty()) {
                new Count(new KnownThen(days, norms, settings)).along(late);
            }
        }
        return counted;
    }

    /** The days on which news about these closes was recorded after it was told. */
    private TreeMap<LocalDate, TreeSet<LocalDate>> lateDays(List<LocalDate> closes) {
        TreeMap<LocalDate, TreeSet<LocalDate>> late = new TreeMap<>();
        for (History history : days.ledger().histories()) {
            LocalDate from = history.earliestDate();
            if (from != null) {
                for (Fact version : history.versions()) {
                    LocalDate recorded = version.time().atZone(ZONE).toLocalDate();
                    for (LocalDate close : closes) {
                        if (!close.isBefore(from) && !recorded.isBefore(told(close))) {
                            late.computeIfAbsent(close, key -> new TreeSet<>()).add(recorded);
                        }
                    }
                }
            }
        }
        return late;
    }

    /** The first day on which news about a close counts as late. */
    private static LocalDate told(LocalDate close) {
        return close.plusDays(GRACE_DAYS + 1);
    }

    /** One walk along the mornings on which something can have changed. */
    private final class Count {

        private final KnownThen then;
        private final Map<LocalDate, Map<LessonKey, Answer>> last = new TreeMap<>();

        Count(KnownThen then) {
            this.then = then;
        }

        void along(TreeMap<LocalDate, TreeSet<LocalDate>> late) {
            // what is asked on the morning of a day: closes whose base answer is due, and closes that were late the
            // day before
            TreeMap<LocalDate, TreeSet<LocalDate>> questions = new TreeMap<>();
            late.forEach((close, recorded) -> {
                questions.computeIfAbsent(told(close), key -> new TreeSet<>()).add(close);
                recorded.forEach(day -> questions
                        .computeIfAbsent(day.plusDays(1), key -> new TreeSet<>())
                        .add(close));
            });
            questions.forEach((morning, closes) -> {
                then.moveTo(morning.atStartOfDay(ZONE).toInstant());
                for (LessonKey lesson : LessonKey.values()) {
                    answers(lesson, closes).forEach((close, answer) -> count(close, lesson, answer));
                }
            });
        }

        private void count(LocalDate close, LessonKey lesson, Answer answer) {
            Answer before = last.computeIfAbsent(close, key -> new EnumMap<>(LessonKey.class))
                    .put(lesson, answer);
            if (before != null && !before.isSameAs(answer)) {
                counted.computeIfAbsent(close, key -> new EnumMap<>(LessonKey.class))
                        .merge(lesson, 2, (old, two) -> old + 1);
            }
        }

        /** The answers about some closes with what is known now; none for a close before the first roster. */
        private Map<LocalDate, Answer> answers(LessonKey lesson, TreeSet<LocalDate> closes) {
            Map<LocalDate, Answer> answers = new TreeMap<>();
            Level level = Level.START;
            for (LocalDate close : then.closes(closes.last())) {
                LessonScore score = then.assessment(lesson, close).score();
                level = level.after(score);
                if (closes.contains(close)) {
                    answers.put(close, new Answer(score.score(), score.coverage(), level.shown()));
                }
            }
            return answers;
        }
    }
}
