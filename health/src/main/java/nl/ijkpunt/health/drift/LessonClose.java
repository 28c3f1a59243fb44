// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lesson at one close. Source: drift.md 7.
 *
 * @param month month number of the close
 * @param heard whether at least one of its indicators was observed at this close
 * @param state what is said
 * @param evidence weighted mean of its indicators (M_L), 0 or more; null: none observed since the re-alignment
 * @param shares part of each indicator in the evidence, 0..1, in order of the catalogue; all 0, or summing to 1
 * @param lead id of the indicator with the greatest share; null: no evidence
 * @param onset of the leading indicator; null: no evidence
 * @param opened month number in which the alarm opened, kept while recovered; null: no alarm
 * @param low heard closes in a row with evidence below watch
 * @param improvement evidence that it has become better (M'_L); null as for the evidence
 * @param improved whether that is as strong as an alarm
 * @param improvedSince month number, only when improved; null otherwise
 * @param events what must be told about this month, in order
 */
public record LessonClose(
        int month,
        boolean heard,
        DriftState state,
        @Nullable Double evidence,
        Map<String, Double> shares,
        @Nullable String lead,
        @Nullable Onset onset,
        @Nullable Integer opened,
        int low,
        @Nullable Double improvement,
        boolean improved,
        @Nullable Integer improvedSince,
        List<DriftEvent> events) {
    /** Copies, and keeps the order of the catalogue. */
    public LessonClose {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        events = List.copyOf(events);
    }
}
