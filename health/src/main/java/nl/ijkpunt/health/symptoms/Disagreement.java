// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import static nl.ijkpunt.health.lessons.Indicator.Kind.RARE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Indicator.Kind.SURVEY;
import static nl.ijkpunt.health.lessons.Value.Reason.SUPPRESSED;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.Body;
import nl.ijkpunt.events.BudgetEvent.ContributionSet;
import nl.ijkpunt.events.BudgetEvent.ParticipantSpendingTotalled;
import nl.ijkpunt.events.BudgetEvent.UsageMeasured;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.CommunicationEvent.ViewReceived;
import nl.ijkpunt.events.LeadershipEvent.DecisionTaken;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.facts.Surveys;
import nl.ijkpunt.health.facts.Views;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.privacy.SurveyTables;
import org.jspecify.annotations.Nullable;

/** Disagreement between participants: opinions, votes, views and bills run along the borders between them. */
final class Disagreement {

    private static final int YEAR = 365;

    private Disagreement() {}

    static Symptom symptom() {
        return new Symptom(
                "disagreement",
                List.of(
                        LessonKey.AMBITION_AND_VISION,
                        LessonKey.BUSINESSLIKE,
                        LessonKey.HARMONISATION,
                        LessonKey.BUSINESS_CASE),
                List.of(
                        new Symptom.Part(
                                Indicator.of("disagreement.between-share", SURVEY, Disagreement::betweenShare)
                                        .reads(PulseCounted.class, WaveClosed.class, PartnershipRegistered.class),
                                day -> Perceptions.taken(day, Perceptions.SPLIT_ITEMS)),
                        Symptom.Part.of(Indicator.of("disagreement.vote-split", RATIO, Disagreement::voteSplit)
                                .reads(DecisionTaken.class)),
                        Symptom.Part.of(Indicator.of("disagreement.negative-views", RATIO, Disagreement::negativeViews)
                                .reads(ViewReceived.class, PartnershipRegistered.class)),
                        Symptom.Part.of(Indicator.of(
                                        "disagreement.fairness-distance", RATIO, Disagreement::fairnessDistance)
                                .reads(ContributionSet.class, UsageMeasured.class, PartnershipRegistered.class)),
                        new Symptom.Part(
                                Indicator.of("disagreement.coldest-link", SURVEY, Disagreement::coldestLink)
                                        .reads(RelationCounted.class, WaveClosed.class, PartnershipRegistered.class),
                                Relations::taken),
                        Symptom.Part.of(Indicator.of("disagreement.key-disputes", RARE, Disagreement::keyDisputes)
                                .reads(
                                        IssueRaised.class,
                                        ParticipantSpendingTotalled.class,
                                        PartnershipRegistered.class))));
    }

    /** How much of the difference of opinion lies between participants and not within them. */
    static Value betweenShare(FactsOn day) {
        if (!Perceptions.isAsked(day, List.of(LessonKey.values()))) {
            return Value.unknown();
        }
        int items = 0;
        double sum = 0;
        for (LessonKey item : Perceptions.SPLIT_ITEMS) {
            Double share = betweenShare(day, item);
            if (share != null) {
                items++;
                sum += share;
            }
        }
        return items == 0 ? Value.unknown(SUPPRESSED) : Value.of(sum / items);
    }

    private static @Nullable Double betweenShare(FactsOn day, LessonKey item) {
        Surveys surveys = Surveys.on(day);
        WaveClosed wave = Surveys.last(surveys.wavesOf(item));
        List<SurveyGroup> groups = new ArrayList<>();
        for (Participant participant : day.participants()) {
            if (wave != null && SurveyTables.on(day).countsParticipant(item, participant.id())) {
                groups.add(
                        surveys.pooled(wave, item, pulse -> pulse.participant().equals(participant.id())));
            }
        }
        SurveyGroup all = SurveyGroup.sum(groups);
        int n = all.answers();
        int k = groups.size();
        if (k < 2 || n <= k) {
            return null;
        }
        double between = 0;
        for (SurveyGroup group : groups) {
            double distance = group.mean() - all.mean();
            between += group.answers() * distance * distance;
        }
        double total = 0;
        for (int i = 0; i < all.counts().size(); i++) {
            double distance = i + 1 - all.mean();
            total += all.counts().get(i) * distance * distance;
        }
        return total == 0 ? 0 : Math.max(0, 1 - (1 - between / total) * (n - 1) / (n - k));
    }

