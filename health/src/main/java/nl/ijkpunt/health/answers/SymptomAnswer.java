// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/** What there is to say about one visible symptom; the components are the keys of output.md, kind {@code symptom}. */
public record SymptomAnswer(
        String partnership,
        String symptom,
        LocalDate asOf,
        @Nullable String knownAt,
        String level,
        @Nullable Double score,
        int known,
        List<Part> parts,
        List<LessonKey> lessons) {

    /** One part: an indicator of the catalogue or a formula of its own. */
    public record Part(
            String id,
            String state,
            @Nullable String reason,
            @Nullable Double value,
            String colour,
            @Nullable Double score,
            List<String> facts) {}
}
