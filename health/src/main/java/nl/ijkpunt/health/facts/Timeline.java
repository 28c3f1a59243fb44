// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import org.jspecify.annotations.Nullable;

/** The facts of one type that hold, oldest business date first; equal dates in the order of their keys. */
final class Timeline {

    static final Timeline EMPTY = new Timeline(List.of());

    private static final Comparator<Fact> BY_DATE = Comparator.comparing(Timeline::date);

    private final List<Fact> facts;
    /** The same roster is in force on many days; rosters are told apart by identity, which is enough to save work. */
    private final IdentityHashMap<PartnershipRegistered, List<Fact>> underRoster = new IdentityHashMap<>();

    /** One fact per key, in the order of the keys; none is withdrawn. */
    Timeline(Collection<Fact> winners) {
        List<Fact> sorted = new ArrayList<>(winners);
        sorted.sort(BY_DATE);
        this.facts = Collections.unmodifiableList(sorted);
    }

    /** Those with a business date that is not later than a day. */
    List<Fact> upTo(LocalDate day) {
        return upTo(day, facts);
    }

    /** Those of them that are about participants of a roster; without a roster only those that name nobody. */
    List<Fact> upTo(LocalDate day, @Nullable Roster roster) {
        return upTo(
                day,
                roster == null ? about(null) : underRoster.computeIfAbsent(roster.registered(), key -> about(roster)));
    }

    static Event event(Fact fact) {
        return Objects.requireNonNull(fact.event(), "a withdrawn fact is not visible");
    }

    private static LocalDate date(Fact fact) {
        return event(fact).date();
    }

    private List<Fact> about(@Nullable Roster roster) {
        List<Fact> about = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (isAboutParticipants(event(fact), roster)) {
                about.add(fact);
            }
        }
        return Collections.unmodifiableList(about);
    }

    private static boolean isAboutParticipants(Event event, @Nullable Roster roster) {
        for (String name : event.named()) {
            if (roster == null || !roster.has(name)) {
                return false;
            }
        }
        return true;
    }

    private static List<Fact> upTo(LocalDate day, List<Fact> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (date(sorted.get(middle)).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.subList(0, low);
    }
}
