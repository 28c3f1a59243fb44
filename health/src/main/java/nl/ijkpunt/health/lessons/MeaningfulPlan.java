// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RARE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Value.Reason.NOT_APPLICABLE;
import static nl.ijkpunt.health.lessons.Value.Reason.TOO_FEW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PlanEvent.MilestonePlanned;
import nl.ijkpunt.events.PlanEvent.MilestoneReached;
import nl.ijkpunt.events.PlanEvent.PlacementCounted;
import nl.ijkpunt.events.PlanEvent.PreparationProductAccepted;
import nl.ijkpunt.events.PreparationProduct;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Governance;
import nl.ijkpunt.health.facts.Milestones;
import nl.ijkpunt.health.facts.Milestones.Milestone;
import nl.ijkpunt.health.facts.Roster;

/**
 * The organisation is prepared before it starts, so that people know their place and can work at once. The plan is
 * feasible, and dates are kept or moved openly.
 */
final class MeaningfulPlan implements Lesson {

    private static final int SETTLING_DAYS = 30;
    /** The first product is due this long before the start. */
    private static final int PREPARATION_DAYS = 180;

    private static final int YEAR = 365;
    private static final int NEXT_MILESTONES = 5;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("4.start-readiness", RATIO, MeaningfulPlan::startReadiness)
                        .reads(PreparationProductAccepted.class, PartnershipRegistered.class)
                        .heedingSilence(),
                Indicator.of("4.placement", DEADLINE, MeaningfulPlan::placement)
                        .reads(PlacementCounted.class, PartnershipRegistered.class),
                Indicator.of("4.milestone-execution", RATIO, MeaningfulPlan::milestoneExecution)
                        .reads(
                                MilestonePlanned.class,
                                MilestoneReached.class,
                                RealignmentAdopted.class,
                                RealignmentConsented.class,
                                PartnershipRegistered.class)
                        .watchedEvery(3, MeaningfulPlan::milestonesOfQuarter),
                Indicator.of("4.schedule-slip", RATIO, MeaningfulPlan::scheduleSlip)
                        .reads(MilestonePlanned.class, MilestoneReached.class, PartnershipRegistered.class),
                Indicator.of("4.replanning", RARE, MeaningfulPlan::replanning)
                        .reads(MilestonePlanned.class, MilestoneReached.class)
                        .watchedEvery(3),
                Felt.worstPerspective("4.plan-felt", LessonKey.MEANINGFUL_PLAN));
    }

    /** Share of the products of a good preparation due by now that were accepted, from half a year before the start on. */
    static Value startReadiness(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return Value.unknown();
        }
        LocalDate start = roster.start();
        if (day.date().isBefore(start.minusDays(PREPARATION_DAYS)) || day.date().isAfter(start.plusDays(YEAR))) {
            return Value.unknown(NOT_APPLICABLE);
        }
        TreeSet<PreparationProduct> accepted = new TreeSet<>();
        day.of(PreparationProductAccepted.class).forEach(fact -> accepted.add(fact.product()));
        if (accepted.isEmpty() && (day.date().isBefore(start) || !Governance.isReported(day))) {
            return Value.unknown();
        }
        TreeSet<PreparationProduct> due = new TreeSet<>(List.of(PreparationProduct.values()));
        due.removeIf(product -> day.date().isBefore(start.minusDays(daysBeforeStart(product))));
        accepted.retainAll(due);
        return Value.of((double) accepted.size() / due.size());
    }

    private static int daysBeforeStart(PreparationProduct product) {
        return switch (product) {
            case ORGANISATION_DESIGN -> PREPARATION_DAYS;
            case TRANSITION_BUDGET -> 150;
            case COMMUNICATION_PLAN, STAFFING_PLAN -> 120;
            case ARCHITECTURE -> 90;
            case MIGRATION_PLAN -> 60;
            case SERVICE_AGREEMENT -> 0;
        };
    }

    /** Share of the staff concerned that knows and accepted its position. */
    static Value placement(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return Value.unknown();
        }
        if (day.date().isBefore(roster.start().minusDays(SETTLING_DAYS))) {
            return Value.unknown(NOT_APPLICABLE);
        }
        List<PlacementCounted> counts = day.of(PlacementCounted.class);
        if (counts.isEmpty()) {
            return Value.unknown();
        }
        PlacementCounted latest = counts.get(counts.size() - 1);
        return latest.inScope() < 10 ? Value.unknown(TOO_FEW) : Value.of((double) latest.placed() / latest.inScope());
    }

    /** Weight of the milestones reached against those due by the plan that everybody agreed on. */
    static Value milestoneExecution(FactsOn day) {
        double due = 0;
        double done = 0;
        for (Milestone milestone : Milestones.on(day).all()) {
            MilestonePlanned plan = milestone.baseline();
            if (plan != null) {
                due += plan.plannedOn().isAfter(day.date()) ? 0 : plan.weight();
                done += milestone.isOpen() ? 0 : plan.weight();
            }
        }
        return due == 0 ? Value.unknown() : Value.of(done / due);
    }

    private static Value milestonesOfQuarter(FactsOn day) {
        double due = 0;
        double done = 0;
        for (Milestone milestone : Milestones.on(day).all()) {
            MilestonePlanned plan = milestone.baseline();
            if (plan != null && day.isInMonths(YearMonth.from(plan.plannedOn()), 3)) {
                due += plan.weight();
                done += milestone.isOpen() ? 0 : plan.weight();
            }
        }
        return due == 0 ? Value.unknown() : Value.of(done / due);
    }

    /** Days that the next milestones have moved since the first plan; one that is overdue moves every day. */
    static Value scheduleSlip(FactsOn day) {
        List<Milestone> open = new ArrayList<>(Milestones.on(day).all());
        open.removeIf(milestone -> !milestone.isOpen() || milestone.first() == null);
        open.sort(Comparator.comparing((Milestone milestone) -> milestone.last().plannedOn())
                .thenComparing(Milestone::id, Utf8.ORDER));
        double slip = 0;
        int looked = Math.min(NEXT_MILESTONES, open.size());
        for (Milestone milestone : open.subList(0, looked)) {
            LocalDate last = milestone.last().plannedOn();
            LocalDate expected = last.isAfter(day.date()) ? last : day.date();
            slip += FactsOn.days(milestone.plans().get(0).plannedOn(), expected);
        }
        return looked == 0 ? Value.unknown() : Value.of(slip / looked);
    }

    /** How often was planned again in the past quarter, per open milestone; the same one three times counts apart. */
    static Value replanning(FactsOn day) {
        int open = 0;
        boolean again = false;
        for (Milestone milestone : Milestones.on(day).all()) {
            open += milestone.isOpen() ? 1 : 0;
            again |= milestone.isOpen() && milestone.replans() >= 3;
        }
        if (open == 0) {
            return Value.unknown();
        }
        long replans = day.window(MilestonePlanned.class, 92).stream()
                .filter(plan -> plan.revision() >= 1)
                .count();
        double perMilestone = (double) replans / open;
        return Value.of(again ? Math.max(perMilestone, 0.35) : perMilestone);
    }
}