    /** How divided the boards vote, where there was a debate; 0 for one voice, 1 for half and half. */
    static Value voteSplit(FactsOn day) {
        int votes = 0;
        double sum = 0;
        for (DecisionTaken decision : day.window(DecisionTaken.class, YEAR)) {
            boolean board = decision.body() == Body.GENERAL_BOARD || decision.body() == Body.EXECUTIVE_BOARD;
            Integer inFavour = decision.votesFor();
            Integer against = decision.votesAgainst();
            if (board && !decision.formality() && inFavour != null && against != null && inFavour + against > 0) {
                votes++;
                sum += 1 - (double) Math.abs(inFavour - against) / (inFavour + against);
            }
        }
        return votes == 0 ? Value.unknown() : Value.of(sum / votes);
    }

    /** Share of the councils' views that ask for a change or object. */
    static Value negativeViews(FactsOn day) {
        List<ViewReceived> views = Views.on(day).ofPastYear();
        long negative = views.stream().filter(Views::isCritical).count();
        return views.isEmpty() ? Value.unknown() : Value.of((double) negative / views.size());
    }

    /** How far what municipalities pay is from what they use. */
    static Value fairnessDistance(FactsOn day) {
        TreeMap<String, Double> paid = new TreeMap<>();
        double allPaid = 0;
        List<String> municipalities = day.municipalities();
        for (ContributionSet fact : day.of(ContributionSet.class)) {
            if (fact.year() == day.date().getYear() && municipalities.contains(fact.participant())) {
                paid.put(fact.participant(), fact.amount().euro());
                allPaid += fact.amount().euro();
            }
        }
        TreeMap<String, Double> used = new TreeMap<>();
        double allUsed = 0;
        for (UsageMeasured usage : day.of(UsageMeasured.class)) {
            if (day.isInMonths(usage.month(), 12) && paid.containsKey(usage.participant())) {
                used.merge(usage.participant(), usage.cost().euro(), Double::sum);
                allUsed += usage.cost().euro();
            }
        }
        if (allPaid == 0 || allUsed == 0) {
            return Value.unknown();
        }
        double distance = 0;
        for (var entry : paid.entrySet()) {
            distance += Math.abs(entry.getValue() / allPaid - used.getOrDefault(entry.getKey(), 0.0) / allUsed);
        }
        return Value.of(0.5 * distance);
    }

    /** The lowest mean with which one participant rates another. */
    static Value coldestLink(FactsOn day) {
        Relations relations = Relations.on(day);
        if (relations.isUnknown()) {
            return Value.unknown();
        }
        List<String> ids = day.participants().stream().map(Participant::id).toList();
        Value coldest = Value.unknown(SUPPRESSED);
        for (String rater : ids) {
            for (String rated : ids) {
                Value link = rater.equals(rated) ? coldest : relations.pair(rater, rated);
                if (link instanceof Value.Known known
                        && !(coldest instanceof Value.Known best && best.number() <= known.number())) {
                    coldest = link;
                }
            }
        }
        return coldest;
    }

    /** Disputes of the past year about the distribution key itself. */
    static Value keyDisputes(FactsOn day) {
        if (!day.has(ParticipantSpendingTotalled.class) || !day.has(IssueRaised.class)) {
            return Value.unknown();
        }
        return Value.of(day.window(IssueRaised.class, YEAR).stream()
                .filter(issue -> issue.kind() == IssueKind.INVOICE_DISPUTE && issue.aboutKey())
                .count());
    }
}
