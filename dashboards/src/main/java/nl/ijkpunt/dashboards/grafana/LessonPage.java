// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Perspective;

/** Is this still usual for us? One lesson of one partnership, with its chart, its indicators and the facts behind it. */
final class LessonPage {

    private static final String OF_CHOSEN = "{partnership=\"$partnership\",lesson=\"$lesson\"}";

    private LessonPage() {}

    static Page in(Words words) {
        return new Page("lesson", words, "now-3y")
                .choosePartnership()
                .chooseLesson()
                .mark("realignment", Palette.REFERENCE, Sql.REALIGNMENTS)
                .panel(0, 0, 4, 3, status(words))
                .panel(4, 0, 3, 3, figure(words, "score", "ijkpunt_lesson_score"))
                .panel(7, 0, 4, 3, figure(words, "first", "ijkpunt_lesson_first_score"))
                .panel(11, 0, 5, 3, figure(words, "agreed", "ijkpunt_lesson_agreed_score"))
                .panel(16, 0, 4, 3, since(words))
                .panel(20, 0, 4, 3, Through.ofChosen(words))
                .panel(0, 3, 24, 5, question(words))
                .panel(0, 8, 24, 11, chart(words))
                .panel(0, 19, 16, 10, indicators(words))
                .panel(16, 19, 8, 5, perspectives(words))
                .panel(16, 24, 8, 5, below(words))
                .panel(0, 29, 24, 10, evidence(words));
    }

    private static Panel status(Words words) {
        return Panel.stat(words, "lesson.status")
                .mappings(Mapping.status(words))
                .colourOfMapping()
                .ask(Query.now("max by (partnership, lesson) (ijkpunt_lesson_status" + OF_CHOSEN + ")", ""));
    }

    private static Panel figure(Words words, String name, String metric) {
        return Panel.stat(words, "lesson." + name)
                .score()
                .empty(words.text("lesson." + name + ".none"))
                .ask(Query.now("max by (partnership, lesson) (" + metric + OF_CHOSEN + ")", ""));
    }

    private static Panel since(Words words) {
        return Panel.stat(words, "lesson.since")
                .unit("time:MM-YYYY")
                .empty(words.text("lesson.since.none"))
                .ask(Query.now(
                        "max by (partnership, lesson) (ijkpunt_lesson_drift_started_timestamp_seconds" + OF_CHOSEN
                                + ") * 1000",
                        ""));
    }

    private static Panel question(Words words) {
        return Panel.table(words, "lesson.question")
                .tall()
                .ask(Query.table("""
                SELECT lesson AS title, lesson AS meaning, lesson AS question FROM lesson_today
                WHERE partnership = ${partnership:sqlstring} AND lesson = ${lesson:sqlstring}
                """))
                .column(Column.named("title")
                        .called(words.text("column.lesson"))
                        .mappings(Mapping.lessons(words::title))
                        .width(160))
                .column(Column.named("meaning")
                        .called(words.text("column.meaning"))
                        .mappings(Mapping.lessons(words::meaning)))
                .column(Column.named("question")
                        .called(words.text("column.question"))
                        .mappings(Mapping.lessons(words::question))
                        .width(380));
    }

