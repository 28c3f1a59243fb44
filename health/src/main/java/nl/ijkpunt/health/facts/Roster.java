// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Utf8;

/** Who takes part, as of the roster in force; participants in order of their id as UTF-8 bytes. */
public final class Roster {

    private final PartnershipRegistered registered;
    private final TreeMap<String, Participant> byId = new TreeMap<>(Utf8.ORDER);

    Roster(PartnershipRegistered registered) {
        this.registered = registered;
        for (Participant participant : registered.participants()) {
            byId.put(participant.id(), participant);
        }
    }

    /** The fact that it is read from. */
    public PartnershipRegistered registered() {
        return registered;
    }

    /** First day of the joint operation; may lie in the future. */
    public LocalDate start() {
        return registered.startDate();
    }

    /** True when this id takes part. */
    public boolean has(String participant) {
        return byId.containsKey(participant);
    }

    /** Everybody, the joint organisation included. */
    public List<Participant> participants() {
        return List.copyOf(byId.values());
    }

    /** Those of a kind. */
    public List<Participant> participants(Participant.Kind kind) {
        return byId.values().stream()
                .filter(participant -> participant.kind() == kind)
                .toList();
    }

    /** Ids of the municipalities. */
    public List<String> municipalities() {
        return participants(Participant.Kind.MUNICIPALITY).stream()
                .map(Participant::id)
                .toList();
    }
}
