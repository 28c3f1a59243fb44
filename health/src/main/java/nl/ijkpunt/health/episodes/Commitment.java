// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import nl.ijkpunt.events.Code;
import org.jspecify.annotations.Nullable;

/**
 * A promise made in a re-alignment, as it stands on a day. Source: review.md.
 *
 * @param id of the promise
 * @param realignment in which it was made
 * @param agreed whether that re-alignment is agreed by everybody; the promise counts either way
 * @param participant who promised; null: all together
 * @param indicator that shows it
 * @param target value to reach, in the unit of the indicator
 * @param madeOn the day of the promise
 * @param due last day to reach it
 * @param ownerRole role that answers for it; null: not said
 * @param state open, kept, broken or unknown
 * @param keptOn first close, or last day, on which it was reached; null: not yet
 * @param value on that day, otherwise the last one known; null: never known
 */
public record Commitment(
        String id,
        String realignment,
        boolean agreed,
        @Nullable String participant,
        String indicator,
        double target,
        LocalDate madeOn,
        LocalDate due,
        @Nullable String ownerRole,
        State state,
        @Nullable LocalDate keptOn,
        @Nullable Double value) {

    /** What became of it. */
    public enum State {
        OPEN,
        KEPT,
        BROKEN,
        UNKNOWN;

        /** As published. */
        public String key() {
            return Code.of(this);
        }
    }
}
