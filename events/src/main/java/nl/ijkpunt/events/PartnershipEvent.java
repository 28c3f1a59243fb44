// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.MinItems;
import nl.ijkpunt.events.Constraint.Text;
import nl.ijkpunt.events.Constraint.Unique;

/** Facts about the partnership itself: who takes part and in which phase it is. */
public sealed interface PartnershipEvent extends ProjectEvent {

    /**
     * The roster of the partnership as it is from date on; a new roster (somebody joins or leaves) has a new date.
     *
     * @param date first day this roster is in force
     * @param name name of the partnership
     * @param kind legal form
     * @param phase phase on date
     * @param participants all participants, the joint organisation included
     * @param startDate T0: first day the joint operation runs (may lie in the future)
     */
    record PartnershipRegistered(
            @Key LocalDate date,
            @Text String name,
            LegalForm kind,
            Phase phase,
            @MinItems(2) @Unique List<Participant> participants,
            LocalDate startDate)
            implements PartnershipEvent {
        public PartnershipRegistered {
            participants = List.copyOf(participants);
        }
    }

    /**
     * The partnership entered another phase.
     *
     * @param date day of the change
     * @param phase phase from that day on
     */
    record PhaseChanged(@Key LocalDate date, Phase phase) implements PartnershipEvent {}

    /** Legal form of a joint arrangement (Wgr). */
    enum LegalForm {
        PUBLIC_BODY,
        BUSINESS_ORGANISATION,
        CENTRE_MUNICIPALITY,
        LIGHT_ARRANGEMENT,
        PRIVATE
    }
}
