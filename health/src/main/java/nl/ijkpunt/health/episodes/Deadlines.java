// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.ijkpunt.events.AgreementEvent.AgreementEnded;
import nl.ijkpunt.events.AgreementEvent.AgreementSigned;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import nl.ijkpunt.events.CommunicationEvent.ObligationFulfilled;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LandscapeEvent.ApplicationDestined;
import nl.ijkpunt.events.LandscapeEvent.ApplicationRetired;
import nl.ijkpunt.events.LandscapeEvent.ApplicationTakenInUse;
import nl.ijkpunt.events.LandscapeEvent.ExceptionClosed;
import nl.ijkpunt.events.LandscapeEvent.ExceptionGranted;
import nl.ijkpunt.events.Obligation.Addressee;
import nl.ijkpunt.events.PartnershipEvent.LegalForm;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.facts.Contracts;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Issues;
import nl.ijkpunt.health.facts.Landscape;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.Roster;
import nl.ijkpunt.health.facts.StatutoryCalendar;
import org.jspecify.annotations.Nullable;

/** All deadlines as known on a day. Source: drift.md 11. */
public final class Deadlines {

    /** How long a statutory date that was missed is still looked at. */
    static final int LOOKED_BACK = 365;

    /** How long before it a date is looked at. */
    static final int LOOKED_AHEAD = 90;

    private static final List<Class<? extends Event>> SOURCES = List.of(
            PartnershipRegistered.class,
            AgreementSigned.class,
            AgreementEnded.class,
            ExceptionGranted.class,
            ExceptionClosed.class,
            ApplicationTakenInUse.class,
            ApplicationRetired.class,
            ApplicationDestined.class,
            RealignmentAdopted.class,
            RealignmentConsented.class,
            ObligationFulfilled.class,
            IssueRaised.class,
            IssueSettled.class);

    private final FactsOn day;
    private final List<Deadline> all = new ArrayList<>();

    private Deadlines(FactsOn day) {
        this.day = day;
    }

    /** Those that were agreed, met ones included. */
    static List<Deadline> agreedOn(FactsOn day) {
        Deadlines deadlines = new Deadlines(day);
        deadlines.agreements();
        deadlines.exceptions();
        deadlines.applications();
        deadlines.review();
        deadlines.escalations();
        return deadlines.all;
    }

    /** Those that the law sets, in the year before and the months after the day; met ones included. */
    static List<Deadline> statutoryOn(FactsOn day) {
        Deadlines deadlines = new Deadlines(day);
        deadlines.obligations();
        return deadlines.all;
    }

    /** True when a fact of this type can set, move or meet one. */
    public static boolean areSetBy(Class<? extends Event> type) {
        return SOURCES.contains(type);
    }

    /** The day that a fact sets; null when it sets none. */
    public static @Nullable LocalDate dueOn(Event event) {
        if (event instanceof AgreementSigned agreement) {
            return agreement.expiresOn();
        }
        if (event instanceof ExceptionGranted exception) {
            return exception.expiresOn();
        }
        if (event instanceof ApplicationTakenInUse application) {
            return application.supportEndsOn();
        }
        if (event instanceof ApplicationDestined application) {
            return application.retireBy();
        }
        if (event instanceof RealignmentAdopted realignment) {
            return realignment.nextReviewDate();
        }
        return event instanceof IssueRaised issue && issue.kind() == IssueKind.ESCALATION ? issue.dueOn() : null;
    }

    private void agreements() {
        Contracts contracts = Contracts.on(day);
        TreeSet<String> running = new TreeSet<>();
        contracts.notEnded().forEach(contract -> {
            if (!contracts.isRenewed(contract)) {
                running.add(contract.agreement());
            }
        });
        each(
                AgreementSigned.class,
                (fact, agreement) -> add(
                        Deadline.Kind.AGREEMENT,
                        agreement.agreement(),
                        agreement.expiresOn(),
                        !running.contains(agreement.agreement()),
                        agreement.participant(),
                        agreement.ownerRole(),
                        fact));
    }

    private void exceptions() {
        TreeSet<String> over = new TreeSet<>();
        day.of(ExceptionClosed.class).forEach(fact -> over.add(fact.exception()));
        day.of(ExceptionGranted.class).forEach(fact -> {
            if (fact.renews() != null) {
                over.add(fact.renews());
            }
        });
        each(
                ExceptionGranted.class,
                (fact, exception) -> add(
                        Deadline.Kind.EXCEPTION,
                        exception.exception(),
                        exception.expiresOn(),
                        over.contains(exception.exception()),
                        null,
                        exception.ownerRole(),
                        fact));
    }

