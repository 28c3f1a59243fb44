// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.AgreementEvent.AgreementEnded;
import nl.ijkpunt.events.AgreementEvent.AgreementSigned;

/** Contracts and service agreements that were signed and have not been ended. */
public final class Contracts {

    private final FactsOn day;
    private final List<AgreementSigned> notEnded = new ArrayList<>();
    private final Map<Subject, List<AgreementSigned>> bySubject = new TreeMap<>();

    /** Who gets which service. */
    private record Subject(String participant, String service) implements Comparable<Subject> {
        static Subject of(AgreementSigned contract) {
            return new Subject(contract.participant(), contract.service());
        }

        @Override
        public int compareTo(Subject other) {
            int byParticipant = participant.compareTo(other.participant);
            return byParticipant == 0 ? service.compareTo(other.service) : byParticipant;
        }
    }

    private Contracts(FactsOn day) {
        this.day = day;
        TreeSet<String> ended = new TreeSet<>();
        day.of(AgreementEnded.class).forEach(fact -> ended.add(fact.agreement()));
        for (AgreementSigned fact : day.of(AgreementSigned.class)) {
            if (!ended.contains(fact.agreement())) {
                notEnded.add(fact);
                bySubject
                        .computeIfAbsent(Subject.of(fact), subject -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    /** The contracts as visible on a day. */
    public static Contracts on(FactsOn day) {
        return day.derive(Contracts.class, Contracts::new);
    }

    /** Not ended, though their last day may have passed. */
    public List<AgreementSigned> notEnded() {
        return notEnded;
    }

    /** Not ended and still valid. */
    public List<AgreementSigned> open() {
        return notEnded.stream()
                .filter(fact -> fact.expiresOn() == null || !fact.expiresOn().isBefore(day.date()))
                .toList();
    }

    /** True when another one for the same participant and service runs longer. */
    public boolean isRenewed(AgreementSigned contract) {
        return bySubject.getOrDefault(Subject.of(contract), List.of()).stream()
                .filter(other -> !other.agreement().equals(contract.agreement()))
                .anyMatch(other -> other.expiresOn() == null
                        || contract.expiresOn() != null && other.expiresOn().isAfter(contract.expiresOn()));
    }
}
