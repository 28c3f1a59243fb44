// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.receipts;

import nl.ijkpunt.health.facts.Budget;
import nl.ijkpunt.health.facts.FactsOn;
import org.jspecify.annotations.Nullable;

/**
 * What the programme was to cost and is expected to cost, in euro (indicators.yaml, {@code BAC} and {@code eac}).
 *
 * @param first budget at completion of the first decision
 * @param current budget at completion of the last agreed baseline
 * @param baseline number of that baseline
 * @param expected estimate at completion; null when there is none
 */
public record ProgrammeMoney(
        double first,
        double current,
        int baseline,
        @Nullable Double expected) {

    /** As visible on a day; null when no baseline counts. */
    static @Nullable ProgrammeMoney on(FactsOn day) {
        Budget budget = Budget.on(day);
        Integer baseline = budget.current();
        return baseline == null
                ? null
                : new ProgrammeMoney(
                        budget.atCompletion(0), budget.atCompletion(baseline), baseline, budget.estimateAtCompletion());
    }
}
