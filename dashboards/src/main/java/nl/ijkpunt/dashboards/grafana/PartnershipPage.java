// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;

/** How is one partnership doing? Ten lessons, both reference points, four perspectives, and what it rests on. */
final class PartnershipPage {

    private static final String OF_CHOSEN = "{partnership=\"$partnership\"}";

    private PartnershipPage() {}

    static Page in(Words words) {
        return new Page("partnership", words, "now-3y")
                .choosePartnership()
                .mark("realignment", Palette.REFERENCE, Sql.REALIGNMENTS)
                .panel(0, 0, 6, 3, Through.ofChosen(words))
                .panel(6, 0, 6, 3, realigned(words))
                .panel(12, 0, 6, 3, nextReview(words))
                .panel(18, 0, 6, 3, asksFor(words))
                .panel(0, 3, 24, 13, lessons(words))
                .panel(0, 16, 24, 10, Courses.panel(words, "partnership.course"))
                .panel(0, 26, 14, 12, perspectives(words))
                .panel(14, 26, 10, 12, gaps(words))
                .panel(0, 38, 24, 13, months(words))
                .panel(0, 51, 12, 10, symptoms(words))
                .panel(12, 51, 12, 10, Episodes.panel(words, "partnership.episodes"))
                .panel(0, 61, 24, 10, evidence(words));
    }

    private static Panel realigned(Words words) {
        return Panel.stat(words, "partnership.realigned")
                .unit("time:DD-MM-YYYY")
                .empty(words.text("partnership.realigned.none"))
                .ask(Query.now(
                        "max by (partnership) (ijkpunt_partnership_realignment_timestamp_seconds" + OF_CHOSEN
                                + ") * 1000",
                        ""));
    }

    private static Panel nextReview(Words words) {
        return Panel.stat(words, "partnership.next-review")
                .unit("time:DD-MM-YYYY")
                .empty(words.text("partnership.next-review.none"))
                .ask(Query.now(
                        "max by (partnership) (ijkpunt_partnership_next_review_timestamp_seconds" + OF_CHOSEN
                                + ") * 1000",
                        ""));
    }

    private static Panel asksFor(Words words) {
        return Panel.stat(words, "partnership.asks")
                .decimals(0)
                .ask(Query.now(
                        "count(max by (partnership, lesson) (ijkpunt_lesson_status" + OF_CHOSEN
                                + ") >= 2) or vector(0)",
                        ""));
    }

    private static Panel lessons(Words words) {
        return Panel.table(words, "partnership.lessons")
                .ask(Query.table("""
                SELECT lesson, status, score, first_score AS first, agreed_score AS agreed,
                  score - agreed_score AS change, drift_state AS drift, gap, confidence,
                  to_char(as_of, 'DD-MM-YYYY') AS through
                FROM lesson_today WHERE partnership = ${partnership:sqlstring}
                ORDER BY status DESC, score NULLS LAST, lesson
                """))
                .column(Column.lesson(words).link(Links.lessonOfChosen(words)))
                .column(Column.named("status").status(words).width(190))
                .column(Column.named("score")
                        .called(words.text("column.score"))
                        .score()
                        .width(70))
                .column(Column.named("first")
                        .called(words.text("column.first"))
                        .score()
                        .width(130))
                .column(Column.named("agreed")
                        .called(words.text("column.agreed"))
                        .score()
                        .width(150))
                .column(Column.named("change")
                        .called(words.text("column.since-agreed"))
                        .change()
                        .width(130))
                .column(Column.named("drift").called(words.text("column.drift")).mappings(Mapping.drift(words)))
                .column(Column.named("gap")
                        .called(words.text("column.gap"))
                        .change()
                        .width(140))
                .column(Column.named("confidence")
                        .called(words.text("column.confidence"))
                        .mappings(Mapping.keys(words, "confidence", Mapping.CONFIDENCE))
                        .width(110))
                .column(Column.through(words).width(120));
    }

