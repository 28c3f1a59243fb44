// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever told about one partnership, superseded versions included. It only grows, and adding is commutative
 * and idempotent: order of arrival and duplicates cannot matter (README.md 3). Not safe for threads: it has one owner.
 */
public final class Ledger {

    private final String partnership;
    private final TreeMap<EventType, TreeMap<String, List<Fact>>> versions = new TreeMap<>();
    /** What holds now, per type; of a type that something was learned about, it is worked out again. */
    private final TreeMap<EventType, Timeline> holding = new TreeMap<>();

    /** An empty ledger. */
    public Ledger(String partnership) {
        this.partnership = partnership;
    }

    /** The partnership it is about. */
    public String partnership() {
        return partnership;
    }

    /**
     * Adds one version of a fact; false when exactly this one was here already. Throws IllegalArgumentException for a
     * fact of another partnership.
     */
    public boolean add(Fact fact) {
        if (!fact.partnership().equals(partnership)) {
            throw new IllegalArgumentException("a fact of " + fact.partnership() + " in the ledger of " + partnership);
        }
        List<Fact> ofKey = versions.computeIfAbsent(fact.type(), type -> new TreeMap<>())
                .computeIfAbsent(fact.key(), key -> new ArrayList<>(1));
        int place = Collections.binarySearch(ofKey, fact, Fact.STRENGTH);
        if (place >= 0) {
            return false;
        }
        ofKey.add(-place - 1, fact);
        holding.remove(fact.type());
        return true;
    }

    /** The facts as they are known now: of every key the strongest version. */
    public Facts knownNow() {
        versions.forEach((type, keys) -> {
            if (!holding.containsKey(type)) {
                holding.put(type, timeline(keys, null));
            }
        });
        return new Facts(partnership, holding);
    }

    /** The facts as they were known at a moment: of every key the strongest version recorded by then. */
    public Facts knownAt(@Nullable Instant moment) {
        TreeMap<EventType, Timeline> held = new TreeMap<>();
        versions.forEach((type, keys) -> held.put(type, timeline(keys, moment)));
        return new Facts(partnership, held);
    }

    private static Timeline timeline(TreeMap<String, List<Fact>> keys, @Nullable Instant moment) {
        List<Fact> winners = new ArrayList<>(keys.size());
        for (List<Fact> ofKey : keys.values()) {
            Fact winner = strongest(ofKey, moment);
            if (winner != null && !winner.withdrawn()) {
                winners.add(winner);
            }
        }
        return new Timeline(winners);
    }

    /** The earliest business date of any version of the same thing; null when all of them withdraw. */
    public @Nullable LocalDate earliestDate(Fact fact) {
        LocalDate earliest = null;
        for (Fact version : versions.getOrDefault(fact.type(), new TreeMap<>()).getOrDefault(fact.key(), List.of())) {
            LocalDate date = version.event() == null ? null : version.event().date();
            earliest = date != null && (earliest == null || date.isBefore(earliest)) ? date : earliest;
        }
        return earliest;
    }

    /** Every version of every key, the weakest of a key first; one list per key. */
    public Collection<List<Fact>> histories() {
        List<List<Fact>> all = new ArrayList<>();
        versions.values().forEach(keys -> all.addAll(keys.values()));
        return Collections.unmodifiableList(all);
    }

    private static @Nullable Fact strongest(List<Fact> ofKey, @Nullable Instant moment) {
        for (int i = ofKey.size() - 1; i >= 0; i--) {
            Fact version = ofKey.get(i);
            if (moment == null || !version.time().isAfter(moment)) {
                return version;
            }
        }
        return null;
    }
}
