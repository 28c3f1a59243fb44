// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PlanEvent.MilestonePlanned;
import nl.ijkpunt.events.PlanEvent.MilestoneReached;
import nl.ijkpunt.events.Utf8;
import org.jspecify.annotations.Nullable;

/** Milestones, each with its plans from the first revision on, and when it was reached. */
public final class Milestones {

    private final TreeMap<String, Milestone> byId = new TreeMap<>(Utf8.ORDER);

    private Milestones(FactsOn day) {
        Realignments realignments = Realignments.on(day);
        TreeMap<String, List<MilestonePlanned>> plans = new TreeMap<>(Utf8.ORDER);
        for (MilestonePlanned plan : day.of(MilestonePlanned.class)) {
            plans.computeIfAbsent(plan.milestone(), key -> new ArrayList<>()).add(plan);
        }
        TreeMap<String, LocalDate> reached = new TreeMap<>();
        for (MilestoneReached fact : day.of(MilestoneReached.class)) {
            reached.put(fact.milestone(), fact.date());
        }
        plans.forEach((id, revisions) -> {
            revisions.sort(Comparator.comparingInt(MilestonePlanned::revision));
            MilestonePlanned baseline = null;
            for (MilestonePlanned plan : revisions) {
                boolean counts =
                        plan.revision() == 0 || realignments.isAgreed(plan.realignment(), LessonKey.MEANINGFUL_PLAN);
                baseline = counts ? plan : baseline;
            }
            byId.put(id, new Milestone(id, List.copyOf(revisions), baseline, reached.get(id)));
        });
    }

    /** The milestones as visible on a day. */
    public static Milestones on(FactsOn day) {
        return day.derive(Milestones.class, Milestones::new);
    }

    /**
     * One milestone.
     *
     * @param id its id
     * @param plans its revisions, ascending
     * @param baseline the revision that everybody agreed on last; null when there is none
     * @param reached the day it was reached; null while open
     */
    public record Milestone(
            String id,
            List<MilestonePlanned> plans,
            @Nullable MilestonePlanned baseline,
            @Nullable LocalDate reached) {

        /** True while it was not reached. */
        public boolean isOpen() {
            return reached == null;
        }

        /** The first plan; null when revision 0 is missing. */
        public @Nullable MilestonePlanned first() {
            return plans.get(0).revision() == 0 ? plans.get(0) : null;
        }

        /** The last plan. */
        public MilestonePlanned last() {
            return plans.get(plans.size() - 1);
        }

        /** How often it was planned again. */
        public int replans() {
            return (int) plans.stream().filter(plan -> plan.revision() >= 1).count();
        }
    }

    /** All milestones that were planned, by id. */
    public List<Milestone> all() {
        return List.copyOf(byId.values());
    }
}
