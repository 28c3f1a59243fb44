// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;

/** How the lessons of one partnership went: a line for those that ask for a conversation, a band for the others. */
final class Courses {

    /** Solid, dashed, dotted, and the second half with points: lessons are told apart without their colour. */
    private static final int[][] STROKES = {{1, 0}, {12, 6}, {2, 5}};

    private static final int HALF = LessonKey.values().length / 2;

    private Courses() {}

    static Panel panel(Words words, String key) {
        Panel panel = Panel.lines(words, key).score().palette();
        for (LessonKey lesson : LessonKey.values()) {
            int[] stroke = STROKES[(lesson.number() - 1) % STROKES.length];
            panel.column(Column.named(Code.of(lesson))
                    .called(lesson.number() + " " + words.title(lesson))
                    .dashed(stroke[0], stroke[1])
                    .with("custom.lineWidth", 3)
                    .with("custom.pointSize", 9)
                    .with("custom.showPoints", lesson.number() > HALF ? "always" : "never"));
        }
        return panel.ask(course("lesson AS metric, score", ">= 2", ""))
                .ask(course("min(score) AS lowest, max(score) AS highest", "< 2", "GROUP BY month\n"))
                .column(edge("lowest").called(words.text("series.lowest")))
                .column(edge("highest")
                        .called(words.text("series.highest"))
                        .with("custom.fillBelowTo", "lowest")
                        .with("custom.fillOpacity", 30));
    }

    private static Column edge(String name) {
        return Column.named(name)
                .colour(Palette.RANGE)
                .with("custom.lineWidth", 0)
                .with("custom.showPoints", "never");
    }

    private static Query course(String figures, String status, String grouped) {
        return Query.series("SELECT " + Sql.END_OF_MONTH + ", " + figures + "\nFROM lesson_month WHERE " + Sql.CHOSEN
                + " AND " + Sql.MONTHS_IN_RANGE + "\n  AND lesson IN (SELECT lesson FROM lesson_today WHERE "
                + Sql.CHOSEN + " AND status " + status + ")\n" + grouped + "ORDER BY 1, 2");
    }
}
