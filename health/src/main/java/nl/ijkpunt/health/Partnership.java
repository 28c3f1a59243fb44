// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.DriftState;
import nl.ijkpunt.health.drift.LessonClose;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.Commitments;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.privacy.Perspectives;
import nl.ijkpunt.health.receipts.Receipt;
import nl.ijkpunt.health.scoring.Change;
import nl.ijkpunt.health.scoring.Colour;
import nl.ijkpunt.health.scoring.DirectorStatus;
import nl.ijkpunt.health.scoring.LessonScore;
import nl.ijkpunt.health.scoring.Level;
import nl.ijkpunt.health.symptoms.Pattern;
import nl.ijkpunt.health.symptoms.Symptom;
import nl.ijkpunt.health.symptoms.SymptomBook;
import org.jspecify.annotations.Nullable;

/**
 * One partnership: it learns facts, in any order and as often as they come, and answers ten questions about any day. The
 * answers are a function of the facts, the norms and the day alone.
 *
 * <p>Not safe for threads: it has one owner.
 */
public final class Partnership {

    private static final double LEAST_COVERAGE = 0.5 - 1e-9;

    private final String id;
    private final Norms norms;
    private final DriftSettings settings = DriftSettings.defaults();
    private final Days days;
    private final Telling telling;

    /** A partnership that nothing is known about yet. */
    public Partnership(String id, Norms norms) {
        this.id = id;
        this.norms = norms;
        this.days = new Days(id, norms, settings);
        this.telling = new Telling(days, norms, settings);
    }

    /** Takes in one version of a fact; false when exactly this one was known. */
    public boolean learn(Fact fact) {
        if (!days.learn(fact)) {
            return false;
        }
        telling.learned(fact);
        return true;
    }

    /** All answers as of a day, from everything learned. */
    public Health on(LocalDate date) {
        return on(date, null);
    }

    /** The same, where only what was recorded by some moment was learned; the answers name that moment. */
    public Health on(LocalDate date, @Nullable String knownAt) {
        List<LocalDate> closes = days.closes(date);
        List<LessonAnswer> lessons = new ArrayList<>();
        List<MonthAnswer> months = new ArrayList<>();
        Map<LocalDate, Map<LessonKey, Integer>> revisions = Revisions.of(days.ledger(), closes, norms, settings);
        for (LessonKey lesson : LessonKey.values()) {
            Course course = Course.of(lesson, days, date, settings);
            lessons.add(lesson(lesson, date, knownAt, closes, course));
            for (int i = 0; i < closes.size(); i++) {
                months.add(month(
                        lesson,
                        closes.get(i),
                        knownAt,
                        course.levels().get(i),
                        course.drift().get(i),
                        revisions));
            }
        }
        FactsOn facts = days.facts(date);
        List<SymptomAnswer> symptoms = SymptomBook.symptoms().stream()
                .map(symptom -> symptom(symptom, facts, knownAt))
                .toList();
        List<Notice> notices = telling.until(date);
        List<Commitment> commitments = Commitments.on(facts, closes, days::indicator);
        days.forgetAllBut(closes);
        return new Health(id, date, Rosters.of(facts), lessons, symptoms, months, notices, commitments);
    }

    private LessonAnswer lesson(
            LessonKey lesson, LocalDate date, @Nullable String knownAt, List<LocalDate> closes, Course course) {
        FactsOn facts = days.facts(date);
        Day day = days.on(date);
        Assessment assessment = day.assessment(lesson);
        LessonScore score = assessment.score();
        Level level = course.now();
        List<Pattern> patterns = day.patterns().getOrDefault(lesson, List.of());
        DirectorStatus status = DirectorStatus.of(level.shown(), state(course.driftNow()), !patterns.isEmpty());
        return new LessonAnswer(
                id,
                lesson,
                date,
                knownAt,
                status.key(),
                status.code(),
                level.shown().key(),
                key(level.held()),
                course.since(),
                !date.equals(YearMonth.from(date).atEndOfMonth()),
                score.score(),
                score.standardError(),
                score.coverage(),
                score.confidence().key(),
                score.vetoes(),
                first(lesson, closes),
                agreed(lesson, facts),
                change(lesson, date, closes, score),
                drift(course.driftNow()),
                patterns.stream()
                        .map(pattern -> new LessonAnswer.Pattern(pattern.key(), pattern.kind(), pattern.participants()))
                        .toList(),
                Perspectives.of(facts, lesson),
                indicators(assessment, facts));
    }

    private MonthAnswer month(
            LessonKey lesson,
            LocalDate close,
            @Nullable String knownAt,
            Level level,
            @Nullable LessonClose drift,
            Map<LocalDate, Map<LessonKey, Integer>> revisions) {
        Day day = days.on(close);
        LessonScore score = day.assessment(lesson).score();
        boolean pattern = !day.patterns().getOrDefault(lesson, List.of()).isEmpty();
        DirectorStatus status = DirectorStatus.of(level.shown(), state(drift), pattern);
        return new MonthAnswer(
                id,
                lesson,
                YearMonth.from(close),
                knownAt,
                status.key(),
                status.code(),
                level.shown().key(),
                score.score(),
                score.standardError(),
                score.coverage(),
                score.confidence().key(),
                score.vetoes(),
                drift(drift),
                revisions.getOrDefault(close, new TreeMap<>()).getOrDefault(lesson, 1));
    }

