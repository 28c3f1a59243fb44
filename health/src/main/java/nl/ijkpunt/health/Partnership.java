// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.Commitments;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.symptoms.SymptomBook;
import org.jspecify.annotations.Nullable;

/**
 * One partnership: it learns facts, in any order and as often as they come, and answers ten questions about any day. The
 * answers are a function of the facts, the norms and the day alone.
 *
 * <p>Not safe for threads: it has one owner.
 */
public final class Partnership {

    private final String id;
    private final Norms norms;
    private final DriftSettings settings;
    private final Days days;
    private final Revisions revisions;
    private final Telling telling;

    /** A partnership that nothing is known about yet. */
    public Partnership(String id, Norms norms) {
        this(id, norms, DriftSettings.defaults());
    }

    /** The same, with other settings of the detector. */
    public Partnership(String id, Norms norms, DriftSettings settings) {
        this.id = id;
        this.norms = norms;
        this.settings = settings;
        this.days = new Days(id, norms, settings);
        this.revisions = new Revisions(days, norms, settings);
        this.telling = new Telling(days, norms, settings);
    }

    /** Takes in one version of a fact; false when exactly this one was known. */
    public boolean learn(Fact fact) {
        boolean isNews = days.learn(fact);
        if (isNews) {
            revisions.forgetFrom(days.ledger().historyOf(fact).earliestDate());
            telling.learned(fact);
        }
        return isNews;
    }

    /** All answers as of a day, from everything learned. */
    public Health on(LocalDate date) {
        return on(date, null);
    }

    /** The same, where only what was recorded by some moment was learned; the answers name that moment. */
    public Health on(LocalDate date, @Nullable String knownAt) {
        List<LessonAnswer> lessons = new ArrayList<>();
        List<MonthAnswer> months = new ArrayList<>();
        List<LocalDate> closes = days.closes(date);
        Map<LocalDate, Map<LessonKey, Integer>> counted = revisions.of(closes);
        Map<LessonKey, EpisodeNotice> open = telling.open(date);
        for (LessonKey lesson : LessonKey.values()) {
            LessonAnswers answers =
                    new LessonAnswers(lesson, days, date, knownAt, Course.of(lesson, days, date, settings), settings);
            lessons.add(answers.today(open.get(lesson)));
            months.addAll(answers.months(
                    close -> counted.getOrDefault(close, Collections.emptyMap()).getOrDefault(lesson, 1)));
        }
        FactsOn facts = days.facts(date);
        List<SymptomAnswer> symptoms = SymptomBook.symptoms().stream()
                .map(symptom -> SymptomAnswers.of(symptom, facts, norms, knownAt))
                .toList();
        List<Notice> notices = telling.until(date);
        List<Commitment> commitments = Commitments.on(facts, closes, days::indicator);
        days.forgetAllBut(closes);
        return new Health(id, date, Rosters.of(facts), lessons, symptoms, months, notices, commitments);
    }
}
