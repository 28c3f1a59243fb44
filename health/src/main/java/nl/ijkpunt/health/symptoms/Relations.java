// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.util.List;
import java.util.function.Predicate;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.facts.Surveys;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.privacy.Threshold;
import nl.ijkpunt.health.receipts.Receipt;

/** How participants rate each other in the latest wave that asked (relation-gap, self-serving, coldest-link). */
final class Relations {

    private final List<RelationCounted> ratings;
    private final List<String> joint;
    private final List<String> municipalities;

    private Relations(FactsOn day) {
        Surveys surveys = Surveys.on(day);
        WaveClosed wave = Surveys.last(surveys.relationWaves());
        ratings = wave == null ? List.of() : surveys.relations(wave);
        joint = day.roster()
                .map(roster -> roster.participants(Participant.Kind.JOINT_ORGANISATION).stream()
                        .map(Participant::id)
                        .toList())
                .orElse(List.of());
        municipalities = day.municipalities();
    }

    static Relations on(FactsOn day) {
        return new Relations(day);
    }

    static List<Receipt.Taken> taken(FactsOn day) {
        WaveClosed wave = Surveys.last(Surveys.on(day).relationWaves());
        return wave == null ? List.of() : List.of(new Receipt.Taken(wave.wave(), List.of()));
    }

    boolean isUnknown() {
        return ratings.isEmpty();
    }

    Value jointOnMunicipalities() {
        return mean(rating -> joint.contains(rating.rater()) && municipalities.contains(rating.rated()));
    }

    Value municipalitiesOnJoint() {
        return mean(rating -> municipalities.contains(rating.rater()) && joint.contains(rating.rated()));
    }

    Value jointOnItself() {
        return mean(rating -> joint.contains(rating.rater()) && rating.rater().equals(rating.rated()));
    }

    Value municipalitiesOnThemselves() {
        return mean(rating ->
                municipalities.contains(rating.rater()) && rating.rater().equals(rating.rated()));
    }

    /** Mean of one participant's rating of another. */
    Value pair(String rater, String rated) {
        return mean(rating -> rating.rater().equals(rater) && rating.rated().equals(rated));
    }

    private Value mean(Predicate<RelationCounted> chosen) {
        List<RelationCounted> pooled = ratings.stream().filter(chosen).toList();
        if (pooled.isEmpty()) {
            return Value.unknown();
        }
        if (!Threshold.isShownRelation(pooled)) {
            return Value.unknown(Value.Reason.SUPPRESSED);
        }
        return Value.of(SurveyGroup.sum(pooled.stream()
                        .map(rating -> new SurveyGroup(rating.counts(), rating.invited()))
                        .toList())
                .mean());
    }
}
