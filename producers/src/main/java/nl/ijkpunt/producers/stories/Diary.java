// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ijkpunt.events.AgreementEvent;
import nl.ijkpunt.events.BudgetEvent;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LandscapeEvent;
import nl.ijkpunt.events.SatisfactionEvent;
import nl.ijkpunt.events.SatisfactionEvent.WorkforceCounted;
import nl.ijkpunt.events.codec.FactWriter;

/**
 * Collects what happens, as the systems of a partnership would report it: some days later, in office hours, and now and
 * then wrong at first. What lies after the end of the story, or would be recorded after it, is left out.
 */
final class Diary {

    private static final Comparator<Fact> AS_RECORDED =
            Comparator.comparing(Fact::time).thenComparing(Fact::source).thenComparing(Fact::id);

    private final Setting setting;
    private final Chance chance;
    private final FactWriter writer = new FactWriter();
    private final List<Fact> facts = new ArrayList<>();

    Diary(Setting setting) {
        this.setting = setting;
        this.chance = setting.chance("diary");
    }

    /** Notes an event. */
    void note(Event event) {
        record(event, delay(event), 1);
    }

    /** Notes an event that was first reported otherwise, and put right some weeks later. */
    void note(Event first, Event corrected) {
        int delay = delay(first);
        record(first, delay, 1);
        record(corrected, delay + chance.whole(12, 30), 2);
    }

    /** All facts, in the order in which they were recorded. */
    List<Fact> facts() {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(AS_RECORDED);
        return sorted;
    }

    private void record(Event event, int delay, int version) {
        LocalDate known = event.date().isBefore(setting.begin()) ? setting.begin() : event.date();
        LocalDate recorded = known.plusDays(delay);
        Instant time = recorded.atTime(chance.whole(7, 15), chance.whole(0, 59), chance.whole(0, 59))
                .toInstant(ZoneOffset.UTC);
        if (event.date().isAfter(setting.end()) || recorded.isAfter(setting.end())) {
            return;
        }
        EventType type = EventType.of(event.getClass());
        String id = type.fact() + "." + type.keyOf(event).replace('|', '.') + "." + version;
        facts.add(writer.fact(setting.partnership(), source(event), id, time, event));
    }

    private String source(Event event) {
        return "urn:nl:" + system(event) + ":" + setting.partnership();
    }

    private static String system(Event event) {
        if (event instanceof BudgetEvent) {
            return "finance";
        }
        if (event instanceof SatisfactionEvent) {
            return event instanceof WorkforceCounted ? "staff" : "pulse";
        }
        if (event instanceof LandscapeEvent) {
            return "landscape";
        }
        return event instanceof AgreementEvent ? "agreements" : "projects";
    }

    private int delay(Event event) {
        boolean monthly = EventType.of(event.getClass()).monthly();
        return monthly ? chance.whole(3, 9) : chance.whole(0, 3);
    }
}
