// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.norms.Norms;

/** Patterns that only show when facts are put together, per lesson (symptoms.yaml, patterns). */
public final class Patterns {

    private Patterns() {}

    /** The patterns that hold on a day, in the order of symptoms.yaml. */
    public static Map<LessonKey, List<Pattern>> on(
            FactsOn day, Norms norms, Function<LessonKey, List<Assessed>> assessed) {
        return new EnumMap<>(LessonKey.class);
    }
}
