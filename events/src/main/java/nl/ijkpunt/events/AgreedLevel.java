// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import nl.ijkpunt.events.Constraint.Indicator;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import org.jspecify.annotations.Nullable;

/**
 * A level that participants agreed on as the new baseline of an indicator (drift.md 5).
 *
 * @param indicator id of an indicator
 * @param level agreed score, 0-100
 * @param months months of experience that the level rests on
 */
public record AgreedLevel(
        @Indicator String indicator,
        @Min(0) @Max(100) double level,
        @Min(1) @Max(Limits.MONTHS) @Nullable Integer months) {}
