// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.receipts.Evidence;
import nl.ijkpunt.health.receipts.Explanation;
import nl.ijkpunt.health.receipts.Standing;
import nl.ijkpunt.health.scoring.Change;
import org.jspecify.annotations.Nullable;

/** How the score moved since a day, split over the indicators so that it adds up. */
final class ChangePart {

    private final Words words;
    private final Figures figures;

    ChangePart(Words words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    /** About all indicators, or about one. */
    void write(Page page, Case about, @Nullable String only) {
        Explanation explanation = about.explanation();
        Standing before = explanation.before();
        if (before == null) {
            return;
        }
        page.heading(words.text("change.title", words.date(before.date())));
        Change change = explanation.change();
        Double then = before.score().score();
        Double now = explanation.now().score().score();
        if (change == null || then == null || now == null) {
            page.paragraph(words.text("change.none"));
            return;
        }
        BigDecimal total = Words.rounded(now).subtract(Words.rounded(then));
        page.paragraph(words.text("change.from-to", words.points(then), words.points(now), words.signed(total)));
        Table table = table(explanation, before, change, total, only);
        if (table.rows().isEmpty()) {
            page.paragraph(words.text("change.nothing"));
            return;
        }
        page.line("");
        page.table(table);
        if (change.items().stream().anyMatch(item -> normChanged(explanation, before, item.indicator()))) {
            page.line("");
            page.paragraph(words.text("change.norm"));
        }
    }

    private Table table(
            Explanation explanation, Standing before, Change change, BigDecimal total, @Nullable String only) {
        List<Double> parts = new ArrayList<>();
        change.items().forEach(item -> {
            parts.add(item.value());
            parts.add(item.coverage());
        });
        List<BigDecimal> rounded = Rounding.toTenths(parts, total);
        Table table = new Table()
                .words("")
                .figures(words.text("change.then"))
                .figures(words.text("change.now"))
                .figures(words.text("change.value"))
                .figures(words.text("change.coverage"))
                .figures(words.text("together"));
        for (int i = 0; i < change.items().size(); i++) {
            String indicator = change.items().get(i).indicator();
            BigDecimal value = rounded.get(2 * i);
            BigDecimal coverage = rounded.get(2 * i + 1);
            boolean moved = value.signum() != 0 || coverage.signum() != 0;
            if (only == null ? moved : only.equals(indicator)) {
                Assessed now = assessed(explanation.now(), indicator);
                table.row(
                        figures.title(now) + (normChanged(explanation, before, indicator) ? " *" : ""),
                        figures.value(assessed(before, indicator)),
                        figures.value(now),
                        words.signed(value),
                        words.signed(coverage),
                        words.signed(value.add(coverage)));
            }
        }
        if (only == null && !table.rows().isEmpty()) {
            table.row("  " + words.text("together"), "", "", "", "", words.signed(total));
        }
        return table;
    }

    /** True when other limits, anchors or weights held then. */
    private static boolean normChanged(Explanation explanation, Standing before, String indicator) {
        Norm then = assessed(before, indicator).norm();
        Norm now = assessed(explanation.now(), indicator).norm();
        return !then.confirmed(new Norm.Confirmation(before.date(), ""))
                .equals(now.confirmed(new Norm.Confirmation(before.date(), "")));
    }

    private static Assessed assessed(Standing standing, String indicator) {
        for (Evidence evidence : standing.indicators()) {
            if (evidence.indicator().equals(indicator)) {
                return evidence.assessed();
            }
        }
        throw new IllegalArgumentException("no indicator of this lesson: " + indicator);
    }
}
