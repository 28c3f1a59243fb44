// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.health.lessons.Indicator;

/** The five visible symptoms, in the order of symptoms.yaml. */
public final class SymptomBook {

    private static final List<Symptom> SYMPTOMS = List.of(
            StrainedHarmonisation.symptom(),
            FinancialWorries.symptom(),
            UsVersusThem.symptom(),
            Disagreement.symptom(),
            CouncilAtADistance.symptom());

    private SymptomBook() {}

    /** All five. */
    public static List<Symptom> symptoms() {
        return SYMPTOMS;
    }

    /** The parts that are no indicator of a lesson; they have norms of their own. */
    public static List<Indicator> ownParts() {
        List<Indicator> own = new ArrayList<>();
        for (Symptom symptom : SYMPTOMS) {
            for (Symptom.Part part : symptom.parts()) {
                if (!part.isReference()) {
                    own.add(part.indicator());
                }
            }
        }
        return own;
    }
}
