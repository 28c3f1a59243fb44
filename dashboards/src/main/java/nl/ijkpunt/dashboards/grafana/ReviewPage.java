// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

/** What changed since the last re-alignment? For preparing the conversation of the participants. */
final class ReviewPage {

    private static final String LAST_REVIEW = """
            WITH last AS (SELECT max(held_on) AS day FROM review WHERE partnership = ${partnership:sqlstring})
            """;

    private ReviewPage() {}

    static Page in(Words words) {
        return new Page("review", words, "now-3y")
                .choosePartnership()
                .mark("realignment", Palette.REFERENCE, Sql.REALIGNMENTS)
                .panel(0, 0, 6, 3, Through.ofChosen(words))
                .panel(6, 0, 6, 3, last(words))
                .panel(12, 0, 6, 3, left(words))
                .panel(18, 0, 6, 3, open(words))
                .panel(0, 3, 24, 13, lessons(words))
                .panel(0, 16, 24, 10, Courses.panel(words, "review.course"))
                .panel(0, 26, 12, 8, agenda(words))
                .panel(12, 26, 12, 8, months(words))
                .panel(0, 34, 12, 8, Episodes.panel(words, "review.episodes"))
                .panel(12, 34, 12, 8, restated(words))
                .panel(0, 42, 24, 7, missing(words));
    }

    private static Panel last(Words words) {
        return Panel.stat(words, "review.last")
                .words()
                .empty(words.text("partnership.realigned.none"))
                .ask(Query.table("""
                SELECT to_char(max(held_on), 'DD-MM-YYYY') AS held_on FROM review
                WHERE partnership = ${partnership:sqlstring}
                """));
    }

    private static Panel left(Words words) {
        return Panel.stat(words, "review.left")
                .unit("suffix: " + words.text("days"))
                .decimals(0)
                .empty(words.text("partnership.next-review.none"))
                .ask(Query.now(
                        "max by (partnership) (ijkpunt_partnership_review_due_seconds{partnership=\"$partnership\"}) / 86400",
                        ""));
    }

    private static Panel open(Words words) {
        return Panel.stat(words, "review.open")
                .decimals(0)
                .ask(Query.now(
                        "count(max by (partnership, lesson) (ALERTS{alertstate=\"firing\",audience=\"director\",partnership=\"$partnership\"})) or vector(0)",
                        ""));
    }

    /** Then, now, and next to it the first decision: a level that was set anew must not hide how far things have come. */
    private static Panel lessons(Words words) {
        return Panel.table(words, "review.lessons")
                .ask(Query.table("""
                SELECT lesson, status, gap, first_score AS first, agreed_score AS agreed, score,
                  score - agreed_score AS since_agreed, score - first_score AS since_first, drift_state AS drift,
                  to_char(as_of, 'DD-MM-YYYY') AS through
                FROM lesson_today WHERE partnership = ${partnership:sqlstring}
                ORDER BY status DESC, score - coalesce(agreed_score, first_score) NULLS LAST, lesson
                """))
                .column(Column.lesson(words).link(Links.lessonOfChosen(words)))
                .column(Column.named("status").status(words).width(150))
                .column(Column.named("gap")
                        .called(words.text("column.gap"))
                        .change()
                        .width(130))
                .column(Column.named("first")
                        .called(words.text("column.first"))
                        .score()
                        .width(130))
                .column(Column.named("agreed")
                        .called(words.text("column.agreed"))
                        .score()
                        .width(130))
                .column(Column.named("score")
                        .called(words.text("column.score"))
                        .score()
                        .width(70))
                .column(Column.named("since_agreed")
                        .called(words.text("column.since-agreed"))
                        .change()
                        .width(130))
                .column(Column.named("since_first")
                        .called(words.text("column.since-first"))
                        .change()
                        .width(130))
                .column(Column.named("drift")
                        .called(words.text("column.drift"))
                        .mappings(Mapping.drift(words))
                        .width(160))
                .column(Column.through(words).width(120));
    }

    private static Panel agenda(Words words) {
        return Panel.table(words, "review.agenda")
                .empty(words.text("review.agenda.none"))
                .ask(Query.table("""
                SELECT lesson, lesson AS question FROM lesson_today
                WHERE partnership = ${partnership:sqlstring} AND status >= 2
                ORDER BY status DESC, score NULLS LAST, lesson
                """))
                .column(Column.lesson(words).width(200).link(Links.lessonOfChosen(words)))
                .column(Column.named("question")
                        .called(words.text("column.question"))
                        .mappings(Mapping.lessons(words::question)));
    }

    private static Panel months(Words words) {
        return Panel.table(words, "review.months")
                .empty(words.text("review.months.none"))
                .ask(Query.table(LAST_REVIEW + """
                SELECT m.lesson, count(*) FILTER (WHERE m.status = 2) AS attention,
                  count(*) FILTER (WHERE m.status = 3) AS act, count(*) AS months
                FROM lesson_month m CROSS JOIN last
                WHERE m.partnership = ${partnership:sqlstring}
                  AND (last.day IS NULL OR m.month >= date_trunc('month', last.day::timestamp))
                GROUP BY m.lesson HAVING count(*) FILTER (WHERE m.status >= 2) > 0
                ORDER BY act DESC, attention DESC, m.lesson
                """))
                .column(Column.lesson(words).link(Links.lessonOfChosen(words)))
                .column(Column.named("attention")
                        .called(Mapping.statusText(words, 2))
                        .change())
                .column(Column.named("act").called(Mapping.statusText(words, 3)).change())
                .column(Column.named("months")
                        .called(words.text("column.months"))
                        .change());
    }

    private static Panel restated(Words words) {
        return Panel.table(words, "review.restated")
                .empty(words.text("review.restated.none"))
                .ask(Query.table("""
                SELECT to_char(month, 'YYYY-MM') AS month, lesson, revision, score FROM lesson_month
                WHERE partnership = ${partnership:sqlstring} AND revision > 1
                ORDER BY lesson_month.month DESC, lesson LIMIT 50
                """))
                .column(Column.named("month").called(words.text("column.month")).width(110))
                .column(Column.lesson(words))
                .column(Column.named("revision")
                        .called(words.text("column.revision"))
                        .change())
                .column(Column.named("score")
                        .called(words.text("column.score-now"))
                        .score());
    }

    private static Panel missing(Words words) {
        return Panel.table(words, "review.missing")
                .empty(words.text("review.missing.none"))
                .ask(Query.table("""
                SELECT lesson, indicator, reason FROM indicator_today
                WHERE partnership = ${partnership:sqlstring} AND state = 'unknown' AND reason <> 'not-applicable'
                ORDER BY lesson, indicator
                """))
                .column(Column.lesson(words))
                .column(Column.named("indicator")
                        .called(words.text("column.indicator"))
                        .mappings(Mapping.indicators(words)))
                .column(Column.named("reason")
                        .called(words.text("column.missing"))
                        .mappings(Mapping.keys(words, "missing", Mapping.REASONS)));
    }
}
