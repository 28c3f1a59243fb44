// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ijkpunt.events.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Who tells what. Two versions of one fact (same partnership, type and key) that were recorded at the same time and say
 * something else contradict each other: only one can win, and which one is chance.
 *
 * @param <P> where a fact is told, such as a line of a file
 */
public final class Versions<P> {

    /** Enough to find them; a sentence of a million lines helps nobody. */
    private static final int KEPT = 50;

    private final Map<Same, Told<P>> told = new LinkedHashMap<>();

    private record Same(String partnership, String type, String key, Instant time) {
        static Same as(Fact fact) {
            return new Same(fact.partnership(), fact.type().name(), fact.key(), fact.time());
        }
    }

    /**
     * All who tell one version.
     *
     * @param fact as the first of them tells it
     * @param places where, the first fifty of them in the order they were noted
     * @param contradictory whether they say different things
     */
    public record Told<P>(Fact fact, List<P> places, boolean contradictory) {

        Told<P> and(Fact other, P place) {
            List<P> all = new ArrayList<>(places);
            if (all.size() < KEPT) {
                all.add(place);
            }
            return new Told<>(fact, all, contradictory || !fact.data().equals(other.data()));
        }
    }

    /** Remembers that this fact is told here. */
    public void note(Fact fact, P place) {
        told.merge(Same.as(fact), new Told<>(fact, List.of(place), false), (known, one) -> known.and(fact, place));
    }

    /** All who tell this version; null when nobody does. */
    public @Nullable Told<P> of(Fact fact) {
        return told.get(Same.as(fact));
    }

    /** The versions that contradict each other, in the order they were first told. */
    public Collection<Told<P>> contradictions() {
        Stream<Told<P>> all = told.values().stream();
        return all.filter(Told::contradictory).toList();
    }
}
