// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;

/** The facts of one partnership as known at one moment: one per key, withdrawn ones gone. Ask it about a day. */
public final class Facts {

    private static final Comparator<Fact> BY_DATE =
            Comparator.comparing(fact -> dated(fact).date());

    private final String partnership;
    private final TreeMap<EventType, List<Fact>> byType = new TreeMap<>();

    Facts(String partnership, SortedMap<EventType, List<Fact>> winners) {
        this.partnership = partnership;
        winners.forEach((type, facts) -> {
            List<Fact> sorted = new ArrayList<>(facts);
            sorted.sort(BY_DATE);
            byType.put(type, List.copyOf(sorted));
        });
    }

    /** The partnership they are about. */
    public String partnership() {
        return partnership;
    }

    /** What of them is visible on a day: business date not later, and about participants of the roster in force. */
    public FactsOn on(LocalDate day) {
        return new FactsOn(this, day);
    }

    /** Facts of a type, oldest business date first; equal dates in the order of their keys. */
    List<Fact> of(Class<? extends Event> type) {
        return byType.getOrDefault(EventType.of(type), List.of());
    }

    static Event dated(Fact fact) {
        return Objects.requireNonNull(fact.event(), "a withdrawn fact is not visible");
    }
}
