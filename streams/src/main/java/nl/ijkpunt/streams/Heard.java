// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;

/**
 * When anything was last heard of a partnership, per family of facts: by the day on which it was recorded, because a
 * correction or a withdrawal is a sign of life too.
 */
final class Heard {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    private final SortedMap<String, LocalDate> last = new TreeMap<>();

    void of(Fact fact) {
        LocalDate day = fact.time().atZone(LOCAL).toLocalDate();
        last.merge(fact.type().family(), day, (known, other) -> other.isAfter(known) ? other : known);
    }

    /** Days as texts, per family; a fact that was recorded after today counts as heard today. */
    SortedMap<String, String> on(LocalDate today) {
        SortedMap<String, String> days = new TreeMap<>();
        last.forEach((family, day) -> days.put(family, (day.isAfter(today) ? today : day).toString()));
        return days;
    }
}
