// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ijkpunt.events.BudgetEvent.BaselineAdopted;
import nl.ijkpunt.events.BudgetEvent.ForecastRevised;
import nl.ijkpunt.events.Label;
import org.jspecify.annotations.Nullable;

/**
 * The budget at completion in its baselines: 0 is the first decision, later ones count only when their re-alignment is
 * agreed (indicators.yaml, effective baseline fact).
 */
public final class Budget {

    private static final double LEAST_PROGRESS = 0.2;

    private final FactsOn day;
    private final Realignments realignments;
    private final List<BaselineAdopted> effective = new ArrayList<>();

    private Budget(FactsOn day) {
        this.day = day;
        realignments = Realignments.on(day);
        for (BaselineAdopted fact : day.of(BaselineAdopted.class)) {
            if (fact.baseline() == 0 || realignments.isAgreed(fact.realignment())) {
                effective.add(fact);
            }
        }
        effective.sort(Comparator.comparing(BaselineAdopted::label).thenComparing(BaselineAdopted::baseline));
    }

    /** The budget as visible on a day. */
    public static Budget on(FactsOn day) {
        return day.derive(Budget.class, Budget::new);
    }

    /** Baselines of the programme that count, by label and number. */
    public List<BaselineAdopted> ofProgramme() {
        return effective.stream()
                .filter(fact -> EarnedValue.PROGRAMME.contains(fact.label()))
                .toList();
    }

    /** Number of the baseline in force; null when none was ever adopted. */
    public @Nullable Integer current() {
        return ofProgramme().stream()
                .map(BaselineAdopted::baseline)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Budget at completion of a label in baseline k, in euro; 0 when it has none. */
    public double amount(Label label, int k) {
        BaselineAdopted latest = null;
        for (BaselineAdopted fact : effective) {
            if (fact.label() == label && fact.baseline() <= k) {
                latest = fact;
            }
        }
        return latest == null ? 0 : latest.amount().euro();
    }

    /** Budget at completion of the programme in baseline k, in euro. */
    public double atCompletion(int k) {
        double sum = 0;
        for (Label label : EarnedValue.PROGRAMME) {
            sum += amount(label, k);
        }
        return sum;
    }

    /**
     * The budget that work was measured against, in euro: of every label the baseline in force in the month that its
     * progress is about. A budget agreed later changes nothing until progress is reported against it
     * (indicators.yaml, BACofProgress).
     */
    public double behind(EarnedValue value) {
        double sum = 0;
        for (Label label : EarnedValue.PROGRAMME) {
            sum += amountAt(label, value.reported().getOrDefault(label, value.month()));
        }
        return sum;
    }

    private double amountAt(Label label, YearMonth month) {
        BaselineAdopted latest = null;
        for (BaselineAdopted fact : effective) {
            if (fact.label() == label && !inForceOn(fact).isAfter(month.atEndOfMonth())) {
                latest = fact;
            }
        }
        return latest == null ? amount(label, 0) : latest.amount().euro();
    }

    private LocalDate inForceOn(BaselineAdopted fact) {
        LocalDate agreedOn = fact.baseline() == 0 ? null : realignments.agreedOn(fact.realignment());
        return agreedOn == null || fact.date().isAfter(agreedOn) ? fact.date() : agreedOn;
    }

    /**
     * What the programme is expected to cost: the greatest of what costs and progress imply and what was forecast last,
     * in euro; null when neither is there.
     */
    public @Nullable Double estimateAtCompletion() {
        Double implied = impliedByProgress();
        Double forecast = lastForecast();
        if (implied == null || forecast == null) {
            return implied == null ? forecast : implied;
        }
        return Math.max(implied, forecast);
    }

    private @Nullable Double impliedByProgress() {
        EarnedValue value = EarnedValue.on(day, EarnedValue.PROGRAMME);
        double budget = value == null ? 0 : behind(value);
        boolean early = value == null
                || value.actual() <= 0
                || value.earned() <= 0
                || budget <= 0
                || value.earned() / budget < LEAST_PROGRESS;
        return early || value == null ? null : Double.valueOf(budget * value.actual() / value.earned());
    }

    private @Nullable Double lastForecast() {
        ForecastRevised last = null;
        YearMonth month = null;
        for (ForecastRevised fact : day.of(ForecastRevised.class)) {
            if (month == null || fact.month().isAfter(month)) {
                last = fact;
                month = fact.month();
            }
        }
        return last == null ? null : last.estimateAtCompletion().euro();
    }
}
