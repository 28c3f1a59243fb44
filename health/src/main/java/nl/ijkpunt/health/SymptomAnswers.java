// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.Colour;
import nl.ijkpunt.health.symptoms.Symptom;
import org.jspecify.annotations.Nullable;

/** What is said about a symptom on a day (symptoms.yaml): the mean of its known parts, when at least half are known. */
final class SymptomAnswers {

    private SymptomAnswers() {}

    static SymptomAnswer of(Symptom symptom, FactsOn facts, Norms norms, @Nullable String knownAt) {
        List<SymptomAnswer.Part> parts = new ArrayList<>();
        int known = 0;
        double sum = 0;
        for (Symptom.Part part : symptom.parts()) {
            Assessed assessed = Assessed.of(part.indicator(), facts, Assessment.norm(part.indicator(), facts, norms));
            Value.Reason reason = assessed.reason();
            Double score =
                    assessed.normalised() == null ? null : assessed.normalised().score();
            known += score == null ? 0 : 1;
            sum += score == null ? 0 : score;
            parts.add(new SymptomAnswer.Part(
                    part.indicator().id(),
                    reason == null ? "known" : "unknown",
                    reason == null ? null : reason.code(),
                    assessed.number(),
                    assessed.colour().key(),
                    score,
                    LessonAnswers.receipt(assessed, facts, part.taken().apply(facts))));
        }
        Double score = 2 * known < parts.size() ? null : Double.valueOf(sum / known);
        return new SymptomAnswer(
                facts.partnership(),
                symptom.key(),
                facts.date(),
                knownAt,
                Colour.ofSymptom(score).key(),
                score,
                known,
                parts,
                symptom.lessons());
    }
}
