// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.receipts.Evidence;

/** What was promised about the lesson in re-alignments, and what became of it. */
final class CommitmentsPart {

    private final Words words;

    CommitmentsPart(Words words) {
        this.words = words;
    }

    void write(Page page, Case about) {
        if (about.commitments().isEmpty()) {
            return;
        }
        page.heading(words.text("commitments.title"));
        Table table = new Table()
                .words("")
                .figures(words.text("commitments.target"))
                .figures(words.text("indicators.value"))
                .words(words.text("commitments.due"))
                .words(words.text("commitments.state"))
                .words(words.text("commitments.by"))
                .words(words.text("commitments.realignment"));
        about.commitments().forEach(commitment -> row(table, about, commitment));
        page.table(table);
    }

    private void row(Table table, Case about, Commitment commitment) {
        Locale language = words.language();
        Unit unit = Catalogue.unit(commitment.indicator());
        Double value = commitment.value();
        String participant = commitment.participant();
        table.row(
                words.catalogue().title(commitment.indicator()),
                (isHigherBetter(about, commitment.indicator()) ? "≥ " : "≤ ")
                        + unit.text(commitment.target(), language),
                value == null ? Words.NONE : unit.text(value, language, commitment.target()),
                words.shortDate(commitment.due()),
                words.text("commitment." + commitment.state().key(), words.shortDate(commitment.keptOn())),
                participant == null ? words.text("commitments.all") : about.called(List.of(participant)),
                commitment.agreed()
                        ? commitment.realignment()
                        : words.text("commitments.not-agreed", commitment.realignment()));
    }

    private static boolean isHigherBetter(Case about, String indicator) {
        for (Evidence evidence : about.explanation().now().indicators()) {
            if (evidence.indicator().equals(indicator)) {
                return evidence.assessed().norm().higherIsBetter();
            }
        }
        throw new IllegalArgumentException("no indicator of this lesson: " + indicator);
    }
}
