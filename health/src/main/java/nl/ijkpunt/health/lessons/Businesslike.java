// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RARE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Value.Reason.TOO_FEW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.AgreementEvent.AgreementEnded;
import nl.ijkpunt.events.AgreementEvent.AgreementSigned;
import nl.ijkpunt.events.AgreementEvent.ExitPlanAdopted;
import nl.ijkpunt.events.AgreementEvent.ExitRehearsed;
import nl.ijkpunt.events.AgreementEvent.ServiceLevelMeasured;
import nl.ijkpunt.events.BudgetEvent.UsageMeasured;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import nl.ijkpunt.events.LeadershipEvent.DecisionTaken;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.facts.Contracts;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Governance;
import nl.ijkpunt.health.facts.Issues;
import org.jspecify.annotations.Nullable;

/**
 * Agreements are on paper for worse times: contract, service agreement and a way out. Knowledge of them does not rest on
 * one person.
 */
final class Businesslike implements Lesson {

    private static final int YEAR = 365;
    private static final int TWO_YEARS = 730;
    private static final int THREE_YEARS = 1096;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("9.agreement-coverage", DEADLINE, Businesslike::agreementCoverage)
                        .reads(
                                AgreementSigned.class,
                                AgreementEnded.class,
                                UsageMeasured.class,
                                PartnershipRegistered.class)
                        .heedingSilence(),
                Indicator.of("9.expiry-horizon", DEADLINE, Businesslike::expiryHorizon)
                        .reads(AgreementSigned.class, AgreementEnded.class, PartnershipRegistered.class),
                Indicator.of("9.service-levels", RATIO, Businesslike::serviceLevels)
                        .reads(ServiceLevelMeasured.class)
                        .watchedEvery(1),
                Indicator.of("9.exit-readiness", DEADLINE, Businesslike::exitReadiness)
                        .reads(ExitPlanAdopted.class, ExitRehearsed.class, PartnershipRegistered.class)
                        .heedingSilence(),
                Indicator.of("9.person-dependency", RATIO, Businesslike::personDependency)
                        .reads(
                                AgreementSigned.class,
                                AgreementEnded.class,
                                DecisionTaken.class,
                                PartnershipRegistered.class),
                Indicator.of("9.escalations", RARE, Businesslike::escalations)
                        .reads(IssueRaised.class, IssueSettled.class, PartnershipRegistered.class));
    }

    /** Share of the services in use with a contract, for the participant where it is least; old contracts count half. */
    static Value agreementCoverage(FactsOn day) {
        TreeMap<String, TreeSet<String>> used = new TreeMap<>();
        for (UsageMeasured usage : day.of(UsageMeasured.class)) {
            if (usage.cost().cents() > 0 && day.isInMonths(usage.month(), 3)) {
                used.computeIfAbsent(usage.participant(), key -> new TreeSet<>())
                        .add(usage.service());
            }
        }
        if (used.isEmpty() || !Governance.isReported(day)) {
            return Value.unknown(); // nobody reports, or nothing is in use
        }
        TreeMap<String, Double> covered = new TreeMap<>();
        for (AgreementSigned contract : Contracts.on(day).open()) {
            double worth = day.daysSince(contract.date()) > THREE_YEARS ? 0.5 : 1;
            covered.merge(contract.participant() + "|" + contract.service(), worth, Math::max);
        }
        double least = 1;
        for (var entry : used.entrySet()) {
            double sum = 0;
            for (String service : entry.getValue()) {
                sum += covered.getOrDefault(entry.getKey() + "|" + service, 0.0);
            }
            least = Math.min(least, sum / entry.getValue().size());
        }
        return Value.of(least);
    }

    /** Days until the first contract ends that nobody renewed; a year at most. */
    static Value expiryHorizon(FactsOn day) {
        Contracts contracts = Contracts.on(day);
        if (contracts.notEnded().isEmpty()) {
            return Value.unknown();
        }
        long horizon = YEAR;
        for (AgreementSigned contract : contracts.notEnded()) {
            if (contract.expiresOn() != null && !contracts.isRenewed(contract)) {
                horizon = Math.min(horizon, FactsOn.days(day.date(), contract.expiresOn()));
            }
        }
        return Value.of(horizon);
    }

    /** Weighted share of service levels met in the latest month; one missed three months in a row keeps it from green. */
    static Value serviceLevels(FactsOn day) {
        List<ServiceLevelMeasured> all = day.of(ServiceLevelMeasured.class);
        YearMonth latest = null;
        TreeSet<String> missed = new TreeSet<>();
        for (ServiceLevelMeasured fact : all) {
            latest = latest == null || fact.month().isAfter(latest) ? fact.month() : latest;
            if (!fact.met()) {
                missed.add(fact.kpi() + "|" + fact.month());
            }
        }
        if (latest == null) {
            return Value.unknown();
        }
        double met = 0;
        double total = 0;
        boolean persistent = false;
        for (ServiceLevelMeasured fact : all) {
            if (fact.month().equals(latest)) {
                total += fact.weight();
                met += fact.met() ? fact.weight() : 0;
                persistent |= missed.contains(fact.kpi() + "|" + latest)
                        && missed.contains(fact.kpi() + "|" + latest.minusMonths(1))
                        && missed.contains(fact.kpi() + "|" + latest.minusMonths(2));
            }
        }
        return Value.of(persistent ? Math.min(met / total, 0.94) : met / total);
    }

    /** Points that the way out lacks: missing parts, an old plan, no rehearsal. */
    static Value exitReadiness(FactsOn day) {
        ExitPlanAdopted plan = day.of(ExitPlanAdopted.class).stream()
                .max(Comparator.comparingInt(ExitPlanAdopted::version))
                .orElse(null);
        if (plan == null) {
            return Absent.worth(day, 9);
        }
        double points = 0;
        for (boolean part : new boolean[] {
            plan.clause(), plan.costMethod(), plan.staffAndAssets(), plan.dataReturn(), plan.transition()
        }) {
            points += part ? 0 : 1;
        }
        LocalDate rehearsed = null;
        for (ExitRehearsed rehearsal : day.of(ExitRehearsed.class)) {
            rehearsed = rehearsal.dataReturned() ? rehearsal.date() : rehearsed;
        }
        return Value.of(points + pointsForAge(day, plan.date()) + pointsForAge(day, rehearsed));
    }

    private static int pointsForAge(FactsOn day, @Nullable LocalDate date) {
        long age = date == null ? Long.MAX_VALUE : day.daysSince(date);
        if (age > THREE_YEARS) {
            return 2;
        }
        return age > TWO_YEARS ? 1 : 0;
    }

    /** How few roles hold half of the agreements and decisions; decisions that are not on paper make it worse. */
    static Value personDependency(FactsOn day) {
        List<DecisionTaken> decisions = day.window(DecisionTaken.class, YEAR);
        TreeMap<String, Integer> items = new TreeMap<>();
        Contracts.on(day).open().forEach(contract -> items.merge(contract.ownerRole(), 1, Integer::sum));
        decisions.forEach(decision -> items.merge(decision.ownerRole(), 1, Integer::sum));
        int total = items.values().stream().mapToInt(Integer::intValue).sum();
        if (total < 5) {
            return Value.unknown(TOO_FEW);
        }
        List<Integer> counts = new ArrayList<>(items.values());
        counts.sort(Comparator.reverseOrder());
        int roles = 0;
        for (int held = 0; 2 * held < total; roles++) {
            held += counts.get(roles);
        }
        long unwritten =
                decisions.stream().filter(decision -> !decision.written()).count();
        double share = decisions.isEmpty() ? 0 : (double) unwritten / decisions.size();
        return Value.of(share > 0.05 ? Math.min(roles, 1) : share > 0.02 ? Math.min(roles, 2) : roles);
    }

    /** Share of the escalations of the past year that were settled by the agreed day. */
    static Value escalations(FactsOn day) {
        Issues issues = Issues.on(day);
        LocalDate yearAgo = day.date().minusDays(YEAR);
        int inTime = 0;
        int late = 0;
        for (IssueRaised escalation : issues.raised(IssueKind.ESCALATION)) {
            LocalDate due = escalation.dueOn();
            if (due != null && escalation.date().isAfter(yearAgo)) {
                LocalDate settled = issues.settledOn(escalation);
                if (settled == null) {
                    late += due.isBefore(day.date()) ? 1 : 0;
                } else if (settled.isAfter(due)) {
                    late++;
                } else {
                    inTime++;
                }
            }
        }
        return inTime + late == 0 ? Value.unknown() : Value.of((double) inTime / (inTime + late));
    }
}
