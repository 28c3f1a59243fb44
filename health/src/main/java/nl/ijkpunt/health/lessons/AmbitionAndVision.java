// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RARE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Value.Reason.NOT_APPLICABLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.events.Body;
import nl.ijkpunt.events.DirectionEvent.Document;
import nl.ijkpunt.events.DirectionEvent.DocumentAdopted;
import nl.ijkpunt.events.DirectionEvent.ExitSignalGiven;
import nl.ijkpunt.events.DirectionEvent.GoalFinished;
import nl.ijkpunt.events.DirectionEvent.GoalLevel;
import nl.ijkpunt.events.DirectionEvent.GoalSet;
import nl.ijkpunt.events.DirectionEvent.Outcome;
import nl.ijkpunt.events.DirectionEvent.PlanItemLinked;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.DirectionEvent.StrategyChanged;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Governance;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.Roster;
import nl.ijkpunt.health.facts.Statistics;

/**
 * All participants know and share where the partnership is going, and re-align that direction regularly. The vision is
 * translated into an information plan, and a participant that changes course is at the table soon.
 */
final class AmbitionAndVision implements Lesson {

    private static final int YEAR = 365;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("1.realignment-age", DEADLINE, AmbitionAndVision::realignmentAge)
                        .reads(RealignmentAdopted.class, RealignmentConsented.class, PartnershipRegistered.class)
                        .heedingSilence(),
                Indicator.of("1.trigger-response", FLOW, AmbitionAndVision::triggerResponse)
                        .reads(StrategyChanged.class, RealignmentStarted.class),
                Indicator.of("1.endorsement", DEADLINE, AmbitionAndVision::endorsement)
                        .reads(DocumentAdopted.class, PartnershipRegistered.class)
                        .heedingSilence(),
                Felt.worstPerspective("1.shared-ambition", LessonKey.AMBITION_AND_VISION),
                Felt.agreement("1.ambition-agreement", LessonKey.AMBITION_AND_VISION),
                Indicator.of("1.plan-translation", RATIO, AmbitionAndVision::planTranslation)
                        .reads(
                                GoalSet.class,
                                GoalFinished.class,
                                PlanItemLinked.class,
                                DocumentAdopted.class,
                                PartnershipRegistered.class)
                        .watchedEvery(1)
                        .heedingSilence(),
                Indicator.of("1.commitment-signals", RARE, AmbitionAndVision::commitmentSignals)
                        .reads(ExitSignalGiven.class, PartnershipRegistered.class)
                        .heedingSilence());
    }

    /** Days since everybody last agreed on a re-alignment; where somebody reports, the start is the first one. */
    static Value realignmentAge(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return Value.unknown();
        }
        if (roster.start().isAfter(day.date())) {
            return Value.unknown(NOT_APPLICABLE);
        }
        LocalDate last = null;
        for (Realignments.Agreed agreed : Realignments.on(day).agreed()) {
            LocalDate held = agreed.fact().date();
            last = last == null || held.isAfter(last) ? held : last;
        }
        if (last == null && !Governance.isReported(day)) {
            return Value.unknown();
        }
        return Value.of(day.daysSince(last == null ? roster.start() : last));
    }

    /** Days between a participant's change of strategy and the talk about it, the middle one of two years. */
    static Value triggerResponse(FactsOn day) {
        List<RealignmentStarted> talks = day.of(RealignmentStarted.class);
        List<Long> responses = new ArrayList<>();
        for (StrategyChanged change : day.window(StrategyChanged.class, 730)) {
            LocalDate answered = talks.stream()
                    .map(RealignmentStarted::date)
                    .filter(date -> !date.isBefore(change.date()))
                    .findFirst()
                    .orElse(null);
            long waited = answered == null ? day.daysSince(change.date()) : FactsOn.days(change.date(), answered);
            if (answered != null || waited > 90) {
                responses.add(waited);
            }
        }
        return responses.isEmpty() ? Value.unknown() : Value.of(Statistics.median(responses));
    }

    /** Share of participants whose bodies all adopted the newest vision; one rejection and it is nobody's. */
    static Value endorsement(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return Value.unknown();
        }
        List<DocumentAdopted> decisions = newest(day, Document.VISION, false);
        if (decisions.isEmpty()) {
            return Absent.worth(day, 0);
        }
        if (decisions.stream().anyMatch(decision -> decision.outcome() == Outcome.REJECTED)) {
            return Value.of(0);
        }
        TreeSet<String> adopted = new TreeSet<>();
        decisions.forEach(decision -> adopted.add(decision.participant() + "|" + decision.body()));
        int endorsing = 0;
        for (Participant participant : roster.participants()) {
            boolean all = true;
            for (Body body : requiredBodies(participant)) {
                all &= adopted.contains(participant.id() + "|" + body);
            }
            endorsing += all ? 1 : 0;
        }
        return Value.of((double) endorsing / roster.participants().size());
    }

    /** Share of open ambition goals with a plan item that has an owner, a date and a measure. */
    static Value planTranslation(FactsOn day) {
        List<DocumentAdopted> plan = newest(day, Document.INFORMATION_PLAN, true);
        if (plan.isEmpty()) {
            return Absent.worth(day, 0);
        }
        TreeSet<String> finished = new TreeSet<>();
        day.of(GoalFinished.class).forEach(goal -> finished.add(goal.goal()));
        TreeSet<String> complete = new TreeSet<>();
        for (PlanItemLinked item : day.of(PlanItemLinked.class)) {
            if (item.ownerRole() != null && item.dueOn() != null && item.measure() != null) {
                complete.add(item.goal());
            }
        }
        int open = 0;
        int translated = 0;
        for (GoalSet goal : day.of(GoalSet.class)) {
            if (goal.level() == GoalLevel.AMBITION && !finished.contains(goal.goal())) {
                open++;
                translated += complete.contains(goal.goal()) ? 1 : 0;
            }
        }
        if (open == 0) {
            return Value.unknown();
        }
        double share = (double) translated / open;
        boolean old = day.daysSince(plan.get(0).date()) > 730;
        return Value.of(old ? Math.min(share, 0.7) : share);
    }

    /** Points for formal steps towards the exit in the past year; none is good news where somebody reports. */
    static Value commitmentSignals(FactsOn day) {
        if (day.roster().isEmpty() || !Governance.isReported(day)) {
            return Value.unknown();
        }
        double points = 0;
        for (ExitSignalGiven signal : day.window(ExitSignalGiven.class, YEAR)) {
            points += switch (signal.kind()) {
                case INQUIRY -> 3;
                case COUNCIL_MOTION, FREEZE -> 2;
                case NOTICE -> 5;
            };
        }
        return Value.of(points);
    }

    private static List<Body> requiredBodies(Participant participant) {
        return participant.kind() == Participant.Kind.MUNICIPALITY
                ? List.of(Body.BOARD, Body.COUNCIL)
                : List.of(Body.BOARD);
    }

    /** Decisions on the greatest version of a document, oldest first. */
    private static List<DocumentAdopted> newest(FactsOn day, Document document, boolean adoptedOnly) {
        List<DocumentAdopted> decisions = day.of(DocumentAdopted.class);
        decisions.removeIf(
                decision -> decision.document() != document || adoptedOnly && decision.outcome() != Outcome.ADOPTED);
        int version =
                decisions.stream().mapToInt(DocumentAdopted::version).max().orElse(0);
        decisions.removeIf(decision -> decision.version() != version);
        return decisions;
    }
}