    /** A group that is too small to show is a word, never an empty cell that looks like no answer. */
    private static Panel perspectives(Words words) {
        StringBuilder sql = new StringBuilder("SELECT lesson");
        for (Perspective perspective : Perspective.values()) {
            String code = Code.of(perspective);
            sql.append(",\n  max(CASE WHEN state = 'shown' THEN round(score::numeric)::text ELSE state END)")
                    .append(" FILTER (WHERE perspective = '")
                    .append(code)
                    .append("') AS ")
                    .append(code);
        }
        sql.append("\nFROM perspective_today WHERE " + Sql.CHOSEN
                + " AND participant = '*'\nGROUP BY lesson ORDER BY lesson");
        Panel panel = Panel.table(words, "partnership.perspectives")
                .empty(words.text("partnership.perspectives.none"))
                .ask(Query.table(sql.toString()))
                .column(Column.lesson(words).link(Links.lessonOfChosen(words)));
        for (Perspective perspective : Perspective.values()) {
            String code = Code.of(perspective);
            panel.column(Column.named(code)
                    .called(words.text("perspective." + code))
                    .mappings(Mapping.keys(words, "group", Mapping.GROUP_STATES))
                    .right());
        }
        return panel;
    }

    private static Panel gaps(Words words) {
        return Panel.bars(words, "partnership.gaps")
                .score()
                .colourFrom(Palette.FIGURE, 18.75, Palette.ATTENTION)
                .empty(words.text("partnership.perspectives.none"))
                .titled(words)
                .ask(Query.now(
                        "sort_desc(max by (lesson) (ijkpunt_lesson_perspective_gap_points" + OF_CHOSEN + "))",
                        "{{lesson}}"));
    }

    private static Panel months(Words words) {
        Panel panel = Panel.table(words, "partnership.months")
                .ask(Query.table("SELECT to_char(month, 'YYYY-MM') AS month,\n  "
                        + Sql.columnPerLesson(lesson -> "max(status) FILTER (WHERE lesson = '" + lesson + "')")
                        + "\nFROM lesson_month WHERE " + Sql.CHOSEN
                        + "\nGROUP BY month ORDER BY month DESC LIMIT 12"))
                .column(Column.named("month").called(words.text("column.month")).width(100));
        panel.column(Column.ofEveryLesson().status(words));
        for (LessonKey lesson : LessonKey.values()) {
            panel.column(Column.named(Code.of(lesson))
                    .called(lesson.number() + " " + words.title(lesson))
                    .link(Links.lessonOfPage(words, Code.of(lesson))));
        }
        return panel;
    }

    private static Panel symptoms(Words words) {
        return Panel.table(words, "partnership.symptoms")
                .ask(Query.table("""
                SELECT symptom, level, score, known || ' / ' || parts AS known, to_char(as_of, 'DD-MM-YYYY') AS through
                FROM symptom_today WHERE partnership = ${partnership:sqlstring}
                ORDER BY score NULLS LAST, symptom
                """))
                .column(Column.named("symptom")
                        .called(words.text("column.symptom"))
                        .mappings(Mapping.symptoms(words)))
                .column(Column.named("level").level(words).width(190))
                .column(Column.named("score")
                        .called(words.text("column.score"))
                        .score()
                        .width(80))
                .column(Column.named("known")
                        .called(words.text("column.known"))
                        .right()
                        .width(130))
                .column(Column.through(words).width(130));
    }

    /** Grey below five facts: what rests on so little says little. */
    private static Panel evidence(Words words) {
        return Panel.bars(words, "partnership.evidence")
                .decimals(0)
                .atLeast(0)
                .colourFrom(Palette.UNKNOWN, 5, Palette.FIGURE)
                .titled(words)
                .ask(Query.now(
                        "sort(max by (lesson) (ijkpunt_lesson_evidence_events" + OF_CHOSEN + "))", "{{lesson}}"));
    }
}
