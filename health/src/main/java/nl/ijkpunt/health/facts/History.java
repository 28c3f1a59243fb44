// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ijkpunt.events.Fact;
import org.jspecify.annotations.Nullable;

/** Every version that was told of one thing. */
public final class History {

    private final List<Fact> versions = new ArrayList<>(1);
    private @Nullable LocalDate earliestDate;

    History() {}

    boolean add(Fact fact) {
        int place = Collections.binarySearch(versions, fact, Fact.STRENGTH);
        if (place >= 0) {
            return false;
        }
        versions.add(-place - 1, fact);
        LocalDate date = fact.event() == null ? null : fact.event().date();
        if (date != null && (earliestDate == null || date.isBefore(earliestDate))) {
            earliestDate = date;
        }
        return true;
    }

    /** All of them, the weakest first. */
    public List<Fact> versions() {
        return Collections.unmodifiableList(versions);
    }

    /** The earliest business date of any version; null when all of them withdraw. */
    public @Nullable LocalDate earliestDate() {
        return earliestDate;
    }

    /** The strongest version recorded by a moment, or of all; null when there is none. */
    @Nullable
    Fact strongest(@Nullable Instant moment) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            Fact version = versions.get(i);
            if (moment == null || !version.time().isAfter(moment)) {
                return version;
            }
        }
        return null;
    }
}
