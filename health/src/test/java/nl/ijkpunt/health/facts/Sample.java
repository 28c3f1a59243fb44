// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Told;

/** A partnership of municipalities a and b and joint organisation svb since 1 January 2024, and what more is told of it. */
public final class Sample {

    private static final String ROSTER = "'name':'Demo','kind':'public-body','phase':'build','startDate':'2024-01-01',"
            + "'participants':[{'id':'a','name':'A','kind':'municipality'},{'id':'b','name':'B','kind':'municipality'},"
            + "{'id':'svb','name':'SVB','kind':'joint-organisation'}]";

    private final List<Fact> facts = new ArrayList<>();

    /** Only the roster. */
    public Sample() {
        told("project.partnership-registered", "2023-06-01", ROSTER);
    }

    /** Adds a fact: its type without prefix and version, its business date, its other fields with single quotes. */
    public Sample told(String type, String date, String fields) {
        String event =
                "{'specversion':'1.0','id':'e%d','source':'urn:test','subject':'demo','time':'2026-01-01T12:00:00Z',"
                        + "'type':'nl.samenwerkingsverbanden.%s.v1','datacontenttype':'application/json',"
                        + "'data':{'date':'%s',%s}}";
        facts.add(Told.fact(event.formatted(facts.size(), type, date, fields).replace('\'', '"')));
        return this;
    }

    /** A new roster: these municipalities and the joint organisation. */
    Sample roster(String date, String... municipalities) {
        StringBuilder others = new StringBuilder();
        for (String id : municipalities) {
            others.append("{'id':'%s','name':'%s','kind':'municipality'},".formatted(id, id));
        }
        return told(
                "project.partnership-registered",
                date,
                "'name':'Demo','kind':'public-body','phase':'build','startDate':'2024-01-01','participants':["
                        + others
                        + "{'id':'svb','name':'SVB','kind':'joint-organisation'}]");
    }

    /** What is visible on a day, told in any order. */
    public FactsOn on(String day) {
        return Told.ledger(Told.shuffledAndDoubled(facts, 1)).knownAt(null).on(LocalDate.parse(day));
    }
}
