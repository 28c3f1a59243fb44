// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns figures into rows. */
final class Watched {

    private static final List<String> LEVELS = List.of("unknown", "green", "amber", "red");
    private static final List<String> CONFIDENCES = List.of("low", "medium", "high");
    private static final List<String> GAP_SIGNALS = List.of("none", "signal", "large");
    private static final List<String> DRIFT = List.of("unknown", "ok", "watch", "alarm", "recovered");

    private final Rows rows;

    Watched(Rows rows) {
        this.rows = rows;
    }

    void page(String task, LastAnswers.Page page) {
        rows.addDay(Metric.LAST_DAY, page.today(), task);
        rows.add(Metric.ANSWERS_DUE, page.due(), task);
        rows.add(Metric.PARTNERSHIPS, page.figures().size(), task);
        rows.add(Metric.PARTNERSHIPS_QUARANTINED, page.quarantined().size(), task);
        page.quarantined().forEach(id -> rows.add(Metric.PARTNERSHIP_QUARANTINED, 1, id));
        long answered = page.lastAnswer();
        rows.add(Metric.LAST_ANSWER, answered == 0 ? null : Double.valueOf(answered / 1e3), task);
        page.figures().forEach(this::partnership);
    }

    private void partnership(String id, Figures figures) {
        LocalDate today = day(figures.asOf());
        rows.add(Metric.PARTNERSHIP_INFO, 1, id, figures.name(), figures.kind());
        rows.addDay(Metric.PARTNERSHIP_TODAY, today, id);
        rows.addDay(Metric.PARTNERSHIP_REALIGNMENT, day(figures.realigned()), id);
        rows.addDay(Metric.PARTNERSHIP_NEXT_REVIEW, day(figures.nextReview()), id);
        rows.addAge(Metric.PARTNERSHIP_REVIEW_DUE, today, day(figures.nextReview()), id);
        figures.heard()
                .forEach((family, last) -> rows.addAge(Metric.PARTNERSHIP_FACT_AGE, day(last), today, id, family));
        NoticeFigures told = figures.told();
        if (told != null) {
            told(told, today, id);
        }
        figures.symptoms().forEach(symptom -> {
            rows.addCode(Metric.SYMPTOM_LEVEL, symptom.level(), LEVELS, id, symptom.symptom());
            rows.add(Metric.SYMPTOM_SCORE, symptom.score(), id, symptom.symptom());
        });
        figures.lessons().forEach(lesson -> {
            answer(lesson, today, id, lesson.lesson());
            course(lesson, id, lesson.lesson());
            people(lesson, id, lesson.lesson());
        });
    }

    /** What people were told, and what is still open of it. */
    private void told(NoticeFigures told, @Nullable LocalDate today, String id) {
        told.messages().forEach((kind, number) -> rows.add(Metric.PARTNERSHIP_MESSAGES, number, id, kind));
        told.commitments().forEach((state, number) -> rows.add(Metric.PARTNERSHIP_COMMITMENTS, number, id, state));
        told.deadlines().forEach((urgency, number) -> rows.add(Metric.PARTNERSHIP_DEADLINES, number, id, urgency));
        rows.addDay(Metric.PARTNERSHIP_NEXT_DEADLINE, day(told.nextDeadline()), id);
        rows.addAge(Metric.PARTNERSHIP_DEADLINE_DUE, today, day(told.nextDeadline()), id);
        rows.add(Metric.PARTNERSHIP_OPEN_EPISODES, told.episodes().size(), id);
        told.episodes()
                .forEach((lesson, opened) ->
                        rows.addDay(Metric.LESSON_EPISODE_OPENED, LocalDate.parse(opened + "-01"), id, lesson));
    }

    /** What today's answer is, and what it rests on. */
    private void answer(LessonFigures figures, @Nullable LocalDate today, String... labels) {
        rows.add(Metric.LESSON_SCORE, figures.score(), labels);
        rows.add(Metric.LESSON_STATUS, figures.status(), labels);
        rows.addCode(Metric.LESSON_LEVEL, figures.level(), LEVELS, labels);
        rows.addCode(Metric.LESSON_CONFIDENCE, figures.confidence(), CONFIDENCES, labels);
        rows.add(Metric.LESSON_STANDARD_ERROR, figures.se(), labels);
        rows.add(Metric.LESSON_COVERAGE, figures.coverage(), labels);
        rows.add(Metric.LESSON_VETOES, figures.vetoes(), labels);
        rows.add(Metric.LESSON_EVIDENCE_EVENTS, figures.evidence(), labels);
        rows.addDay(Metric.LESSON_LAST_EVENT, day(figures.lastObserved()), labels);
        rows.addAge(Metric.LESSON_EVENT_AGE, day(figures.lastObserved()), today, labels);
        figures.indicators()
                .forEach((indicator, score) ->
                        rows.add(Metric.LESSON_INDICATOR_SCORE, score, labels[0], labels[1], indicator));
    }

    /** Where it came from. */
    private void course(LessonFigures figures, String... labels) {
        rows.add(Metric.LESSON_FIRST_SCORE, figures.firstScore(), labels);
        rows.addDay(Metric.LESSON_FIRST, day(figures.firstOn()), labels);
        rows.add(Metric.LESSON_AGREED_SCORE, figures.agreedScore(), labels);
        rows.addDay(Metric.LESSON_AGREED, day(figures.agreedOn()), labels);
        rows.add(Metric.LESSON_CHANGE, figures.change(), labels);
        String drift = figures.drift();
        String onset = figures.onset();
        rows.addCode(Metric.LESSON_DRIFT_STATE, drift, DRIFT, labels);
        rows.add(Metric.LESSON_DRIFT_EVIDENCE, figures.driftEvidence(), labels);
        if (onset != null) {
            rows.addDay(Metric.LESSON_DRIFT_STARTED, LocalDate.parse(onset + "-01"), labels);
        }
        ChartFigures chart = figures.chart();
        rows.add(Metric.LESSON_BASELINE, chart.baseline(), labels);
        rows.add(Metric.LESSON_MEAN, chart.mean(), labels);
        rows.add(Metric.LESSON_LOWER_LIMIT, chart.lower(), labels);
        rows.add(Metric.LESSON_UPPER_LIMIT, chart.upper(), labels);
        chart.red()
                .forEach((months, chance) -> rows.add(Metric.LESSON_RED_CHANCE, chance, labels[0], labels[1], months));
        figures.patterns().forEach(pattern -> rows.add(Metric.LESSON_PATTERN, 1, labels[0], labels[1], pattern));
    }

    /** How people see it. */
    private void people(LessonFigures figures, String... labels) {
        figures.groups()
                .forEach((perspective, score) ->
                        rows.add(Metric.LESSON_PERSPECTIVE_SCORE, score, labels[0], labels[1], perspective));
        rows.add(Metric.LESSON_PERSPECTIVE_GAP, figures.gap(), labels);
        rows.addCode(Metric.LESSON_PERSPECTIVE_GAP_SIGNAL, figures.gapSignal(), GAP_SIGNALS, labels);
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }
}
