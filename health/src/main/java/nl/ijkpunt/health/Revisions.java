// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.facts.Ledger;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.Colour;
import nl.ijkpunt.health.scoring.LessonScore;
import nl.ijkpunt.health.scoring.Level;
import org.jspecify.annotations.Nullable;

/**
 * How often the answer about a closed month changed because of facts that were recorded late (scoring.md 8). It counts
 * steps along the days on which late facts were recorded, so neither order of arrival nor batching shows.
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

    private final List<Fact> byTime = new ArrayList<>();
    private final TreeMap<LocalDate, TreeSet<LocalDate>> lateDays = new TreeMap<>();
    private final Days told;
    private int next;

    private Revisions(Ledger ledger, List<LocalDate> closes, Norms norms, DriftSettings settings) {
        told = new Days(ledger.partnership(), norms, settings);
        for (List<Fact> versions : ledger.histories()) {
            byTime.addAll(versions);
            LocalDate from = ledger.earliestDate(versions.get(0));
            if (from != null) {
                for (Fact version : versions) {
                    LocalDate recorded = version.time().atZone(ZONE).toLocalDate();
                    for (LocalDate close : closes) {
                        if (!close.isBefore(from) && !recorded.isBefore(told(close))) {
                            lateDays.computeIfAbsent(close, key -> new TreeSet<>())
                                    .add(recorded);
                        }
                    }
                }
            }
        }
        byTime.sort(Comparator.comparing(Fact::time));
    }

    /** Revision per close and lesson; what is not named is 1. */
    static Map<LocalDate, Map<LessonKey, Integer>> of(
            Ledger ledger, List<LocalDate> closes, Norms norms, DriftSettings settings) {
        Revisions revisions = new Revisions(ledger, closes, norms, settings);
        return revisions.lateDays.isEmpty() ? new TreeMap<>() : revisions.count();
    }

    /** The first day on which news about a close counts as late. */
    private static LocalDate told(LocalDate close) {
        return close.plusDays(GRACE_DAYS + 1);
    }

    private Map<LocalDate, Map<LessonKey, Integer>> count() {
        // what is asked on the morning of a day: closes whose base answer is due, and closes that were late the day
        // before
        TreeMap<LocalDate, TreeSet<LocalDate>> questions = new TreeMap<>();
        lateDays.forEach((close, recorded) -> {
            questions.computeIfAbsent(told(close), key -> new TreeSet<>()).add(close);
            recorded.forEach(day -> questions
                    .computeIfAbsent(day.plusDays(1), key -> new TreeSet<>())
                    .add(close));
        });
        Map<LocalDate, Map<LessonKey, Answer>> last = new TreeMap<>();
        Map<LocalDate, Map<LessonKey, Integer>> revisions = new TreeMap<>();
        questions.forEach((morning, closes) -> {
            learnUntil(morning.atStartOfDay(ZONE).toInstant());
            for (LessonKey lesson : LessonKey.values()) {
                Map<LocalDate, Answer> answers = answers(lesson, closes);
                answers.forEach((close, answer) -> {
                    Answer before = last.computeIfAbsent(close, key -> new EnumMap<>(LessonKey.class))
                            .put(lesson, answer);
                    if (before != null && !before.isSameAs(answer)) {
                        revisions
                                .computeIfAbsent(close, key -> new EnumMap<>(LessonKey.class))
                                .merge(lesson, 2, (old, two) -> old + 1);
                    }
                });
            }
        });
        return revisions;
    }

    private void learnUntil(Instant moment) {
        while (next < byTime.size() && byTime.get(next).time().isBefore(moment)) {
            told.learn(byTime.get(next));
            next++;
        }
    }

    /** The answers about some closes with what is known now; none for a close before the first roster. */
    private Map<LocalDate, Answer> answers(LessonKey lesson, TreeSet<LocalDate> closes) {
        Map<LocalDate, Answer> answers = new TreeMap<>();
        for (LocalDate close : closes) {
            Level level = Level.START;
            List<LocalDate> run = told.closes(close);
            for (LocalDate one : run) {
                level = level.after(told.assessment(lesson, one).score());
            }
            if (!run.isEmpty() && YearMonth.from(run.get(run.size() - 1)).equals(YearMonth.from(close))) {
                LessonScore score = told.assessment(lesson, close).score();
                answers.put(close, new Answer(score.score(), score.coverage(), level.shown()));
            }
        }
        return answers;
    }
}
