// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Indicator.Kind.SURVEY;
import static nl.ijkpunt.health.lessons.Value.Reason.SUPPRESSED;
import static nl.ijkpunt.health.lessons.Value.Reason.TOO_FEW;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.IssueSettled;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RecommendationCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.events.SatisfactionEvent.WorkforceCounted;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Issues;
import nl.ijkpunt.health.facts.Participation;
import nl.ijkpunt.health.facts.Recommendation;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.facts.Surveys;
import nl.ijkpunt.health.privacy.Threshold;

/**
 * People enjoy the work because the other nine lessons are followed. Obstacles are taken away quickly, without pointing
 * at persons, and the changing role of ICT is recognised.
 */
final class Energy implements Lesson {

    private static final int LEAST_RECOMMENDING = 20;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("10.enps", SURVEY, Energy::recommendation)
                        .reads(RecommendationCounted.class, WaveClosed.class)
                        .watchedEvery(1)
                        .basedOn(Energy::recommending),
                Felt.worstPerspective("10.energy-felt", LessonKey.ENERGY),
                Indicator.of("10.sickness", RATIO, Energy::sickness)
                        .reads(WorkforceCounted.class, PartnershipRegistered.class)
                        .watchedEvery(1, Energy::sicknessOfMonth),
                Indicator.of("10.turnover", RATIO, Energy::turnover)
                        .reads(WorkforceCounted.class, PartnershipRegistered.class)
                        .watchedEvery(3, Energy::turnoverOfQuarter),
                Indicator.of("10.participation", SURVEY, Energy::participation)
                        .reads(PulseCounted.class, WaveClosed.class)
                        .watchedEvery(1)
                        .basedOn(day ->
                                SurveyBasis.of(Surveys.last(Surveys.on(day).pulseWaves()))),
                Indicator.of("10.impediments", FLOW, Energy::impediments)
                        .reads(IssueRaised.class, IssueSettled.class, PartnershipRegistered.class)
                        .watchedEvery(1));
    }

    /** Share that recommends working here minus the share that advises against it, in points. */
    static Value recommendation(FactsOn day) {
        SurveyBasis basis = recommending(day);
        if (basis.wave() == null) {
            return Value.unknown();
        }
        SurveyGroup group = basis.group();
        return group == null ? Value.unknown(SUPPRESSED) : Value.of(Recommendation.score(group));
    }

    private static SurveyBasis recommending(FactsOn day) {
        Surveys surveys = Surveys.on(day);
        WaveClosed wave = Surveys.last(surveys.recommendationWaves());
        if (wave == null) {
            return SurveyBasis.NONE;
        }
        SurveyGroup all = Recommendation.of(surveys, wave);
        boolean shown = all.answers() >= LEAST_RECOMMENDING && Threshold.isShown(all);
        return new SurveyBasis(wave, shown ? all : null);
    }

    /** Percent of the working days of the past year lost through sickness. */
    static Value sickness(FactsOn day) {
        List<WorkforceCounted> year = workforce(day, 12);
        if (year.isEmpty()) {
            return Value.unknown();
        }
        return months(year) < 6 ? Value.unknown(TOO_FEW) : absence(year);
    }

    private static Value sicknessOfMonth(FactsOn day) {
        return absence(workforce(day, 1));
    }

    private static Value absence(List<WorkforceCounted> workforce) {
        double absent = 0;
        double available = 0;
        for (WorkforceCounted fact : workforce) {
            absent += fact.absentDays();
            available += fact.availableDays();
        }
        return available == 0 ? Value.unknown() : Value.of(100 * absent / available);
    }

    /** Percent of the staff that leaves in a year. */
    static Value turnover(FactsOn day) {
        List<WorkforceCounted> year = workforce(day, 12);
        int months = months(year);
        if (months == 0) {
            return Value.unknown();
        }
        return months < 6 ? Value.unknown(TOO_FEW) : leaving(year, months);
    }

    private static Value turnoverOfQuarter(FactsOn day) {
        List<WorkforceCounted> quarter = workforce(day, 3);
        return months(quarter) < 3 ? Value.unknown() : leaving(quarter, 3);
    }

    private static Value leaving(List<WorkforceCounted> workforce, int months) {
        double staff = 0;
        double leavers = 0;
        for (WorkforceCounted fact : workforce) {
            staff += fact.staff();
            leavers += fact.leavers();
        }
        double mean = staff / months;
        return mean == 0 ? Value.unknown() : Value.of(100 * leavers / mean * 12 / months);
    }

    private static List<WorkforceCounted> workforce(FactsOn day, int months) {
        List<WorkforceCounted> facts = day.of(WorkforceCounted.class);
        facts.removeIf(fact -> !day.isInMonths(fact.month(), months));
        return facts;
    }

    private static int months(List<WorkforceCounted> workforce) {
        TreeSet<YearMonth> months = new TreeSet<>();
        workforce.forEach(fact -> months.add(fact.month()));
        return months.size();
    }

    /** Share that answered in the perspective that is most silent. */
    static Value participation(FactsOn day) {
        WaveClosed wave = Surveys.last(Surveys.on(day).pulseWaves());
        if (wave == null) {
            return Value.unknown();
        }
        Double least = Participation.in(day, wave).least();
        return least == null ? Value.unknown(SUPPRESSED) : Value.of(least);
    }

    /** Share of the open impediments that is older than a month. */
    static Value impediments(FactsOn day) {
        Issues issues = Issues.on(day);
        if (issues.raised(IssueKind.IMPEDIMENT).isEmpty()) {
            return Value.unknown();
        }
        List<IssueRaised> open = issues.open(IssueKind.IMPEDIMENT);
        long old =
                open.stream().filter(issue -> day.daysSince(issue.date()) > 30).count();
        return Value.of(open.isEmpty() ? 0 : (double) old / open.size());
    }
}
