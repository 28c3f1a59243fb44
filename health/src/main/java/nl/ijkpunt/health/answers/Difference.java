// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.time.YearMonth;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.DriftState;
import org.jspecify.annotations.Nullable;

/**
 * A closed month of a lesson that would have had another status or another alarm.
 *
 * @param now under the norms and thresholds in force
 * @param then under the others
 */
public record Difference(LessonKey lesson, YearMonth month, Said now, Said then) {
    /**
     * What is said of the month.
     *
     * @param status key, and its code 0-3
     * @param level shown
     * @param score 10-100; null when nothing takes part
     * @param drift state; null before the first observation
     * @param opened whether an alarm opened in this month: one message
     */
    public record Said(
            String status,
            int statusCode,
            String level,
            @Nullable Double score,
            @Nullable String drift,
            boolean opened) {
        boolean alarm() {
            return DriftState.ALARM.key().equals(drift);
        }

        boolean differsFrom(Said other) {
            return statusCode != other.statusCode || alarm() != other.alarm() || opened != other.opened;
        }
    }
}
