// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.privacy.Perspectives;

/** How the four groups see the lesson, as far as it may be shown. */
final class PerspectivesPart {

    private final Words words;

    PerspectivesPart(Words words) {
        this.words = words;
    }

    void write(Page page, Case about) {
        Perspectives perspectives = about.answer().perspectives();
        if (perspectives.wave() == null) {
            return;
        }
        page.heading(words.text("perspectives.title", perspectives.wave(), words.shortDate(perspectives.closedOn())));
        Table table = new Table()
                .words("")
                .figures(words.text("indicators.score"))
                .figures(words.text("perspectives.answers"))
                .figures(words.text("perspectives.invited"))
                .words("");
        perspectives.groups().forEach((perspective, group) -> {
            boolean shown = group.state().equals("shown");
            table.row(
                    words.text("perspective." + Code.of(perspective)),
                    words.points(group.score()),
                    group.answers() == null ? Words.NONE : words.number(group.answers()),
                    group.invited() == null ? Words.NONE : words.number(group.invited()),
                    shown ? "" : words.text("group." + group.state()));
        });
        page.table(table);
        if (perspectives.gap() != null && perspectives.gapSignal() != null) {
            page.paragraph(
                    words.text("perspectives.gap." + perspectives.gapSignal(), words.points(perspectives.gap())));
        }
    }
}
