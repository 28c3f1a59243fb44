// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Value.Reason.TOO_FEW;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.BudgetEvent.BaselineAdopted;
import nl.ijkpunt.events.BudgetEvent.ContributionSet;
import nl.ijkpunt.events.BudgetEvent.Direction;
import nl.ijkpunt.events.BudgetEvent.ForecastRevised;
import nl.ijkpunt.events.BudgetEvent.SetbackOwned;
import nl.ijkpunt.events.BudgetEvent.VarianceReported;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.facts.Budget;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.Value;

/** Financial worries: the amount moves, grows, or belongs to nobody. */
final class FinancialWorries {

    private FinancialWorries() {}

    static Symptom symptom() {
        return new Symptom(
                "financial-worries",
                List.of(LessonKey.BUSINESS_CASE, LessonKey.BUSINESSLIKE, LessonKey.MEANINGFUL_PLAN),
                List.of(
                        Symptom.Part.of("2.deviation-first"),
                        Symptom.Part.of("2.deviation-current"),
                        Symptom.Part.of("2.resilience"),
                        Symptom.Part.of("2.bad-news-latency"),
                        Symptom.Part.of(Indicator.of(
                                        "financial-worries.forecast-instability",
                                        RATIO,
                                        FinancialWorries::forecastInstability)
                                .reads(
                                        ForecastRevised.class,
                                        BaselineAdopted.class,
                                        RealignmentAdopted.class,
                                        RealignmentConsented.class,
                                        PartnershipRegistered.class)),
                        Symptom.Part.of(Indicator.of(
                                        "financial-worries.contribution-growth",
                                        RATIO,
                                        FinancialWorries::contributionGrowth)
                                .reads(ContributionSet.class, PartnershipRegistered.class)),
                        Symptom.Part.of(Indicator.of(
                                        "financial-worries.orphan-setbacks", RATIO, FinancialWorries::orphanSetbacks)
                                .reads(VarianceReported.class, SetbackOwned.class, PartnershipRegistered.class))));
    }

    /** Spread of the forecasts of half a year, as a share of the budget; four that rise in a row are never calm. */
    static Value forecastInstability(FactsOn day) {
        Budget budget = Budget.on(day);
        Integer current = budget.current();
        double total = current == null ? 0 : budget.atCompletion(current);
        if (total <= 0) {
            return Value.unknown();
        }
        List<ForecastRevised> forecasts = day.of(ForecastRevised.class);
        forecasts.removeIf(forecast -> !day.isInMonths(forecast.month(), 6));
        if (forecasts.size() < 3) {
            return Value.unknown(TOO_FEW);
        }
        forecasts.sort(Comparator.comparing(ForecastRevised::month));
        double sum = 0;
        for (ForecastRevised forecast : forecasts) {
            sum += forecast.estimateAtCompletion().euro();
        }
        double mean = sum / forecasts.size();
        double squares = 0;
        for (ForecastRevised forecast : forecasts) {
            double deviation = forecast.estimateAtCompletion().euro() - mean;
            squares += deviation * deviation;
        }
        double spread = Math.sqrt(squares / (forecasts.size() - 1)) / total;
        return Value.of(isRising(forecasts) ? Math.max(spread, 0.0501) : spread);
    }

    private static boolean isRising(List<ForecastRevised> forecasts) {
        int last = forecasts.size() - 1;
        boolean rising = forecasts.size() >= 4;
        for (int i = last - 2; rising && i <= last; i++) {
            rising = forecasts
                            .get(i)
                            .estimateAtCompletion()
                            .compareTo(forecasts.get(i - 1).estimateAtCompletion())
                    > 0;
        }
        return rising;
    }

    /** Growth of the contribution beyond the agreed index, for the participant where it is most. */
    static Value contributionGrowth(FactsOn day) {
        int year = day.date().getYear();
        TreeMap<String, ContributionSet> before = new TreeMap<>();
        TreeMap<String, ContributionSet> now = new TreeMap<>();
        for (ContributionSet fact : day.of(ContributionSet.class)) {
            if (fact.year() == year) {
                now.put(fact.participant(), fact);
            } else if (fact.year() == year - 1 && fact.amount().cents() > 0) {
                before.put(fact.participant(), fact);
            }
        }
        Double greatest = null;
        for (ContributionSet fact : now.values()) {
            ContributionSet earlier = before.get(fact.participant());
            if (earlier != null) {
                double growth = fact.amount().euro() / earlier.amount().euro() / fact.index() - 1;
                greatest = greatest == null ? growth : Math.max(greatest, growth);
            }
        }
        return greatest == null ? Value.unknown() : Value.of(greatest);
    }

    /** Share of the setbacks of the past year that nobody accepted within a month. */
    static Value orphanSetbacks(FactsOn day) {
        TreeMap<String, LocalDate> owned = new TreeMap<>();
        day.of(SetbackOwned.class).forEach(fact -> owned.put(fact.variance(), fact.date()));
        int counted = 0;
        int orphans = 0;
        for (VarianceReported setback : day.window(VarianceReported.class, 365)) {
            LocalDate accepted = owned.get(setback.variance());
            boolean young = accepted == null && day.daysSince(setback.date()) <= 30;
            if (setback.direction() == Direction.SETBACK && !young) {
                counted++;
                orphans += accepted == null || FactsOn.days(setback.date(), accepted) > 30 ? 1 : 0;
            }
        }
        return counted == 0 ? Value.unknown() : Value.of((double) orphans / counted);
    }
}
