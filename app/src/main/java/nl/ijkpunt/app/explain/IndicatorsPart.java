// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.receipts.Standing;
import org.jspecify.annotations.Nullable;

/** Value, limits, score and contribution of every indicator; the contributions add up to what is short of 100. */
final class IndicatorsPart {

    private static final BigDecimal FULL = new BigDecimal("100.0");

    private final Words words;
    private final Figures figures;

    IndicatorsPart(Words words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    void write(Page page, Case about) {
        Standing now = about.explanation().now();
        Double score = now.score().score();
        page.heading(
                score == null
                        ? words.text("indicators.title.none")
                        : words.text("indicators.title", words.points(score)));
        Table table = new Table()
                .words("")
                .figures(words.text("indicators.value"))
                .figures(words.text("indicators.green"))
                .figures(words.text("indicators.red"))
                .words(words.text("indicators.colour"))
                .figures(words.text("indicators.score"))
                .figures(words.text("indicators.share"))
                .figures(words.text("indicators.contribution"))
                .words(words.text("indicators.observed"))
                .words(words.text("indicators.unit"));
        List<@Nullable BigDecimal> contributions = contributions(now);
        for (int i = 0; i < now.indicators().size(); i++) {
            row(table, now.indicators().get(i).assessed(), now.score().shares().get(i), contributions.get(i));
        }
        if (score != null) {
            String total = words.signed(Words.rounded(score).subtract(FULL));
            table.row("  " + words.text("together"), "", "", "", "", words.points(score), "100%", total, "", "");
        }
        page.table(table);
        page.line("");
        page.paragraph(words.text("indicators.critical"));
        if (now.indicators().stream().anyMatch(one -> !one.assessed().norm().isConfirmed())) {
            page.paragraph(words.text("indicators.proposal"));
        }
        page.paragraph(words.text("indicators.rounding"));
    }

    private void row(Table table, Assessed assessed, double share, @Nullable BigDecimal contribution) {
        table.row(
                figures.title(assessed),
                figures.value(assessed),
                figures.green(assessed.norm()),
                figures.red(assessed.norm()),
                figures.colour(assessed),
                assessed.normalised() == null
                        ? Words.NONE
                        : words.points(assessed.normalised().score()),
                contribution == null ? Words.NONE : words.percent(share),
                contribution == null ? Words.NONE : words.signed(contribution),
                words.shortDate(assessed.observed()),
                figures.unit(assessed));
    }

    /** In tenths; null for an indicator that takes no part. */
    private static List<@Nullable BigDecimal> contributions(Standing now) {
        List<Double> parts = new ArrayList<>();
        for (Double contribution : now.score().contributions()) {
            if (contribution != null) {
                parts.add(contribution);
            }
        }
        Double score = now.score().score();
        List<BigDecimal> rounded = score == null
                ? List.of()
                : Rounding.toTenths(parts, Words.rounded(score).subtract(FULL));
        List<@Nullable BigDecimal> all = new ArrayList<>();
        int next = 0;
        for (Double contribution : now.score().contributions()) {
            all.add(contribution == null ? null : rounded.get(next++));
        }
        return all;
    }
}
