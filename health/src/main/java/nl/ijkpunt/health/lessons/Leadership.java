// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Value.Reason.NOT_APPLICABLE;
import static nl.ijkpunt.health.lessons.Value.Reason.TOO_FEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.LeadershipEvent.DecisionRequested;
import nl.ijkpunt.events.LeadershipEvent.DecisionReversed;
import nl.ijkpunt.events.LeadershipEvent.DecisionTaken;
import nl.ijkpunt.events.LeadershipEvent.DecisionTopic;
import nl.ijkpunt.events.LeadershipEvent.MeetingHeld;
import nl.ijkpunt.events.LeadershipEvent.Profile;
import nl.ijkpunt.events.LeadershipEvent.RoleFilled;
import nl.ijkpunt.events.LeadershipEvent.RoleVacated;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PartnershipEvent.PhaseChanged;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.health.facts.Attendance;
import nl.ijkpunt.health.facts.CurrentPhase;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.KeyRoles;
import nl.ijkpunt.health.facts.Roster;
import nl.ijkpunt.health.facts.Statistics;

/**
 * The start asks for a strong builder with a mandate, and after about two years for someone who runs and develops
 * further. Board members and management lead too, with eyes for people and results.
 */
final class Leadership implements Lesson {

    private static final int YEAR = 365;
    /** Twenty months: as long as a start asks for a builder. */
    private static final int BUILDING_DAYS = 608;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("3.role-continuity", DEADLINE, Leadership::roleContinuity)
                        .reads(RoleFilled.class, RoleVacated.class, PartnershipRegistered.class),
                Indicator.of("3.phase-fit", DEADLINE, Leadership::phaseFit)
                        .reads(
                                RoleFilled.class,
                                RoleVacated.class,
                                DecisionTaken.class,
                                PhaseChanged.class,
                                PartnershipRegistered.class),
                Indicator.of("3.mandate", RATIO, day -> mandate(day, day.window(DecisionTaken.class, YEAR)))
                        .reads(DecisionTaken.class, DecisionReversed.class)
                        .watchedEvery(3, day -> mandate(day, day.inMonths(DecisionTaken.class, 3))),
                Indicator.of("3.decision-lead-time", FLOW, Leadership::decisionLeadTime)
                        .reads(DecisionRequested.class, DecisionTaken.class)
                        .watchedEvery(3, Leadership::leadTimeOfQuarter),
                Indicator.of("3.attendance", RATIO, day -> attendance(day, day.window(MeetingHeld.class, YEAR)))
                        .reads(MeetingHeld.class, PartnershipRegistered.class)
                        .watchedEvery(3, day -> attendance(day, day.inMonths(MeetingHeld.class, 3))),
                Felt.everybody("3.leadership-felt", LessonKey.LEADERSHIP));
    }

    /** Days in the past year that the emptiest key role was empty. */
    static Value roleContinuity(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return Value.unknown();
        }
        if (roster.start().isAfter(day.date())) {
            return Value.unknown(NOT_APPLICABLE);
        }
        KeyRoles roles = KeyRoles.on(day);
        if (roles.isUnknown()) {
            return Value.unknown();
        }
        LocalDate yearAgo = day.date().minusDays(YEAR);
        LocalDate beforeStart = roster.start().minusDays(1);
        LocalDate from = yearAgo.isAfter(beforeStart) ? yearAgo : beforeStart;
        long worst = 0;
        for (KeyRoles.Position position : KeyRoles.positions(roster)) {
            worst = Math.max(worst, roles.emptyDays(position, from, day.date()));
        }
        return Value.of(worst);
    }

    /** Days since the start that a builder leads without a decision about who comes next; a start asks for a builder. */
    static Value phaseFit(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        RoleFilled director = KeyRoles.on(day).director();
        if (roster == null || director == null) {
            return Value.unknown();
        }
        long sinceStart = day.daysSince(roster.start());
        Phase phase = CurrentPhase.on(day);
        if (director.profile() == Profile.KEEPER) {
            boolean starting = (phase == Phase.PREPARATION || phase == Phase.BUILD) && sinceStart < BUILDING_DAYS;
            boolean early = starting && !isTransitionDecided(day, LocalDate.MIN);
            return Value.of(early ? BUILDING_DAYS + 1 : 0);
        }
        if (isTransitionDecided(day, director.date())) {
            return Value.of(0);
        }
        return Value.of(Math.max(sinceStart, phase == Phase.RUN ? BUILDING_DAYS + 1 : 0));
    }

    private static boolean isTransitionDecided(FactsOn day, LocalDate from) {
        return day.of(DecisionTaken.class).stream()
                .anyMatch(decision -> decision.topic() == DecisionTopic.LEADER_TRANSITION
                        && !decision.date().isBefore(from));
    }

    /** Share of decisions within the mandate that were not undone within three months. */
    private static Value mandate(FactsOn day, List<DecisionTaken> decisions) {
        TreeMap<String, LocalDate> reversed = new TreeMap<>();
        day.of(DecisionReversed.class).forEach(reversal -> reversed.put(reversal.decision(), reversal.date()));
        int within = 0;
        int undone = 0;
        for (DecisionTaken decision : decisions) {
            if (decision.withinMandate()) {
                within++;
                LocalDate reversal = reversed.get(decision.decision());
                long after = reversal == null ? -1 : FactsOn.days(decision.date(), reversal);
                undone += after >= 0 && after <= 90 ? 1 : 0;
            }
        }
        return within < 5 ? Value.unknown(TOO_FEW) : Value.of((double) (within - undone) / within);
    }

    /** Days that slow decisions take, 85 of 100 are faster; requests that wait longer than a month count as well. */
    static Value decisionLeadTime(FactsOn day) {
        TreeMap<String, LocalDate> taken = new TreeMap<>();
        day.of(DecisionTaken.class).forEach(decision -> taken.put(decision.decision(), decision.date()));
        LocalDate yearAgo = day.date().minusDays(YEAR);
        List<Long> times = new ArrayList<>();
        for (DecisionRequested request : day.of(DecisionRequested.class)) {
            if (!request.statutory()) {
                LocalDate decided = taken.get(request.decision());
                long waited = day.daysSince(request.date());
                if (decided != null && decided.isAfter(yearAgo)) {
                    times.add(Math.max(0, FactsOn.days(request.date(), decided)));
                } else if (decided == null && waited > 30) {
                    times.add(waited);
                }
            }
        }
        return slowest(times);
    }

    private static Value leadTimeOfQuarter(FactsOn day) {
        TreeMap<String, LocalDate> requested = new TreeMap<>();
        for (DecisionRequested request : day.of(DecisionRequested.class)) {
            if (!request.statutory()) {
                requested.put(request.decision(), request.date());
            }
        }
        List<Long> times = new ArrayList<>();
        for (DecisionTaken decision : day.inMonths(DecisionTaken.class, 3)) {
            LocalDate request = requested.get(decision.decision());
            if (request != null) {
                times.add(Math.max(0, FactsOn.days(request, decision.date())));
            }
        }
        return slowest(times);
    }

    private static Value slowest(List<Long> times) {
        return times.size() < 3 ? Value.unknown(TOO_FEW) : Value.of(Statistics.percentile(85, times));
    }

    /** How often the most absent participant was at the table; a substitute counts half. */
    private static Value attendance(FactsOn day, List<MeetingHeld> meetings) {
        List<Double> shares = new ArrayList<>();
        for (Participant participant : day.participants()) {
            Double share = Attendance.share(meetings, participant.id());
            if (share != null) {
                shares.add(share);
            }
        }
        return shares.isEmpty() ? Value.unknown() : Value.of(Collections.min(shares));
    }
}
