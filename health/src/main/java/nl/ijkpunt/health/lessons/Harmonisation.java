// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RARE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Value.Reason.TOO_FEW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.BudgetEvent.ApplicationCostsReported;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.Label;
import nl.ijkpunt.events.LandscapeEvent.ApplicationDestined;
import nl.ijkpunt.events.LandscapeEvent.ApplicationRetired;
import nl.ijkpunt.events.LandscapeEvent.ApplicationTakenInUse;
import nl.ijkpunt.events.LandscapeEvent.DeviationRequested;
import nl.ijkpunt.events.LandscapeEvent.HarmonisationPlanned;
import nl.ijkpunt.events.LandscapeEvent.Harmonised;
import nl.ijkpunt.events.LandscapeEvent.ProcessVariantAdopted;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.DeviationLoad;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.HarmonisationPlan;
import nl.ijkpunt.health.facts.Landscape;
import org.jspecify.annotations.Nullable;

/**
 * Infrastructure, applications and work processes become alike, and old ones are really switched off. Each participant
 * gives up some autonomy and must see what it gets for it.
 */
final class Harmonisation implements Lesson {

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("6.harmonisation-vs-plan", RATIO, Harmonisation::againstPlan)
                        .reads(
                                ApplicationTakenInUse.class,
                                ApplicationRetired.class,
                                HarmonisationPlanned.class,
                                RealignmentAdopted.class,
                                RealignmentConsented.class,
                                PartnershipRegistered.class)
                        .watchedEvery(1),
                Indicator.of("6.double-running", FLOW, Harmonisation::doubleRunning)
                        .reads(ApplicationCostsReported.class, ApplicationDestined.class)
                        .watchedEvery(1),
                Indicator.of("6.process-harmonisation", RATIO, Harmonisation::processHarmonisation)
                        .reads(
                                ProcessVariantAdopted.class,
                                HarmonisationPlanned.class,
                                RealignmentAdopted.class,
                                RealignmentConsented.class,
                                PartnershipRegistered.class)
                        .watchedEvery(1),
                Indicator.of("6.deviation-load", RARE, Harmonisation::deviationLoad)
                        .reads(
                                DeviationRequested.class,
                                ApplicationTakenInUse.class,
                                ApplicationRetired.class,
                                PartnershipRegistered.class)
                        .watchedEvery(3),
                Felt.worstParticipant("6.autonomy-price", LessonKey.HARMONISATION)
                        .reads(PulseCounted.class, WaveClosed.class, PartnershipRegistered.class),
                BusinessCase.costPerformance("6.cost-performance", List.of(Label.HARMONISATION)));
    }

    /** How alike the applications are, against how alike they should be by now. */
    static Value againstPlan(FactsOn day) {
        return difference(
                Landscape.on(day).harmonisationDegree(), HarmonisationPlan.degree(day, Harmonised.APPLICATIONS));
    }

    /** Share of the application costs that goes to what should have been switched off before the month. */
    static Value doubleRunning(FactsOn day) {
        List<ApplicationCostsReported> costs = day.of(ApplicationCostsReported.class);
        YearMonth latest = null;
        for (ApplicationCostsReported fact : costs) {
            latest = latest == null || fact.month().isAfter(latest) ? fact.month() : latest;
        }
        if (latest == null || !day.has(ApplicationDestined.class)) {
            return Value.unknown();
        }
        TreeMap<String, LocalDate> retireBy = new TreeMap<>();
        for (ApplicationDestined fact : day.of(ApplicationDestined.class)) {
            if (fact.retireBy() != null) {
                retireBy.put(fact.application(), fact.retireBy());
            }
        }
        double total = 0;
        double late = 0;
        for (ApplicationCostsReported fact : costs) {
            if (fact.month().equals(latest)) {
                total += fact.amount().euro();
                LocalDate planned = retireBy.get(fact.application());
                boolean overdue = planned != null && planned.isBefore(latest.atDay(1));
                late += overdue && !fact.archiveOnly() ? fact.amount().euro() : 0;
            }
        }
        return total == 0 ? Value.unknown() : Value.of(late / total);
    }

    /** Share of the work processes that all municipalities do alike, against the plan. */
    static Value processHarmonisation(FactsOn day) {
        List<String> municipalities = day.municipalities();
        if (municipalities.isEmpty()) {
            return Value.unknown();
        }
        TreeMap<String, TreeMap<String, String>> variants = new TreeMap<>();
        for (ProcessVariantAdopted fact : day.of(ProcessVariantAdopted.class)) {
            variants.computeIfAbsent(fact.process(), process -> new TreeMap<>())
                    .put(fact.participant(), fact.variant());
        }
        if (variants.isEmpty()) {
            return Value.unknown();
        }
        int alike = 0;
        for (TreeMap<String, String> ofProcess : variants.values()) {
            TreeSet<String> distinct = new TreeSet<>();
            boolean complete = true;
            for (String municipality : municipalities) {
                String variant = ofProcess.get(municipality);
                complete &= variant != null;
                if (variant != null) {
                    distinct.add(variant);
                }
            }
            alike += complete && distinct.size() == 1 ? 1 : 0;
        }
        return difference((double) alike / variants.size(), HarmonisationPlan.degree(day, Harmonised.PROCESSES));
    }

    /** How many more requests to deviate the busiest participant makes than the average one, per user. */
    static Value deviationLoad(FactsOn day) {
        DeviationLoad load = DeviationLoad.on(day);
        if (load.isUnknown()) {
            return Value.unknown();
        }
        if (load.perParticipant().size() < 2) {
            return Value.unknown(TOO_FEW);
        }
        return Value.of(load.mean() == 0 ? 0 : load.greatest() / load.mean());
    }

    private static Value difference(@Nullable Double reached, @Nullable Double planned) {
        return reached == null || planned == null ? Value.unknown() : Value.of(reached - planned);
    }
}
