// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;
import static nl.ijkpunt.health.lessons.Indicator.Kind.SURVEY;
import static nl.ijkpunt.health.lessons.Value.Reason.SUPPRESSED;

import java.time.YearMonth;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import nl.ijkpunt.events.BudgetEvent.ParticipantSpendingTotalled;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.CommunicationEvent.IssueRaised;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Issues;
import nl.ijkpunt.health.facts.OwnPurchases;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.Value;

/** Us versus them: each side sees itself better than the other does, disputes bills and shops for itself. */
final class UsVersusThem {

    private static final int LEAST_ITEMS = 5;

    private UsVersusThem() {}

    static Symptom symptom() {
        return new Symptom(
                "us-versus-them",
                List.of(LessonKey.COMMUNICATION, LessonKey.ENERGY, LessonKey.BUSINESSLIKE, LessonKey.LEADERSHIP),
                List.of(
                        new Symptom.Part(
                                Indicator.of("us-versus-them.relation-gap", SURVEY, UsVersusThem::relationGap)
                                        .reads(RelationCounted.class, WaveClosed.class, PartnershipRegistered.class),
                                Relations::taken),
                        new Symptom.Part(
                                Indicator.of("us-versus-them.self-serving", SURVEY, UsVersusThem::selfServing)
                                        .reads(RelationCounted.class, WaveClosed.class, PartnershipRegistered.class),
                                Relations::taken),
                        Symptom.Part.of(
                                Indicator.of("us-versus-them.border-friction", RATIO, UsVersusThem::borderFriction)
                                        .reads(
                                                IssueRaised.class,
                                                ParticipantSpendingTotalled.class,
                                                PartnershipRegistered.class)),
                        Symptom.Part.of(
                                Indicator.of("us-versus-them.shadow-provision", RATIO, UsVersusThem::shadowProvision)
                                        .reads(ParticipantSpendingTotalled.class, PartnershipRegistered.class)),
                        new Symptom.Part(
                                Indicator.of("us-versus-them.perception-gap", SURVEY, UsVersusThem::perceptionGap)
                                        .reads(PulseCounted.class, WaveClosed.class, PartnershipRegistered.class),
                                day -> Perceptions.taken(day, Perceptions.SPLIT_ITEMS))));
    }

    /** How far apart the joint organisation and the municipalities rate each other. */
    static Value relationGap(FactsOn day) {
        Relations relations = Relations.on(day);
        return both(relations.jointOnMunicipalities(), relations.municipalitiesOnJoint(), (j, m) -> Math.abs(j - m));
    }

    /** How much both sides rate themselves higher than the other side does. */
    static Value selfServing(FactsOn day) {
        Relations relations = Relations.on(day);
        Value joint = both(relations.jointOnItself(), relations.municipalitiesOnJoint(), (self, other) -> self - other);
        Value municipal = both(
                relations.municipalitiesOnThemselves(),
                relations.jointOnMunicipalities(),
                (self, other) -> self - other);
        return both(joint, municipal, Double::sum);
    }

    /** Both or a reason: what was never asked weighs before what may not be shown. */
    private static Value both(Value one, Value other, DoubleBinaryOperator operator) {
        if (one instanceof Value.Known a && other instanceof Value.Known b) {
            return Value.of(operator.applyAsDouble(a.number(), b.number()));
        }
        boolean suppressed = isSuppressedOrKnown(one) && isSuppressedOrKnown(other);
        return suppressed ? Value.unknown(SUPPRESSED) : Value.unknown();
    }

    private static boolean isSuppressedOrKnown(Value value) {
        return value.match(number -> true, reason -> reason == SUPPRESSED);
    }

    /** Share of what was invoiced in a year that is disputed. */
    static Value borderFriction(FactsOn day) {
        double invoiced = 0;
        for (ParticipantSpendingTotalled fact : day.of(ParticipantSpendingTotalled.class)) {
            invoiced += day.isInMonths(fact.month(), 12) ? fact.invoiced().euro() : 0;
        }
        double disputed = 0;
        for (IssueRaised dispute : Issues.on(day).raised(IssueKind.INVOICE_DISPUTE)) {
            boolean counts = dispute.amount() != null && day.isInMonths(YearMonth.from(dispute.date()), 12);
            disputed += counts && dispute.amount() != null ? dispute.amount().euro() : 0;
        }
        return invoiced == 0 || !day.has(IssueRaised.class) ? Value.unknown() : Value.of(disputed / invoiced);
    }

    /** What the municipality that shops most for itself buys, per euro it was invoiced. */
    static Value shadowProvision(FactsOn day) {
        Double greatest = null;
        for (String municipality : day.municipalities()) {
            Double share = OwnPurchases.share(day, municipality);
            greatest = share == null || greatest != null && greatest >= share ? greatest : share;
        }
        return greatest == null ? Value.unknown() : Value.of(greatest);
    }

    /** Mean distance between senior management and staff over the pulse items. */
    static Value perceptionGap(FactsOn day) {
        if (!Perceptions.isAsked(day, List.of(LessonKey.values()))) {
            return Value.unknown();
        }
        int items = 0;
        double sum = 0;
        for (LessonKey item : Perceptions.SPLIT_ITEMS) {
            Double management = Perceptions.mean(day, item, Perspective.MANAGEMENT);
            Double staff = Perceptions.mean(day, item, Perspective.STAFF);
            if (management != null && staff != null) {
                items++;
                sum += Math.abs(management - staff);
            }
        }
        return items < LEAST_ITEMS ? Value.unknown(SUPPRESSED) : Value.of(sum / items);
    }
}
