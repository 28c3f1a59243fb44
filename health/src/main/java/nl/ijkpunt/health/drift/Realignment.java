// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * A re-alignment that every participant consented to, as it acts on one indicator. Source: drift.md 2 and 5.
 *
 * @param month month number of the first day on which it is agreed; it comes before the observation of that month
 * @param agreement what was agreed on the indicator
 * @param relearn whether the re-alignment moves the yardstick of the indicator itself, so that its old level means
 *     nothing
 */
public record Realignment(int month, Agreement agreement, boolean relearn) {}