    private LessonAnswer.@Nullable First first(LessonKey lesson, List<LocalDate> closes) {
        for (LocalDate close : closes) {
            LessonScore score = days.on(close).assessment(lesson).score();
            Double number = score.score();
            if (number != null && score.coverage() >= LEAST_COVERAGE) {
                return new LessonAnswer.First(close, number);
            }
        }
        return null;
    }

    private LessonAnswer.@Nullable Agreed agreed(LessonKey lesson, FactsOn facts) {
        Realignments.Agreed last = Realignments.on(facts).lastAgreed(lesson);
        return last == null
                ? null
                : new LessonAnswer.Agreed(
                        last.since(),
                        last.fact().realignment(),
                        days.on(last.since()).assessment(lesson).score().score());
    }

    private LessonAnswer.@Nullable ChangeSince change(
            LessonKey lesson, LocalDate date, List<LocalDate> closes, LessonScore now) {
        LocalDate since = null;
        for (LocalDate close : closes) {
            since = close.isBefore(date) ? close : since;
        }
        if (since == null) {
            return null;
        }
        Change change = Change.between(days.on(since).assessment(lesson).score(), now);
        return change == null
                ? null
                : new LessonAnswer.ChangeSince(
                        since,
                        change.delta(),
                        change.items().stream()
                                .map(item -> new LessonAnswer.ChangeSince.Item(
                                        item.indicator(), item.value(), item.coverage()))
                                .toList());
    }

    private static List<IndicatorAnswer> indicators(Assessment assessment, FactsOn facts) {
        List<IndicatorAnswer> answers = new ArrayList<>();
        for (int i = 0; i < assessment.indicators().size(); i++) {
            Assessed assessed = assessment.indicators().get(i);
            Value.Reason reason = assessed.reason();
            answers.add(new IndicatorAnswer(
                    assessed.indicator().id(),
                    reason == null ? "known" : "unknown",
                    reason == null ? null : reason.code(),
                    assessed.number(),
                    assessed.colour().key(),
                    assessed.normalised() == null ? null : assessed.normalised().score(),
                    assessed.normalised() == null ? null : assessed.normalised().unclipped(),
                    reason == null ? assessed.standardError() : null,
                    assessed.norm().weight(),
                    assessed.freshness(),
                    assessment.score().shares().get(i),
                    assessment.score().contributions().get(i),
                    assessed.observed(),
                    receipt(assessed, facts, Receipt.taken(assessed.indicator(), facts))));
        }
        return answers;
    }

    /** The facts behind a figure; none when it is suppressed (output.md, facts). */
    private static List<String> receipt(Assessed assessed, FactsOn facts, List<Receipt.Taken> taken) {
        return assessed.reason() == Value.Reason.SUPPRESSED
                ? List.of()
                : Receipt.of(facts, assessed.indicator().inputs(), taken);
    }

    private SymptomAnswer symptom(Symptom symptom, FactsOn facts, @Nullable String knownAt) {
        List<SymptomAnswer.Part> parts = new ArrayList<>();
        int known = 0;
        double sum = 0;
        for (Symptom.Part part : symptom.parts()) {
            Assessed assessed = Assessed.of(part.indicator(), facts, Assessment.norm(part.indicator(), facts, norms));
            Value.Reason reason = assessed.reason();
            Double score =
                    assessed.normalised() == null ? null : assessed.normalised().score();
            known += score == null ? 0 : 1;
            sum += score == null ? 0 : score;
            parts.add(new SymptomAnswer.Part(
                    part.indicator().id(),
                    reason == null ? "known" : "unknown",
                    reason == null ? null : reason.code(),
                    assessed.number(),
                    assessed.colour().key(),
                    score,
                    receipt(assessed, facts, part.taken().apply(facts))));
        }
        Double score = 2 * known < parts.size() ? null : Double.valueOf(sum / known);
        return new SymptomAnswer(
                id,
                symptom.key(),
                facts.date(),
                knownAt,
                Colour.ofSymptom(score).key(),
                score,
                known,
                parts,
                symptom.lessons());
    }

    private static LessonAnswer.@Nullable Drift drift(@Nullable LessonClose close) {
        if (close == null) {
            return null;
        }
        return new LessonAnswer.Drift(
                close.state().key(),
                close.evidence(),
                close.onset() == null
                        ? null
                        : MonthNumber.toYearMonth(close.onset().month()).toString(),
                close.shares().entrySet().stream()
                        .map(share -> new LessonAnswer.Drift.Share(share.getKey(), share.getValue()))
                        .toList());
    }

    private static @Nullable DriftState state(@Nullable LessonClose close) {
        return close == null ? null : close.state();
    }

    private static @Nullable String key(@Nullable Colour colour) {
        return colour == null ? null : colour.key();
    }
}
