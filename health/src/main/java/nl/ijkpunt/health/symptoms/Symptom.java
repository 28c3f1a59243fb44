// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.receipts.Receipt;

/**
 * Something that people outside notice, and the parts that it shows in.
 *
 * @param key as in symptoms.yaml
 * @param lessons the first lessons to look at
 * @param parts in the order of symptoms.yaml
 */
public record Symptom(String key, List<LessonKey> lessons, List<Part> parts) {

    /**
     * One part: an indicator of the catalogue, or a question of its own.
     *
     * @param indicator how it is answered
     * @param taken what of the surveys it used on a day, for its receipt
     */
    public record Part(Indicator indicator, Function<FactsOn, List<Receipt.Taken>> taken) {

        static Part of(String indicator) {
            Indicator found = Objects.requireNonNull(LessonBook.indicator(indicator), indicator);
            return new Part(found, day -> Receipt.taken(found, day));
        }

        static Part of(Indicator own) {
            return new Part(own, day -> List.of());
        }

        /** True when the part is an indicator of a lesson. */
        public boolean isReference() {
            return LessonBook.indicator(indicator.id()) != null;
        }
    }
}
