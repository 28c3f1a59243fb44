// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.receipts.Evidence;

/** The facts behind the answer, with their ids and sources. */
final class FactsPart {

    private final Words words;
    private final FactWords facts;

    FactsPart(Words words) {
        this.words = words;
        this.facts = new FactWords(words);
    }

    /** Per kind of fact: how many, from when to when, from where, and the newest one. */
    void summary(Page page, Case about) {
        page.heading(words.text("facts.title"));
        TreeMap<EventType, List<Fact>> byType = new TreeMap<>();
        about.explanation()
                .now()
                .facts()
                .values()
                .forEach(fact -> byType.computeIfAbsent(fact.type(), type -> new ArrayList<>())
                        .add(fact));
        Table table = new Table()
                .words(words.text("facts.kind"))
                .figures(words.text("facts.count"))
                .words(words.text("facts.from"))
                .words(words.text("facts.until"))
                .words(words.text("facts.source"))
                .words(words.text("facts.newest"));
        byType.forEach((type, ofType) -> row(table, type, ofType));
        if (byType.isEmpty()) {
            page.paragraph(words.text("facts.none"));
        } else {
            page.table(table);
            page.line("");
            page.paragraph(words.text("facts.all"));
        }
    }

    private void row(Table table, EventType type, List<Fact> ofType) {
        List<LocalDate> dates = ofType.stream().map(FactWords::date).toList();
        TreeSet<String> sources = new TreeSet<>();
        Fact newest = null;
        for (Fact fact : ofType) {
            sources.add(fact.source());
            newest = FactWords.newest(newest, fact);
        }
        table.row(
                words.catalogue().fact(type),
                words.number(ofType.size()),
                words.shortDate(Collections.min(dates)),
                words.shortDate(Collections.max(dates)),
                String.join(", ", sources),
                newest == null ? "" : newest.id());
    }

    /** Every fact behind one indicator, oldest first. */
    void all(Page page, Case about, String indicator) {
        page.heading(words.text("facts.title"));
        Table table = new Table()
                .words(words.text("facts.date"))
                .words(words.text("facts.kind"))
                .words(words.text("facts.says"))
                .words(words.text("facts.recorded-on"))
                .words(words.text("facts.id"));
        for (Evidence evidence : about.explanation().now().indicators()) {
            if (evidence.indicator().equals(indicator)) {
                evidence.facts()
                        .forEach(fact -> table.row(
                                words.shortDate(FactWords.date(fact)),
                                facts.kind(fact),
                                facts.said(fact),
                                words.moment(fact.time()),
                                fact.reference()));
            }
        }
        if (table.rows().isEmpty()) {
            page.paragraph(words.text("facts.none"));
        } else {
            page.table(table);
        }
    }
}
