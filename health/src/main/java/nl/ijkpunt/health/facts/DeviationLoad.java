// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.LandscapeEvent.DeviationRequested;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.Utf8;

/** Requests to deviate in the past quarter per 100 users, for every participant with users (6.deviation-load). */
public final class DeviationLoad {

    private static final int QUARTER = 92;

    private final boolean unknown;
    private final TreeMap<String, Double> perParticipant = new TreeMap<>(Utf8.ORDER);

    private DeviationLoad(FactsOn day) {
        unknown = day.factsOf(DeviationRequested.class).isEmpty();
        List<DeviationRequested> recent = day.window(DeviationRequested.class, QUARTER);
        Landscape landscape = Landscape.on(day);
        for (Participant participant : day.participants()) {
            double users = landscape.users(participant.id());
            if (users > 0) {
                long requests = recent.stream()
                        .filter(request -> request.participant().equals(participant.id()))
                        .count();
                perParticipant.put(participant.id(), 100 * requests / users);
            }
        }
    }

    /** The load as visible on a day. */
    public static DeviationLoad on(FactsOn day) {
        return day.derive(DeviationLoad.class, DeviationLoad::new);
    }

    /** True when no request was ever made. */
    public boolean isUnknown() {
        return unknown;
    }

    /** Requests per 100 users, by id. */
    public SortedMap<String, Double> perParticipant() {
        return Collections.unmodifiableSortedMap(perParticipant);
    }

    /** Mean over the participants with users; 0 for none. */
    public double mean() {
        double sum = 0;
        for (double load : perParticipant.values()) {
            sum += load;
        }
        return perParticipant.isEmpty() ? 0 : sum / perParticipant.size();
    }

    /** The greatest; 0 for none. */
    public double greatest() {
        return perParticipant.isEmpty() ? 0 : Collections.max(perParticipant.values());
    }
}
