// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;

/** Which partnerships ask for a conversation? No ranking: what asks most comes first, the rest by name. */
final class PortfolioPage {

    private static final List<Integer> MOST_URGENT_FIRST = List.of(3, 2, 1, 0);

    private PortfolioPage() {}

    static Page in(Words words) {
        Page page = new Page("portfolio", words, "now-1y")
                .panel(0, 0, 18, 4, Panel.text(words, "portfolio.reading"))
                .panel(18, 0, 6, 4, Through.everywhere(words));
        int x = 0;
        for (int code : MOST_URGENT_FIRST) {
            page.panel(x, 4, 6, 3, partnershipsWithWorst(words, code));
            x += 6;
        }
        return page.panel(0, 7, 24, 13, matrix(words))
                .panel(0, 20, 12, 9, lessons(words))
                .panel(12, 20, 12, 9, falls(words))
                .panel(0, 29, 24, 8, drift(words));
    }

    private static Panel partnershipsWithWorst(Words words, int code) {
        return Panel.stat(words, "portfolio.worst-" + code)
                .decimals(0)
                .colour(Mapping.statusColour(code))
                .ask(Query.now(
                        "count(max by (partnership) (ijkpunt_lesson_status) == " + code + ") or vector(0)",
                        Mapping.statusText(words, code)));
    }

    /** The column with the id is there for the links. */
    private static Panel matrix(Words words) {
        String sql = "SELECT p.partnership, p.name,\n  "
                + Sql.columnPerLesson(lesson -> "max(l.status) FILTER (WHERE l.lesson = '" + lesson + "')")
                + """

                FROM partnership p JOIN lesson_today l ON l.partnership = p.partnership
                GROUP BY p.partnership, p.name
                ORDER BY count(*) FILTER (WHERE l.status = 3) DESC, count(*) FILTER (WHERE l.status = 2) DESC, p.name
                """;
        Panel panel = Panel.table(words, "portfolio.matrix")
                .ask(Query.table(sql))
                .column(Column.named("partnership").hidden())
                .column(Column.named("name")
                        .called(words.text("column.partnership"))
                        .width(150)
                        .link(Links.partnershipOfRow(words)));
        panel.column(Column.ofEveryLesson().status(words));
        for (LessonKey lesson : LessonKey.values()) {
            String code = Code.of(lesson);
            panel.column(Column.named(code)
                    .called(lesson.number() + " " + words.title(lesson))
                    .link(Links.lessonOfRow(words, code)));
        }
        return panel;
    }

    private static Panel lessons(Words words) {
        return Panel.bars(words, "portfolio.lessons")
                .decimals(0)
                .atLeast(0)
                .empty(words.text("portfolio.lessons.none"))
                .titled(words)
                .ask(Query.now(
                        "sort_desc(count by (lesson) (max by (partnership, lesson) (ijkpunt_lesson_status) >= 2))",
                        "{{lesson}}"));
    }

    private static Panel falls(Words words) {
        return Panel.table(words, "portfolio.falls")
                .empty(words.text("portfolio.falls.none"))
                .ask(Query.table("""
                SELECT p.partnership, p.name, now.lesson, to_char(now.month, 'YYYY-MM') AS month, now.score,
                  now.score - before.score AS change, now.revision
                FROM lesson_month now
                JOIN lesson_month before ON before.partnership = now.partnership AND before.lesson = now.lesson
                  AND before.month = now.month - INTERVAL '3 months'
                JOIN partnership p ON p.partnership = now.partnership
                WHERE now.month = (SELECT max(month) FROM lesson_month) AND now.score < before.score - 0.5
                ORDER BY change LIMIT 8
                """))
                .column(Column.named("partnership").hidden())
                .column(Column.named("name")
                        .called(words.text("column.partnership"))
                        .link(Links.partnershipOfRow(words)))
                .column(Column.lesson(words).link(Links.lessonOfRow(words, "${__data.fields.lesson}")))
                .column(Column.named("month").called(words.text("column.month")).width(90))
                .column(Column.named("score")
                        .called(words.text("column.score"))
                        .score()
                        .width(70))
                .column(Column.named("change")
                        .called(words.text("column.change"))
                        .change()
                        .width(110))
                .column(Column.named("revision").hidden());
    }

    private static Panel drift(Words words) {
        return Panel.table(words, "portfolio.drift")
                .empty(words.text("portfolio.drift.none"))
                .ask(Query.table("""
                SELECT p.partnership, p.name, l.lesson, l.drift_state AS drift, to_char(l.lower_since, 'YYYY-MM') AS onset, l.score,
                  l.first_score AS first, l.agreed_score AS agreed, to_char(l.as_of, 'DD-MM-YYYY') AS through
                FROM lesson_today l JOIN partnership p ON p.partnership = l.partnership
                WHERE l.drift_state IN ('watch', 'alarm')
                ORDER BY l.drift_state, l.drift_evidence DESC, p.name
                """))
                .column(Column.named("partnership").hidden())
                .column(Column.named("name")
                        .called(words.text("column.partnership"))
                        .link(Links.partnershipOfRow(words)))
                .column(Column.lesson(words).link(Links.lessonOfRow(words, "${__data.fields.lesson}")))
                .column(Column.named("drift").called(words.text("column.drift")).mappings(Mapping.drift(words)))
                .column(Column.named("onset").called(words.text("column.onset")).width(110))
                .column(Column.named("score")
                        .called(words.text("column.score"))
                        .score()
                        .width(90))
                .column(Column.named("first")
                        .called(words.text("column.first"))
                        .score()
                        .width(130))
                .column(Column.named("agreed")
                        .called(words.text("column.agreed"))
                        .score()
                        .width(150))
                .column(Column.through(words).width(120));
    }
}
