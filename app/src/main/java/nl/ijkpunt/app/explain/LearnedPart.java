// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.List;
import nl.ijkpunt.events.Fact;

/** What became known after the moment that the answer is about, and what it does to the score of the same day. */
final class LearnedPart {

    private final Words words;
    private final FactWords facts;

    LearnedPart(Words words) {
        this.words = words;
        this.facts = new FactWords(words);
    }

    void write(Page page, Case about) {
        Learned learned = about.learned();
        if (learned == null) {
            return;
        }
        page.heading(words.text("learned.title"));
        if (learned.added().isEmpty() && learned.gone().isEmpty()) {
            page.paragraph(words.text("learned.nothing"));
            return;
        }
        page.paragraph(words.text(
                "learned.score",
                words.text("status." + learned.then().statusCode()),
                words.points(learned.then().score()),
                words.text("status." + learned.now().statusCode()),
                words.points(learned.now().score())));
        page.line("");
        Table table =
                new Table().words("").words("").words("").words("").words("").words("");
        rows(table, "+", learned.added());
        rows(table, "-", learned.gone());
        page.table(table);
        if (!learned.gone().isEmpty()) {
            page.line("");
            page.paragraph(words.text("learned.gone"));
        }
    }

    private void rows(Table table, String sign, List<Fact> list) {
        for (Fact fact : list) {
            table.row(
                    sign,
                    words.shortDate(FactWords.date(fact)),
                    facts.kind(fact),
                    facts.said(fact),
                    words.text("facts.recorded", words.moment(fact.time())),
                    fact.reference());
        }
    }
}
