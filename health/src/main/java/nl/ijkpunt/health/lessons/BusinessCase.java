// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.BudgetEvent.BaselineAdopted;
import nl.ijkpunt.events.BudgetEvent.BenefitMeasured;
import nl.ijkpunt.events.BudgetEvent.BenefitPlanned;
import nl.ijkpunt.events.BudgetEvent.CostsReported;
import nl.ijkpunt.events.BudgetEvent.Direction;
import nl.ijkpunt.events.BudgetEvent.ForecastRevised;
import nl.ijkpunt.events.BudgetEvent.ResilienceMeasured;
import nl.ijkpunt.events.BudgetEvent.VarianceReported;
import nl.ijkpunt.events.CommunicationEvent.InformationProvided;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.DirectionEvent.Reason;
import nl.ijkpunt.events.Label;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PlanEvent.ProgressReported;
import nl.ijkpunt.health.facts.Budget;
import nl.ijkpunt.health.facts.EarnedValue;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.News;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * The budget is honest from the start, friction costs included, and setbacks come to the surface at once with an owner.
 * Savings are expected where they fall: mostly in the line departments, less in ICT operation.
 */
final class BusinessCase implements Lesson {

    @Override
    public List<Indicator> indicators() {
        return List.of(
                costPerformance("2.cost-performance", EarnedValue.PROGRAMME),
                Indicator.of("2.deviation-first", RATIO, BusinessCase::deviationFirst)
                        .reads(
                                BaselineAdopted.class,
                                RealignmentAdopted.class,
                                RealignmentConsented.class,
                                ProgressReported.class,
                                CostsReported.class,
                                ForecastRevised.class,
                                PartnershipRegistered.class),
                Indicator.of("2.deviation-current", RATIO, BusinessCase::deviationCurrent)
                        .reads(
                                BaselineAdopted.class,
                                RealignmentAdopted.class,
                                RealignmentConsented.class,
                                ProgressReported.class,
                                CostsReported.class,
                                ForecastRevised.class,
                                PartnershipRegistered.class),
                Indicator.of("2.resilience", DEADLINE, BusinessCase::resilience).reads(ResilienceMeasured.class),
                Indicator.of(
                                "2.bad-news-latency",
                                FLOW,
                                // nobody says who was told what: no figure; the detector reads on all the same
                                day -> day.has(InformationProvided.class)
                                        ? badNewsLatency(day, day.window(VarianceReported.class, 365))
                                        : Value.unknown())
                        .reads(VarianceReported.class, InformationProvided.class, PartnershipRegistered.class)
                        .watchedEvery(3, day -> badNewsLatency(day, day.inMonths(VarianceReported.class, 3))),
                Indicator.of("2.friction-cover", RATIO, BusinessCase::frictionCover)
                        .reads(
                                BaselineAdopted.class,
                                RealignmentAdopted.class,
                                RealignmentConsented.class,
                                CostsReported.class,
                                ProgressReported.class,
                                PartnershipRegistered.class),
                Indicator.of("2.benefit-realisation", RATIO, BusinessCase::benefitRealisation)
                        .reads(BenefitPlanned.class, BenefitMeasured.class));
    }

    /** Value of the work done per euro spent; the detector reads the last three months, as the value is cumulative. */
    static Indicator costPerformance(String id, List<Label> labels) {
        return Indicator.of(id, RATIO, day -> {
                    EarnedValue value = EarnedValue.on(day, labels);
                    return value == null || value.actual() <= 0
                            ? Value.unknown()
                            : Value.of(value.earned() / value.actual());
                })
                .reads(ProgressReported.class, CostsReported.class)
                .watchedEvery(3, day -> {
                    EarnedValue now = EarnedValue.on(day, labels);
                    EarnedValue then = EarnedValue.on(
                            day.on(YearMonth.from(day.date()).minusMonths(3).atEndOfMonth()), labels);
                    return now == null || then == null || now.actual() - then.actual() <= 0
                            ? Value.unknown()
                            : Value.of((now.earned() - then.earned()) / (now.actual() - then.actual()));
                });
    }

