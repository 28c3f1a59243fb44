// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.Instant;
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
    private final TreeMap<EventType, TreeMap<String, History>> histories = new TreeMap<>();
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
        boolean isNews = histories
                .computeIfAbsent(fact.type(), type -> new TreeMap<>())
                .computeIfAbsent(fact.key(), key -> new History())
                .add(fact);
        if (!isNews) {
            return false;
        }
        holding.remove(fact.type());
        return true;
    }

    /** The facts as they are known now: of every key the strongest version. */
    public Facts knownNow() {
        histories.forEach((type, keys) -> {
            if (!holding.containsKey(type)) {
                holding.put(type, timeline(keys, null));
            }
        });
        return new Facts(partnership, holding);
    }

    /** The facts as they were known at a moment: of every key the strongest version recorded by then. */
    public Facts knownAt(@Nullable Instant moment) {
        TreeMap<EventType, Timeline> held = new TreeMap<>();
        histories.forEach((type, keys) -> held.put(type, timeline(keys, moment)));
        return new Facts(partnership, held);
    }

    private static Timeline timeline(TreeMap<String, History> keys, @Nullable Instant moment) {
        List<Fact> winners = new ArrayList<>(keys.size());
        for (History ofKey : keys.values()) {
            Fact winner = ofKey.strongest(moment);
            if (winner != null && !winner.withdrawn()) {
                winners.add(winner);
            }
        }
        return new Timeline(winners);
    }

    /** Everything told about the same thing as this fact. */
    public History historyOf(Fact fact) {
        TreeMap<String, History> ofType = histories.get(fact.type());
        History history = ofType == null ? null : ofType.get(fact.key());
        return history == null ? new History() : history;
    }

    /** Everything that was told, thing by thing. */
    public Collection<History> histories() {
        List<History> all = new ArrayList<>();
        histories.values().forEach(keys -> all.addAll(keys.values()));
        return Collections.unmodifiableList(all);
    }
}
