// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

/** Up to which day the data goes: a line on every page, because today is data and not the clock on the wall. */
final class Through {

    private Through() {}

    /** Of everything: the page is as old as its oldest answer. */
    static Panel everywhere(Words words) {
        return panel(words, "SELECT to_char(min(as_of), 'DD-MM-YYYY') AS through FROM lesson_today");
    }

    static Panel ofChosen(Words words) {
        return panel(words, """
                SELECT to_char(max(as_of), 'DD-MM-YYYY') AS through
                FROM lesson_today WHERE partnership = ${partnership:sqlstring}
                """);
    }

    private static Panel panel(Words words, String sql) {
        return Panel.stat(words, "through")
                .words()
                .empty(words.text("through.none"))
                .ask(Query.table(sql));
    }
}
