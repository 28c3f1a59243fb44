// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.Constraint.Default;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.MoreThan;
import org.jspecify.annotations.Nullable;

/** Facts about money: budget, costs, forecasts, benefits, contributions. */
public sealed interface BudgetEvent extends Event {

    /**
     * Budget at completion of one label in a baseline; 0 is the first decision.
     *
     * @param baseline number of the baseline
     * @param label part of the budget
     * @param amount budget at completion (euro)
     * @param realignment re-alignment that set it
     * @param date business date (Europe/Amsterdam)
     */
    record BaselineAdopted(
            @Key @Min(0) @Max(Limits.VERSIONS) int baseline,
            @Key Label label,
            @Min(0) Money amount,
            @Nullable String realignment,
            LocalDate date)
            implements BudgetEvent {

        @Override
        public void check(Rules rules) {
            rules.requiredWhen("realignment", realignment, baseline >= 1, "later-baseline");
        }
    }

    /**
     * Actual costs of one label in one month (not cumulative).
     *
     * @param month calendar month the measurement covers
     * @param label part of the budget
     * @param amount costs; may be negative (euro)
     * @param date last day of the month the measurement covers
     */
    record CostsReported(@Key YearMonth month, @Key Label label, Money amount, LocalDate date) implements BudgetEvent {}

    /**
     * The expected total of general, friction and harmonisation at completion, as stated for the month.
     *
     * @param month calendar month the measurement covers
     * @param estimateAtCompletion expected total (euro)
     * @param date last day of the month the measurement covers
     */
    record ForecastRevised(@Key YearMonth month, @Min(0) Money estimateAtCompletion, LocalDate date)
            implements BudgetEvent {}

    /**
     * A benefit was planned.
     *
     * @param benefit id of the benefit
     * @param amount value when fully realised (euro)
     * @param dueMonth month in which it must be realised
     * @param location where it falls: line departments or ICT operation
     * @param date business date (Europe/Amsterdam)
     */
    record BenefitPlanned(
            @Key String benefit, @MoreThan(0) Money amount, YearMonth dueMonth, Location location, LocalDate date)
            implements BudgetEvent {}

    /**
     * Value of the benefit realised so far, measured.
     *
     * @param benefit id of the benefit
     * @param month calendar month the measurement covers
     * @param realised cumulative value realised (euro)
     * @param date last day of the month the measurement covers
     */
    record BenefitMeasured(@Key String benefit, @Key YearMonth month, Money realised, LocalDate date)
            implements BudgetEvent {}

    /**
     * Resistance capacity against quantified risks.
     *
     * @param month calendar month the measurement covers
     * @param available available resistance capacity (euro)
     * @param required required for the risks (euro)
     * @param date last day of the month the measurement covers
     */
    record ResilienceMeasured(
            @Key YearMonth month,
            @Min(0) Money available,
            @Min(0) Money required,
            LocalDate date) implements BudgetEvent {}

    /**
     * A setback or windfall above tolerance was found; date is the day it was known inside.
     *
     * @param variance id of the setback or windfall
     * @param direction which of the two
     * @param amount size (euro)
     * @param date day it was known inside
     */
    record VarianceReported(
            @Key String variance,
            Direction direction,
            @MoreThan(0) Money amount,
            LocalDate date) implements BudgetEvent {}

    /**
     * An organisation accepted ownership of a setback.
     *
     * @param variance id of the setback
     * @param participant participant of the roster
     * @param date business date (Europe/Amsterdam)
     */
    record SetbackOwned(@Key String variance, String participant, LocalDate date) implements BudgetEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * Contribution of a participant for a year.
     *
     * @param year budget year
     * @param participant participant of the roster
     * @param amount contribution (euro)
     * @param index agreed price index of that year on the previous year, e.g. 1.032
     * @param date business date (Europe/Amsterdam)
     */
    record ContributionSet(
            @Key @Min(2000) @Max(2100) int year,
            @Key String participant,
            @Min(0) Money amount,
            @Min(0.01) @Max(100) double index,
            LocalDate date)
            implements BudgetEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * What the participant was invoiced, and what it bought itself inside the scope.
     *
     * @param month calendar month the measurement covers
     * @param participant participant of the roster
     * @param invoiced invoiced by the joint organisation (euro)
     * @param ownPurchases own ICT purchases and hires inside the scope of the partnership (euro)
     * @param date last day of the month the measurement covers
     */
    record ParticipantSpendingTotalled(
            @Key YearMonth month,
            @Key String participant,
            @Min(0) Money invoiced,
            @Min(0) Money ownPurchases,
            LocalDate date)
            implements BudgetEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * Use of a service by a participant in a month.
     *
     * @param month calendar month the measurement covers
     * @param participant participant of the roster
     * @param service service
     * @param cost cost price of the quantity used (euro)
     * @param date last day of the month the measurement covers
     */
    record UsageMeasured(
            @Key YearMonth month,
            @Key String participant,
            @Key String service,
            @Min(0) Money cost,
            LocalDate date) implements BudgetEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * Costs of an application in a month.
     *
     * @param month calendar month the measurement covers
     * @param application product
     * @param amount costs (euro)
     * @param archiveOnly kept only to consult old data
     * @param date last day of the month the measurement covers
     */
    record ApplicationCostsReported(
            @Key YearMonth month,
            @Key String application,
            @Min(0) Money amount,
            @Default("false") boolean archiveOnly,
            LocalDate date)
            implements BudgetEvent {}

    /** Where a benefit falls: line departments or ICT operation. */
    enum Location {
        DEPARTMENT,
        ICT
    }

    /** Whether a variance is bad or good news. */
    enum Direction {
        SETBACK,
        WINDFALL
    }
}
