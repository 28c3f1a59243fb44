// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.charts.MonthBaseline;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.DriftState;
import nl.ijkpunt.health.drift.LessonClose;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.episodes.EpisodeNotice;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.privacy.Perspectives;
import nl.ijkpunt.health.receipts.Receipt;
import nl.ijkpunt.health.scoring.Change;
import nl.ijkpunt.health.scoring.Colour;
import nl.ijkpunt.health.scoring.DirectorStatus;
import nl.ijkpunt.health.scoring.LessonScore;
import nl.ijkpunt.health.scoring.Level;
import nl.ijkpunt.health.symptoms.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said about one lesson: today's answer, and that of every closed month. */
final class LessonAnswers {

    private static final double LEAST_COVERAGE = 0.5 - 1e-9;

    private final LessonKey lesson;
    private final Days days;
    private final LocalDate date;
    private final @Nullable String knownAt;
    private final List<LocalDate> closes;
    private final Course course;
    private final LessonCharting charting;

    LessonAnswers(
            LessonKey lesson,
            Days days,
            LocalDate date,
            @Nullable String knownAt,
            Course course,
            DriftSettings settings) {
        this.lesson = lesson;
        this.days = days;
        this.date = date;
        this.knownAt = knownAt;
        this.closes = days.closes(date);
        this.course = course;
        this.charting = new LessonCharting(lesson, days, closes, course, settings);
    }

    /** The answer on the day, given what was told at the opening of the open episode; null: none is open. */
    LessonAnswer today(@Nullable EpisodeNotice opened) {
        FactsOn facts = days.facts(date);
        Day day = days.on(date);
        Assessment assessment = day.assessment(lesson);
        LessonScore score = assessment.score();
        Level level = course.now();
        List<Pattern> patterns = day.patterns().getOrDefault(lesson, List.of());
        DirectorStatus status = DirectorStatus.of(level.shown(), state(course.driftNow()), !patterns.isEmpty());
        return new LessonAnswer(
                days.partnership(),
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
                first(),
                agreed(facts),
                change(score),
                drift(course.driftNow()),
                opened == null ? null : new LessonAnswer.Since(opened.finding().since(), opened.opened()),
                patterns.stream()
                        .map(pattern -> new LessonAnswer.Pattern(pattern.key(), pattern.kind(), pattern.participants()))
                        .toList(),
                Perspectives.of(facts, lesson),
                indicators(assessment, facts),
                charting.on(date));
    }

    /** The answers at the closes, oldest first, each with its revision. */
    List<MonthAnswer> months(ToIntFunction<LocalDate> revision) {
        List<MonthAnswer> months = new ArrayList<>();
        List<MonthBaseline> baselines = charting.baselines(first());
        for (int i = 0; i < closes.size(); i++) {
            LocalDate close = closes.get(i);
            months.add(month(
                    close,
                    course.levels().get(i),
                    course.drift().get(i),
                    revision.applyAsInt(close),
                    baselines.get(i)));
        }
        return months;
    }

    private MonthAnswer month(
            LocalDate close, Level level, @Nullable LessonClose drift, int revision, MonthBaseline baseline) {
        Day day = days.on(close);
        LessonScore score = day.assessment(lesson).score();
        boolean pattern = !day.patterns().getOrDefault(lesson, List.of()).isEmpty();
        DirectorStatus status = DirectorStatus.of(level.shown(), state(drift), pattern);
        return new MonthAnswer(
                days.partnership(),
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
                revision,
                baseline);
    }

    private LessonAnswer.@Nullable First first() {
        for (LocalDate close : closes) {
            LessonScore score = days.on(close).assessment(lesson).score();
            Double number = score.score();
            if (number != null && score.coverage() >= LEAST_COVERAGE) {
                return new LessonAnswer.First(close, number);
            }
        }
        return null;
    }

    private LessonAnswer.@Nullable Agreed agreed(FactsOn facts) {
        Realignments.Agreed last = Realignments.on(facts).lastAgreed(lesson);
        return last == null
                ? null
                : new LessonAnswer.Agreed(
                        last.since(),
                        last.fact().realignment(),
                        days.assessment(lesson, last.since()).score().score());
    }

    private LessonAnswer.@Nullable ChangeSince change(LessonScore now) {
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
    static List<String> receipt(Assessed assessed, FactsOn facts, List<Receipt.Taken> taken) {
        return assessed.reason() == Value.Reason.SUPPRESSED
                ? List.of()
                : Receipt.of(facts, assessed.indicator().inputs(), taken);
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
