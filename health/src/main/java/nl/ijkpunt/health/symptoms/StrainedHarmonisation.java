// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RARE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.LandscapeEvent.ApplicationDestined;
import nl.ijkpunt.events.LandscapeEvent.ApplicationRetired;
import nl.ijkpunt.events.LandscapeEvent.ApplicationTakenInUse;
import nl.ijkpunt.events.LandscapeEvent.DeviationDecided;
import nl.ijkpunt.events.LandscapeEvent.DeviationRequested;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.facts.DeviationLoad;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Landscape;
import nl.ijkpunt.health.facts.Statistics;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.Value;

/** Strained harmonisation: becoming alike goes slowly, costs twice, and is asked to make exceptions. */
final class StrainedHarmonisation {

    private StrainedHarmonisation() {}

    static Symptom symptom() {
        return new Symptom(
                "strained-harmonisation",
                List.of(LessonKey.HARMONISATION, LessonKey.ARCHITECTURE, LessonKey.MEANINGFUL_PLAN, LessonKey.FOCUS),
                List.of(
                        Symptom.Part.of("6.harmonisation-vs-plan"),
                        Symptom.Part.of("6.double-running"),
                        Symptom.Part.of("6.autonomy-price"),
                        Symptom.Part.of("6.cost-performance"),
                        Symptom.Part.of(Indicator.of(
                                        "strained-harmonisation.decommission-delay",
                                        FLOW,
                                        StrainedHarmonisation::decommissionDelay)
                                .reads(
                                        ApplicationTakenInUse.class,
                                        ApplicationRetired.class,
                                        ApplicationDestined.class,
                                        PartnershipRegistered.class)),
                        Symptom.Part.of(Indicator.of(
                                        "strained-harmonisation.deviation-requests",
                                        RARE,
                                        StrainedHarmonisation::deviationRequests)
                                .reads(
                                        DeviationRequested.class,
                                        ApplicationTakenInUse.class,
                                        ApplicationRetired.class,
                                        PartnershipRegistered.class)),
                        Symptom.Part.of(Indicator.of(
                                        "strained-harmonisation.deviation-age",
                                        FLOW,
                                        StrainedHarmonisation::deviationAge)
                                .reads(
                                        DeviationRequested.class,
                                        DeviationDecided.class,
                                        PartnershipRegistered.class))));
    }

    /** Days that switching off is late, 85 of 100 are less; what was never in use is left out. */
    static Value decommissionDelay(FactsOn day) {
        TreeSet<String> everUsed = new TreeSet<>();
        day.of(ApplicationTakenInUse.class).forEach(fact -> everUsed.add(fact.application()));
        TreeSet<String> inUse = new TreeSet<>();
        Landscape.on(day).inUse().forEach(fact -> inUse.add(fact.application()));
        TreeMap<String, LocalDate> retired = new TreeMap<>();
        day.of(ApplicationRetired.class).forEach(fact -> retired.put(fact.application(), fact.date()));
        List<Long> delays = new ArrayList<>();
        for (ApplicationDestined destined : day.of(ApplicationDestined.class)) {
            LocalDate planned = destined.retireBy();
            if (planned != null && !planned.isAfter(day.date()) && everUsed.contains(destined.application())) {
                boolean off = !inUse.contains(destined.application());
                LocalDate last = off ? retired.getOrDefault(destined.application(), day.date()) : day.date();
                delays.add(Math.max(0, FactsOn.days(planned, last)));
            }
        }
        return delays.isEmpty() ? Value.unknown() : Value.of(Statistics.percentile(85, delays));
    }

    /** Requests to deviate in a quarter per 100 users, where there are most. */
    static Value deviationRequests(FactsOn day) {
        DeviationLoad load = DeviationLoad.on(day);
        return load.isUnknown() || load.perParticipant().isEmpty() ? Value.unknown() : Value.of(load.greatest());
    }

    /** Age of the open requests in days, 85 of 100 are younger. */
    static Value deviationAge(FactsOn day) {
        List<DeviationRequested> requests = day.of(DeviationRequested.class);
        if (requests.isEmpty()) {
            return Value.unknown();
        }
        TreeSet<String> decided = new TreeSet<>();
        day.of(DeviationDecided.class).forEach(fact -> decided.add(fact.deviation()));
        List<Long> ages = new ArrayList<>();
        for (DeviationRequested request : requests) {
            if (!decided.contains(request.deviation())) {
                ages.add(day.daysSince(request.date()));
            }
        }
        return ages.isEmpty() ? Value.of(0) : Value.of(Statistics.percentile(85, ages));
    }
}
