// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * One indicator at one close, as if it were a lesson by itself. Source: drift.md 4 to 7.
 *
 * @param month month number of the close
 * @param observed whether it was observed at this close
 * @param state what would be said
 * @param reading everything known about it
 */
public record IndicatorClose(int month, boolean observed, DriftState state, IndicatorReading reading) {}
