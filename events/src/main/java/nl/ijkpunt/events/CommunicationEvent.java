// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Constraint.Default;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.OneOf;
import nl.ijkpunt.events.Constraint.Unique;
import org.jspecify.annotations.Nullable;

/** Facts about what councils, boards and staff are told and what they answer. */
public sealed interface CommunicationEvent extends ProjectEvent {

    /**
     * Council or board of a municipality was actively informed.
     *
     * @param information id of the letter, note or session
     * @param participant participant of the roster
     * @param body who was informed
     * @param topics what it was about
     * @param variances setbacks and windfalls (ids of variance-reported) that it names
     * @param date business date (Europe/Amsterdam)
     */
    record InformationProvided(
            @Key String information,
            @Key String participant,
            @Key @OneOf({"council", "board"}) Body body,
            @Unique List<Topic> topics,
            @Unique List<String> variances,
            LocalDate date)
            implements CommunicationEvent {
        public InformationProvided {
            topics = List.copyOf(topics);
            variances = List.copyOf(variances);
        }

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * A statutory document was sent.
     *
     * @param obligation which obligation
     * @param year calendar year in which the term ends
     * @param participant municipality whose council received it
     * @param date business date (Europe/Amsterdam)
     */
    record ObligationFulfilled(
            @Key Obligation obligation,
            @Key @Min(2000) @Max(2100) int year,
            @Key @Nullable String participant,
            LocalDate date)
            implements CommunicationEvent {

        @Override
        public List<String> named() {
            return participant == null ? List.of() : List.of(participant);
        }

        @Override
        public void check(Rules rules) {
            rules.requiredExactlyWhen(
                    "participant",
                    participant,
                    obligation.addressee() == Obligation.Addressee.COUNCIL,
                    "towards-councils");
        }
    }

    /**
     * A council gave its view (zienswijze) or said that it has none.
     *
     * @param view id of the view
     * @param participant participant of the roster
     * @param matter matter the view is about, e.g. budget-2027
     * @param stance tenor
     * @param date business date (Europe/Amsterdam)
     */
    record ViewReceived(@Key String view, String participant, String matter, Stance stance, LocalDate date)
            implements CommunicationEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The board answered the view in writing.
     *
     * @param view id of the view
     * @param reasoned with reasons
     * @param honoured was it followed
     * @param date business date (Europe/Amsterdam)
     */
    record ViewAnswered(@Key String view, boolean reasoned, Honoured honoured, LocalDate date)
            implements CommunicationEvent {}

    /**
     * Something came up that somebody must settle.
     *
     * @param kind escalation between participants, impediment in the work, written council question, disputed invoice
     * @param issue id of the issue
     * @param participant escalation, invoice-dispute: who raised it; impediment: organisation that can solve it; council-question: municipality of the council
     * @param dueOn agreed last day
     * @param amount disputed amount (euro)
     * @param aboutKey invoice-dispute: about the distribution key itself
     * @param date business date (Europe/Amsterdam)
     */
    record IssueRaised(
            @Key IssueKind kind,
            @Key String issue,
            String participant,
            @Nullable LocalDate dueOn,
            @Min(0) @Nullable Money amount,
            @Default("false") boolean aboutKey,
            LocalDate date)
            implements CommunicationEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }

        @Override
        public void check(Rules rules) {
            rules.requiredWhen("dueOn", dueOn, kind == IssueKind.ESCALATION, "kind-escalation");
            rules.requiredWhen("amount", amount, kind == IssueKind.INVOICE_DISPUTE, "kind-invoice-dispute");
        }
    }

    /**
     * The issue was settled or answered.
     *
     * @param kind as raised
     * @param issue id of the issue
     * @param date business date (Europe/Amsterdam)
     */
    record IssueSettled(@Key IssueKind kind, @Key String issue, LocalDate date) implements CommunicationEvent {}

    /**
     * Staff of a participant were told about a change.
     *
     * @param change id of the change
     * @param participant participant of the roster
     * @param effectiveOn day the change takes effect
     * @param staff staff concerned
     * @param reached staff who read the message or attended
     * @param date business date (Europe/Amsterdam)
     */
    record StaffInformed(
            @Key String change,
            @Key String participant,
            LocalDate effectiveOn,
            @Min(10) @Max(Limits.PEOPLE) int staff,
            @Min(0) @Max(Limits.PEOPLE) int reached,
            LocalDate date)
            implements CommunicationEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }

        @Override
        public void check(Rules rules) {
            rules.atMost("reached", reached, "staff", staff);
        }
    }

    /** Tenor of a view (zienswijze). */
    enum Stance {
        SUPPORT,
        AMENDMENT,
        OBJECTION,
        NO_NEED
    }

    /** Whether a view was followed. */
    enum Honoured {
        FULLY,
        PARTLY,
        NOT
    }

    /** What came up that somebody must settle. */
    enum IssueKind {
        ESCALATION,
        IMPEDIMENT,
        COUNCIL_QUESTION,
        INVOICE_DISPUTE
    }
}
