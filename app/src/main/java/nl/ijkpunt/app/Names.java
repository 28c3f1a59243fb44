// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;

/** What partnerships and their participants are called, by id: the names in the latest roster that was told. */
final class Names {

    private static final Comparator<Known> LATEST = Comparator.comparing(Known::since)
            .thenComparing(known -> known.fact().time());

    private final Map<String, Known> latest = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> participants = new TreeMap<>();

    private record Known(LocalDate since, Fact fact) {}

    void learn(Fact fact) {
        if (fact.event() instanceof PartnershipRegistered roster) {
            Known known = new Known(roster.date(), fact);
            Known before = latest.get(fact.partnership());
            boolean newer = before == null || LATEST.compare(known, before) > 0;
            if (newer) {
                latest.put(fact.partnership(), known);
                names.put(fact.partnership(), roster.name());
            }
            for (Participant participant : roster.participants()) {
                // one who left is still called by the last name that was told
                String key = key(fact.partnership(), participant.id());
                if (newer || !participants.containsKey(key)) {
                    participants.put(key, participant.name());
                }
            }
        }
    }

    Map<String, String> byId() {
        return names;
    }

    /** The name of a partnership, or its id where no name is known. */
    String of(String partnership) {
        return names.getOrDefault(partnership, partnership);
    }

    /** The name of a participant, or its id where no name is known. */
    String participant(String partnership, String id) {
        return participants.getOrDefault(key(partnership, id), id);
    }

    private static String key(String partnership, String participant) {
        return partnership + "|" + participant;
    }
}
