// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.ijkpunt.events.Constraint.Default;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.MoreThan;
import org.jspecify.annotations.Nullable;

/** Facts about the plan and its progress: preparation, placement, milestones, value, own status. */
public sealed interface PlanEvent extends ProjectEvent {

    /**
     * The receiving party accepted a product of the preparation.
     *
     * @param product which product
     * @param date business date (Europe/Amsterdam)
     */
    record PreparationProductAccepted(@Key PreparationProduct product, LocalDate date) implements PlanEvent {}

    /**
     * State of placement of staff, counts only.
     *
     * @param date day of the count
     * @param inScope staff concerned
     * @param placed staff with a known and accepted position
     */
    record PlacementCounted(
            @Key LocalDate date,
            @Min(0) @Max(Limits.PEOPLE) int inScope,
            @Min(0) @Max(Limits.PEOPLE) int placed) implements PlanEvent {

        @Override
        public void check(Rules rules) {
            rules.atMost("placed", placed, "inScope", inScope);
        }
    }

    /**
     * A milestone was planned (revision 0) or planned again (1, 2, ...).
     *
     * @param milestone id of the milestone
     * @param revision 0 = first plan
     * @param plannedOn planned day
     * @param weight size of the work
     * @param realignment re-alignment that set this revision
     * @param date business date (Europe/Amsterdam)
     */
    record MilestonePlanned(
            @Key String milestone,
            @Key @Min(0) @Max(Limits.VERSIONS) int revision,
            LocalDate plannedOn,
            @MoreThan(0) @Max(Limits.WEIGHT) @Default("1") double weight,
            @Nullable String realignment,
            LocalDate date)
            implements PlanEvent {}

    /**
     * The milestone was reached and accepted.
     *
     * @param milestone id of the milestone
     * @param date business date (Europe/Amsterdam)
     */
    record MilestoneReached(@Key String milestone, LocalDate date) implements PlanEvent {}

    /**
     * Planned and earned value, cumulative up to and including the month, measured against the baseline in force on its
     * last day.
     *
     * @param month calendar month the measurement covers
     * @param label part of the programme
     * @param plannedValue cumulative value planned (euro)
     * @param earnedValue cumulative value earned (euro)
     * @param date last day of the month the measurement covers
     */
    record ProgressReported(
            @Key YearMonth month,
            @Key Label label,
            @Min(0) Money plannedValue,
            @Min(0) Money earnedValue,
            LocalDate date)
            implements PlanEvent {}

    /**
     * What the organisation itself reports about the month.
     *
     * @param month calendar month the measurement covers
     * @param status own overall colour
     * @param teams delivery teams or project leaders available, in full-time equivalents
     * @param date last day of the month the measurement covers
     */
    record StatusReported(
            @Key YearMonth month,
            Colour status,
            @Min(0) @Max(Limits.TEAMS) @Nullable Double teams,
            LocalDate date) implements PlanEvent {}

    /** Colour that the organisation reports about itself. */
    enum Colour {
        GREEN,
        AMBER,
        RED
    }
}
