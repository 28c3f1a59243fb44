// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Constraint.Default;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.MinItems;
import nl.ijkpunt.events.Constraint.RoleCode;
import nl.ijkpunt.events.Constraint.Unique;
import org.jspecify.annotations.Nullable;

/** Facts about who leads and decides: key roles, decisions, meetings. */
public sealed interface LeadershipEvent extends ProjectEvent {

    /**
     * A key role was filled.
     *
     * @param assignment id of the assignment, not of a person
     * @param role director (also the founding manager), chair of the board, client of one municipality
     * @param participant municipality of the client role
     * @param form form of the assignment
     * @param profile style asked for: builds, or manages and develops further
     * @param date business date (Europe/Amsterdam)
     */
    record RoleFilled(
            @Key String assignment,
            Role role,
            @Nullable String participant,
            Form form,
            @Nullable Profile profile,
            LocalDate date)
            implements LeadershipEvent {

        @Override
        public List<String> named() {
            return participant == null ? List.of() : List.of(participant);
        }

        @Override
        public void check(Rules rules) {
            rules.requiredExactlyWhen("participant", participant, role == Role.CLIENT, "role-client");
            rules.requiredWhen("profile", profile, role == Role.DIRECTOR, "role-director");
        }
    }

    /**
     * The assignment ended; the role is empty from this day unless another assignment is open.
     *
     * @param assignment id of the assignment
     * @param date business date (Europe/Amsterdam)
     */
    record RoleVacated(@Key String assignment, LocalDate date) implements LeadershipEvent {}

    /**
     * A decision was asked for.
     *
     * @param decision id of the decision
     * @param body who must decide
     * @param statutory true when the term is set by law (kept out of lead times)
     * @param date business date (Europe/Amsterdam)
     */
    record DecisionRequested(@Key String decision, Body body, boolean statutory, LocalDate date)
            implements LeadershipEvent {}

    /**
     * A decision was taken.
     *
     * @param decision id of the decision
     * @param body who decided
     * @param topic leader-transition: the change from builder to keeper was decided
     * @param withinMandate taken within the mandate of the management
     * @param written laid down in writing
     * @param ownerRole role that carries it out
     * @param votesFor votes in favour
     * @param votesAgainst votes against
     * @param formality true when there was no debate (hamerstuk)
     * @param date business date (Europe/Amsterdam)
     */
    record DecisionTaken(
            @Key String decision,
            Body body,
            DecisionTopic topic,
            boolean withinMandate,
            boolean written,
            @RoleCode String ownerRole,
            @Min(0) @Max(Limits.PEOPLE) @Nullable Integer votesFor,
            @Min(0) @Max(Limits.PEOPLE) @Nullable Integer votesAgainst,
            @Default("false") boolean formality,
            LocalDate date)
            implements LeadershipEvent {}

    /**
     * A decision taken earlier was undone.
     *
     * @param decision id of the decision
     * @param date business date (Europe/Amsterdam)
     */
    record DecisionReversed(@Key String decision, LocalDate date) implements LeadershipEvent {}

    /**
     * A meeting of principals or a session for councillors took place.
     *
     * @param meeting id of the meeting
     * @param kind steering: board members; client: principals; council-session: councillors
     * @param invited participants invited
     * @param attended participants present through the principal
     * @param substituted participants present through a substitute
     * @param date business date (Europe/Amsterdam)
     */
    record MeetingHeld(
            @Key String meeting,
            MeetingKind kind,
            @MinItems(1) @Unique List<String> invited,
            @Unique List<String> attended,
            @Unique List<String> substituted,
            LocalDate date)
            implements LeadershipEvent {
        public MeetingHeld {
            invited = List.copyOf(invited);
            attended = List.copyOf(attended);
            substituted = List.copyOf(substituted);
        }

        @Override
        public void check(Rules rules) {
            rules.subset("attended", attended, "invited", invited);
            rules.subset("substituted", substituted, "invited", invited);
            rules.disjoint("substituted", substituted, "attended", attended);
        }
    }

    /** Key roles of a partnership. */
    enum Role {
        DIRECTOR,
        CHAIR,
        CLIENT
    }

    /** Form of an assignment. */
    enum Form {
        PERMANENT,
        INTERIM
    }

    /** Style that is asked of a director. */
    enum Profile {
        BUILDER,
        KEEPER
    }

    /** Subject of a decision, as far as the monitor looks at it. */
    enum DecisionTopic {
        LEADER_TRANSITION,
        OTHER
    }

    /** Who meets: board members, principals, or councillors. */
    enum MeetingKind {
        STEERING,
        CLIENT,
        COUNCIL_SESSION
    }
}