    /** How far the expected total is from the first decision; only a wider scope or a political choice moves that. */
    static Value deviationFirst(FactsOn day) {
        Budget budget = Budget.on(day);
        Double expected = budget.estimateAtCompletion();
        List<BaselineAdopted> baselines = budget.ofProgramme();
        if (expected == null || baselines.stream().noneMatch(baseline -> baseline.baseline() == 0)) {
            return Value.unknown();
        }
        double reference = budget.atCompletion(0);
        for (BaselineAdopted baseline : baselines) {
            if (baseline.baseline() >= 1 && isChosen(Realignments.on(day).adopted(baseline.realignment()))) {
                reference += baseline.amount().euro() - budget.amount(baseline.label(), baseline.baseline() - 1);
            }
        }
        return reference <= 0 ? Value.unknown() : Value.of((expected - reference) / reference);
    }

    private static boolean isChosen(@Nullable RealignmentAdopted realignment) {
        return realignment != null
                && (realignment.reason() == Reason.SCOPE_EXTENSION || realignment.reason() == Reason.POLITICAL_CHOICE);
    }

    /** How far the expected total is from what was agreed last. */
    static Value deviationCurrent(FactsOn day) {
        Budget budget = Budget.on(day);
        Integer current = budget.current();
        Double expected = budget.estimateAtCompletion();
        double agreed = current == null ? 0 : budget.atCompletion(current);
        return expected == null || agreed <= 0 ? Value.unknown() : Value.of((expected - agreed) / agreed);
    }

    /** The buffer there is, against the buffer that the risks ask for. */
    static Value resilience(FactsOn day) {
        ResilienceMeasured latest = null;
        for (ResilienceMeasured fact : day.of(ResilienceMeasured.class)) {
            latest = latest == null || fact.month().isAfter(latest.month()) ? fact : latest;
        }
        return latest == null || latest.required().cents() == 0
                ? Value.unknown()
                : Value.of(latest.available().euro() / latest.required().euro());
    }

    /** Days until the last municipality knew of a setback, the middle one; a fresh one nobody knows does not count. */
    private static Value badNewsLatency(FactsOn day, List<VarianceReported> variances) {
        News news = News.on(day);
        if (news.municipalities().isEmpty()) {
            return Value.unknown();
        }
        List<Long> delays = new ArrayList<>();
        for (VarianceReported variance : variances) {
            News.Delay delay = news.delay(variance);
            if (variance.direction() == Direction.SETBACK && !(delay.open() && delay.days() <= 14)) {
                delays.add(delay.days());
            }
        }
        return delays.isEmpty() ? Value.unknown() : Value.of(Statistics.median(delays));
    }

    /** How far the friction budget runs ahead of the work, in percentage points. */
    static Value frictionCover(FactsOn day) {
        Budget budget = Budget.on(day);
        Integer current = budget.current();
        EarnedValue value = EarnedValue.on(day, EarnedValue.PROGRAMME);
        double measured = value == null ? 0 : budget.behind(value);
        if (current == null || budget.atCompletion(current) <= 0 || value == null || measured <= 0) {
            return Value.unknown();
        }
        double planned = budget.amount(Label.FRICTION, current);
        double spent = 0;
        for (CostsReported costs : day.of(CostsReported.class)) {
            if (costs.label() == Label.FRICTION && !costs.month().isAfter(value.month())) {
                spent += costs.amount().euro();
            }
        }
        if (planned == 0) {
            return spent <= 0 ? Value.unknown() : Value.of(100);
        }
        return Value.of(100 * (spent / planned - value.earned() / measured));
    }

    /** Share of the benefits due by now that was realised; what is not measured is not realised. */
    static Value benefitRealisation(FactsOn day) {
        TreeMap<String, BenefitMeasured> measured = new TreeMap<>();
        for (BenefitMeasured fact : day.of(BenefitMeasured.class)) {
            measured.merge(fact.benefit(), fact, (old, now) -> now.month().isAfter(old.month()) ? now : old);
        }
        double due = 0;
        double realised = 0;
        for (BenefitPlanned benefit : day.of(BenefitPlanned.class)) {
            if (!benefit.dueMonth().atEndOfMonth().isAfter(day.date())) {
                due += benefit.amount().euro();
                BenefitMeasured latest = measured.get(benefit.benefit());
                realised += latest == null ? 0 : latest.realised().euro();
            }
        }
        return due == 0 ? Value.unknown() : Value.of(realised / due);
    }
}
