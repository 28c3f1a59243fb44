// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

/** The times in which a lesson kept slipping, as far as the closed months show; newest first. */
final class Episodes {

    private Episodes() {}

    static Panel panel(Words words, String key) {
        return Panel.table(words, key)
                .empty(words.text("episodes.none"))
                .ask(Query.table("""
                WITH slipping AS (
                  SELECT lesson, month, drift_state,
                    month - row_number() OVER (PARTITION BY lesson ORDER BY month) * INTERVAL '1 month' AS run
                  FROM lesson_month
                  WHERE partnership = ${partnership:sqlstring} AND drift_state IN ('watch', 'alarm')
                ), through AS (
                  SELECT max(month) AS month FROM lesson_month WHERE partnership = ${partnership:sqlstring}
                )
                SELECT s.lesson, to_char(min(s.month), 'YYYY-MM') AS first, to_char(max(s.month), 'YYYY-MM') AS last,
                  CASE WHEN bool_or(s.drift_state = 'alarm') THEN 'alarm' ELSE 'watch' END AS drift,
                  to_char(t.month, 'YYYY-MM') AS through
                FROM slipping s CROSS JOIN through t
                GROUP BY s.lesson, s.run, t.month ORDER BY max(s.month) DESC, s.lesson
                """))
                .column(Column.lesson(words).link(Links.lessonOfChosen(words)))
                .column(Column.named("first")
                        .called(words.text("column.opened"))
                        .width(110))
                .column(Column.named("last").called(words.text("column.closed")).width(110))
                .column(Column.named("drift").called(words.text("column.drift")).mappings(Mapping.drift(words)))
                .column(Column.through(words).width(110));
    }
}
