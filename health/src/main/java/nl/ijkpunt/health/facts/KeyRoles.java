// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.ijkpunt.events.LeadershipEvent.Role;
import nl.ijkpunt.events.LeadershipEvent.RoleFilled;
import nl.ijkpunt.events.LeadershipEvent.RoleVacated;
import org.jspecify.annotations.Nullable;

/** Who fills the key roles: director, chair, and one client per municipality. */
public final class KeyRoles {

    private final List<RoleFilled> filled;
    private final TreeMap<String, LocalDate> vacated = new TreeMap<>();

    private KeyRoles(FactsOn day) {
        this.filled = day.of(RoleFilled.class);
        day.of(RoleVacated.class).forEach(fact -> vacated.put(fact.assignment(), fact.date()));
    }

    /** The roles as visible on a day. */
    public static KeyRoles on(FactsOn day) {
        return day.derive(KeyRoles.class, KeyRoles::new);
    }

    /** A position that must be filled; the municipality is null for director and chair. */
    public record Position(Role role, @Nullable String municipality) {

        private boolean isFilledBy(RoleFilled assignment) {
            return assignment.role() == role && Objects.equals(assignment.participant(), municipality);
        }
    }

    /** All positions of a roster. */
    public static List<Position> positions(Roster roster) {
        List<Position> positions = new ArrayList<>();
        positions.add(new Position(Role.DIRECTOR, null));
        positions.add(new Position(Role.CHAIR, null));
        roster.municipalities().forEach(municipality -> positions.add(new Position(Role.CLIENT, municipality)));
        return positions;
    }

    /** True when no assignment is known at all. */
    public boolean isUnknown() {
        return filled.isEmpty();
    }

    /** Days in (from, until] on which no assignment covers the position. */
    public long emptyDays(Position position, LocalDate from, LocalDate until) {
        long empty = 0;
        LocalDate end = until.plusDays(1);
        LocalDate next = from.plusDays(1); // the first day that is not accounted for
        for (RoleFilled assignment : filled) { // oldest first, so a gap before it stays a gap
            if (position.isFilledBy(assignment)) {
                LocalDate begins = earlier(assignment.date(), end);
                if (begins.isAfter(next)) {
                    empty += FactsOn.days(next, begins);
                    next = begins;
                }
                LocalDate ends = earlier(vacated.getOrDefault(assignment.assignment(), end), end);
                next = ends.isAfter(next) ? ends : next;
            }
        }
        return empty + Math.max(0, FactsOn.days(next, end));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The director in office: the open assignment with the greatest day, then id; null when there is none. */
    public @Nullable RoleFilled director() {
        RoleFilled director = null;
        for (RoleFilled assignment : filled) {
            // facts of one day come in the order of their key, so the last one has the greatest id
            if (assignment.role() == Role.DIRECTOR && !vacated.containsKey(assignment.assignment())) {
                director = assignment;
            }
        }
        return director;
    }
}
