// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;

/** The facts of one partnership as known at one moment: one per key, withdrawn ones gone. Ask it about a day. */
public final class Facts {

    private final String partnership;
    private final Map<EventType, Timeline> timelines;

    Facts(String partnership, Map<EventType, Timeline> timelines) {
        this.partnership = partnership;
        this.timelines = new TreeMap<>(timelines);
    }

    /** The partnership they are about. */
    public String partnership() {
        return partnership;
    }

    /** What of them is visible on a day: business date not later, and about participants of the roster in force. */
    public FactsOn on(LocalDate day) {
        return new FactsOn(this, day);
    }

    Timeline of(Class<? extends Event> type) {
        return timelines.getOrDefault(EventType.of(type), Timeline.EMPTY);
    }
}