    private void applications() {
        TreeSet<String> inUse = new TreeSet<>();
        Landscape.on(day).inUse().forEach(fact -> {
            inUse.add(fact.application());
            inUse.add(fact.application() + "|" + fact.participant());
        });
        each(ApplicationTakenInUse.class, (fact, application) -> {
            String key = application.application() + "|" + application.participant();
            add(
                    Deadline.Kind.SUPPORT,
                    key,
                    application.supportEndsOn(),
                    !inUse.contains(key),
                    application.participant(),
                    null,
                    fact);
        });
        each(
                ApplicationDestined.class,
                (fact, application) -> add(
                        Deadline.Kind.RETIREMENT,
                        application.application(),
                        application.retireBy(),
                        !inUse.contains(application.application()),
                        null,
                        null,
                        fact));
    }

    private void review() {
        List<Realignments.Agreed> agreed = Realignments.on(day).agreed();
        String last =
                agreed.isEmpty() ? null : agreed.get(agreed.size() - 1).fact().realignment();
        Predicate<RealignmentAdopted> counts = realignment ->
                agreed.stream().anyMatch(one -> one.fact().realignment().equals(realignment.realignment()));
        each(RealignmentAdopted.class, (fact, realignment) -> {
            if (counts.test(realignment)) {
                add(
                        Deadline.Kind.REVIEW,
                        realignment.realignment(),
                        realignment.nextReviewDate(),
                        !realignment.realignment().equals(last),
                        null,
                        null,
                        fact);
            }
        });
    }

    /** Followed from the first document on that is reported: before that nobody knows whether any was sent. */
    private void obligations() {
        Roster roster = day.roster().orElse(null);
        List<ObligationFulfilled> fulfilled = day.of(ObligationFulfilled.class);
        if (roster == null || fulfilled.isEmpty() || !hasBoard(roster)) {
            return;
        }
        TreeSet<String> done = new TreeSet<>();
        fulfilled.forEach(fact -> done.add(key(Code.of(fact.obligation()), fact.year(), fact.participant())));
        LocalDate from = day.date().minusDays(LOOKED_BACK);
        LocalDate until = day.date().plusDays(LOOKED_AHEAD);
        LocalDate reported = fulfilled.get(0).date();
        LocalDate start = reported.isAfter(roster.start()) ? reported : roster.start();
        for (StatutoryCalendar.Term term : StatutoryCalendar.between(from, until, start)) {
            String obligation = Code.of(term.obligation());
            if (term.obligation().addressee() == Addressee.COUNCIL) {
                for (String municipality : roster.municipalities()) {
                    String key = key(obligation, term.year(), municipality);
                    add(Deadline.Kind.OBLIGATION, key, term.lastDay(), done.contains(key), municipality, null, null);
                }
            } else {
                String key = key(obligation, term.year(), null);
                add(Deadline.Kind.OBLIGATION, key, term.lastDay(), done.contains(key), null, null, null);
            }
        }
    }

    private static boolean hasBoard(Roster roster) {
        LegalForm form = roster.registered().kind();
        return form == LegalForm.PUBLIC_BODY || form == LegalForm.BUSINESS_ORGANISATION;
    }

    private static String key(String obligation, int year, @Nullable String participant) {
        return obligation + "|" + year + (participant == null ? "" : "|" + participant);
    }

    private void escalations() {
        Issues issues = Issues.on(day);
        each(IssueRaised.class, (fact, issue) -> {
            if (issue.kind() == IssueKind.ESCALATION) {
                add(
                        Deadline.Kind.ESCALATION,
                        issue.issue(),
                        issue.dueOn(),
                        issues.settledOn(issue) != null,
                        issue.participant(),
                        null,
                        fact);
            }
        });
    }

    private interface Reader<E> {
        void read(Fact fact, E event);
    }

    private <E extends Event> void each(Class<E> type, Reader<E> reader) {
        for (Fact fact : day.factsOf(type)) {
            reader.read(fact, type.cast(Objects.requireNonNull(fact.event())));
        }
    }

    private void add(
            Deadline.Kind kind,
            String key,
            @Nullable LocalDate due,
            boolean met,
            @Nullable String participant,
            @Nullable String ownerRole,
            @Nullable Fact fact) {
        if (due != null) {
            all.add(Deadline.of(
                    kind, key, due, met, participant, ownerRole, fact == null ? List.of() : List.of(fact.reference())));
        }
    }
}