    /**
     * Score against the range that was usual by then since the last re-alignment (drift.md 10), and against both
     * reference points. It never sends a message.
     */
    private static Panel chart(Words words) {
        return Panel.lines(words, "lesson.chart")
                .score()
                .colour(Palette.FIGURE)
                .ask(Query.series("""
                SELECT (m.month + INTERVAL '1 month -1 day')::timestamptz AS time, m.score, m.mean AS baseline,
                  CASE WHEN m.lower < 0 THEN 0 ELSE m.lower END AS lower,
                  CASE WHEN m.upper > 100 THEN 100 ELSE m.upper END AS upper,
                  today.first_score AS first, today.agreed_score AS agreed,
                  CASE WHEN m.score < m.lower OR m.score > m.upper THEN m.score END AS outside
                FROM lesson_month m
                JOIN lesson_today today ON today.partnership = m.partnership AND today.lesson = m.lesson
                WHERE m.partnership = ${partnership:sqlstring} AND m.lesson = ${lesson:sqlstring} AND m.score IS NOT NULL
                  AND m.month >= date_trunc('month', $__timeFrom()::timestamptz) AND m.month <= $__timeTo()::timestamptz
                ORDER BY 1
                """))
                .column(Column.named("score")
                        .called(words.text("series.score"))
                        .with("custom.lineWidth", 3)
                        .with("custom.showPoints", "always"))
                .column(Column.named("baseline")
                        .called(words.text("series.baseline"))
                        .colour(Palette.REFERENCE)
                        .dashed(10, 6))
                .column(Column.named("lower")
                        .called(words.text("series.lower"))
                        .colour(Palette.RANGE)
                        .with("custom.lineWidth", 0)
                        .with("custom.showPoints", "never"))
                .column(Column.named("upper")
                        .called(words.text("series.upper"))
                        .colour(Palette.RANGE)
                        .with("custom.lineWidth", 0)
                        .with("custom.showPoints", "never")
                        .with("custom.fillBelowTo", "lower")
                        .with("custom.fillOpacity", 30))
                .column(Column.named("first")
                        .called(words.text("series.first"))
                        .colour(Palette.UNKNOWN)
                        .dashed(2, 4))
                .column(Column.named("agreed")
                        .called(words.text("series.agreed"))
                        .colour(Palette.UNKNOWN)
                        .dashed(14, 4))
                .column(Column.named("outside")
                        .called(words.text("series.outside"))
                        .colour(Palette.ATTENTION)
                        .with("custom.drawStyle", "points")
                        .with("custom.pointSize", 12)
                        .with("custom.showPoints", "always"));
    }

    private static Panel indicators(Words words) {
        return Panel.table(words, "lesson.indicators")
                .ask(Query.table("""
                SELECT indicator, colour, value, score, share, reason, to_char(observed_on, 'DD-MM-YYYY') AS observed
                FROM indicator_today
                WHERE partnership = ${partnership:sqlstring} AND lesson = ${lesson:sqlstring}
                ORDER BY score NULLS LAST, indicator
                """))
                .column(Column.named("indicator")
                        .called(words.text("column.indicator"))
                        .mappings(Mapping.indicators(words)))
                .column(Column.named("colour").level(words).width(180))
                .column(Column.named("value")
                        .called(words.text("column.value"))
                        .with("decimals", 2)
                        .right()
                        .width(90))
                .column(Column.named("score")
                        .called(words.text("column.score"))
                        .score()
                        .width(70))
                .column(Column.named("share")
                        .called(words.text("column.share"))
                        .unit("percentunit")
                        .with("decimals", 0)
                        .right()
                        .width(90))
                .column(Column.named("reason")
                        .called(words.text("column.missing"))
                        .mappings(Mapping.keys(words, "missing", Mapping.REASONS)))
                .column(Column.named("observed")
                        .called(words.text("column.observed"))
                        .width(120));
    }

    private static Panel perspectives(Words words) {
        Panel panel = Panel.bars(words, "lesson.perspectives")
                .score()
                .empty(words.text("partnership.perspectives.none"))
                .ask(Query.now(
                        "sort(max by (perspective) (ijkpunt_lesson_perspective_score" + OF_CHOSEN + "))",
                        "{{perspective}}"));
        for (Perspective perspective : Perspective.values()) {
            String code = Code.of(perspective);
            panel.column(Column.named(code).called(words.text("perspective." + code)));
        }
        return panel;
    }

    private static Panel below(Words words) {
        return Panel.stat(words, "lesson.below").decimals(0).ask(Query.table("""
                SELECT count(*) FILTER (WHERE m.score < l.reference) AS below
                FROM (SELECT score FROM lesson_month
                  WHERE partnership = ${partnership:sqlstring} AND lesson = ${lesson:sqlstring} AND score IS NOT NULL
                  ORDER BY month DESC LIMIT 7) AS m
                CROSS JOIN (SELECT coalesce(agreed_score, first_score) AS reference FROM lesson_today
                  WHERE partnership = ${partnership:sqlstring} AND lesson = ${lesson:sqlstring}) AS l
                """));
    }

    private static Panel evidence(Words words) {
        return Panel.table(words, "lesson.evidence")
                .empty(words.text("lesson.evidence.none"))
                .ask(Query.table("""
                SELECT indicator, source, id AS fact FROM evidence
                WHERE partnership = ${partnership:sqlstring} AND lesson = ${lesson:sqlstring}
                ORDER BY indicator, source, id
                """))
                .column(Column.named("indicator")
                        .called(words.text("column.indicator"))
                        .mappings(Mapping.indicators(words)))
                .column(Column.named("source").called(words.text("column.source")))
                .column(Column.named("fact").called(words.text("column.fact")));
    }
}
