// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

/** The times in which a lesson kept slipping, and how each ended; newest first. */
final class Episodes {

    private Episodes() {}

    static Panel panel(Words words, String key) {
        return Panel.table(words, key)
                .empty(words.text("episodes.none"))
                .ask(Query.table("""
                SELECT lesson, to_char(opened, 'YYYY-MM') AS opened, to_char(closed, 'YYYY-MM') AS closed, reason
                FROM drift_episode WHERE partnership = ${partnership:sqlstring}
                ORDER BY drift_episode.opened DESC, lesson
                """))
                .column(Column.named("lesson")
                        .called(words.text("column.lesson"))
                        .mappings(Mapping.lessons(words::title))
                        .link(Links.lessonOfChosen(words)))
                .column(Column.named("opened").called(words.text("column.opened")))
                .column(Column.named("closed").called(words.text("column.closed")))
                .column(Column.named("reason")
                        .called(words.text("column.ending"))
                        .mappings(Mapping.keys(words, "ending", Mapping.ENDINGS)));
    }
}
