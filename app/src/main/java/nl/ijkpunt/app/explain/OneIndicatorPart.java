// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import nl.ijkpunt.events.catalogue.IndicatorText;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.receipts.Evidence;
import nl.ijkpunt.health.receipts.Standing;
import org.jspecify.annotations.Nullable;

/** One indicator in full: why it matters, its figure, how the score follows from the norm, and what exposes it. */
final class OneIndicatorPart {

    private final Words words;
    private final Figures figures;

    OneIndicatorPart(Words words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    void write(Page page, Case about, String id) {
        Standing now = about.explanation().now();
        for (int i = 0; i < now.indicators().size(); i++) {
            if (now.indicators().get(i).indicator().equals(id)) {
                write(
                        page,
                        about,
                        now.indicators().get(i),
                        now.score().shares().get(i),
                        now.score().contributions().get(i));
            }
        }
    }

    private void write(Page page, Case about, Evidence evidence, double share, @Nullable Double contribution) {
        Assessed assessed = evidence.assessed();
        Norm norm = assessed.norm();
        IndicatorText text = words.catalogue().indicator(evidence.indicator());
        page.heading(text.title() + " (" + text.id() + ")");
        page.paragraph(text.why());
        page.line("");
        Table table = new Table().words("").words("");
        table.row(
                words.text("one.value"),
                figures.value(assessed) + " (" + figures.unit(assessed) + "), " + figures.colour(assessed));
        table.row(words.text("one.limits"), words.text("one.limits.text", figures.green(norm), figures.red(norm)));
        table.row(
                words.text("one.score"),
                assessed.normalised() == null
                        ? Words.NONE
                        : words.text(
                                "one.score.text",
                                words.points(assessed.normalised().score()),
                                figures.number(norm, norm.zero()),
                                figures.number(norm, norm.red()),
                                figures.number(norm, norm.green()),
                                figures.number(norm, norm.best())));
        table.row(
                words.text("one.weight"),
                words.text(
                        norm.critical() ? "one.weight.critical" : "one.weight.plain",
                        words.number(norm.weight()),
                        words.percent(share)));
        table.row(
                words.text("one.contribution"),
                contribution == null ? words.text("one.contribution.none") : words.signed(Words.rounded(contribution)));
        table.row(
                words.text("one.observed"),
                words.text(
                        "one.observed.text",
                        words.shortDate(assessed.observed()),
                        words.percent(assessed.freshness())));
        table.row(words.text("one.norm"), norm(evidence));
        page.table(table);
        page.line("");
        page.item(words.text("answer.question", text.question()));
        page.item(counter(about, text));
    }

    private String norm(Evidence evidence) {
        Norm.Confirmation confirmation = evidence.assessed().norm().confirmation();
        return confirmation == null
                ? words.text(
                        "one.norm.proposal",
                        words.catalogue().indicator(evidence.indicator()).source())
                : words.text(
                        "one.norm.confirmed",
                        words.shortDate(evidence.normSince()),
                        words.shortDate(confirmation.on()),
                        confirmation.by());
    }

    private String counter(Case about, IndicatorText text) {
        String title = words.catalogue().title(text.counter());
        for (Case.Counter counter : about.counters()) {
            if (counter.indicator().equals(text.id())) {
                Double value = counter.value();
                String figure = value == null
                        ? words.text("level.unknown")
                        : Unit.of(counter.unit()).text(value, words.language()) + ", "
                                + words.text("level." + counter.colour());
                return words.text("one.counter", title, text.counter(), figure, text.exposes());
            }
        }
        return words.text("one.counter", title, text.counter(), words.text("level.unknown"), text.exposes());
    }
}
