// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * When a falling lesson is expected below the red line; in truth it happens in between in 70 to 75 % of the cases.
 *
 * <p>Source: drift.md 16.
 *
 * @param earliest months from now, 1..24; null: later or not
 * @param latest months from now, 1..24; null: later or not
 */
public record Crossing(@Nullable Integer earliest, @Nullable Integer latest) {}
