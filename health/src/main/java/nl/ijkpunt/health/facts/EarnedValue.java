// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.BudgetEvent.CostsReported;
import nl.ijkpunt.events.Label;
import nl.ijkpunt.events.PlanEvent.ProgressReported;
import org.jspecify.annotations.Nullable;

/**
 * Earned value of some labels, cumulative, up to the last month that both costs and progress tell about (indicators.yaml,
 * evm).
 *
 * @param earned value of the work done, euro
 * @param planned value of the work planned, euro
 * @param actual costs, euro
 * @param month the month
 * @param reported the month of the progress that was taken of each label; not later than {@code month}
 */
public record EarnedValue(
        double earned, double planned, double actual, YearMonth month, SortedMap<Label, YearMonth> reported) {

    /** Copies the months. */
    public EarnedValue {
        reported = Collections.unmodifiableSortedMap(new TreeMap<>(reported));
    }

    /** The programme: running costs are outside it. */
    public static final List<Label> PROGRAMME = List.of(Label.GENERAL, Label.FRICTION, Label.HARMONISATION);

    /** Null when there is no progress or there are no costs. */
    public static @Nullable EarnedValue on(FactsOn day, List<Label> labels) {
        List<ProgressReported> progress = day.of(ProgressReported.class);
        List<CostsReported> costs = day.of(CostsReported.class);
        YearMonth lastProgress = null;
        for (ProgressReported fact : progress) {
            lastProgress = labels.contains(fact.label()) ? later(lastProgress, fact.month()) : lastProgress;
        }
        YearMonth lastCosts = null;
        for (CostsReported fact : costs) {
            lastCosts = labels.contains(fact.label()) ? later(lastCosts, fact.month()) : lastCosts;
        }
        if (lastProgress == null || lastCosts == null) {
            return null;
        }
        YearMonth month = lastProgress.isBefore(lastCosts) ? lastProgress : lastCosts;
        double earned = 0;
        double planned = 0;
        SortedMap<Label, YearMonth> reported = new TreeMap<>();
        for (Label label : labels) {
            ProgressReported latest = null;
            for (ProgressReported fact : progress) {
                if (fact.label() == label
                        && !fact.month().isAfter(month)
                        && (latest == null || fact.month().isAfter(latest.month()))) {
                    latest = fact;
                }
            }
            if (latest != null) {
                earned += latest.earnedValue().euro();
                planned += latest.plannedValue().euro();
                reported.put(label, latest.month());
            }
        }
        double actual = 0;
        for (CostsReported fact : costs) {
            actual += labels.contains(fact.label()) && !fact.month().isAfter(month)
                    ? fact.amount().euro()
                    : 0;
        }
        return new EarnedValue(earned, planned, actual, month, reported);
    }

    private static YearMonth later(@Nullable YearMonth one, YearMonth other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
