// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * Since when an indicator seems to lie lower, and by how much. Source: drift.md 6.
 *
 * @param hand what it is compared with
 * @param month month number in which the present run began
 * @param since mean score since the onset, points
 * @param fall points below the agreed level (norm) or the usual level (self); negative when it lies higher
 * @param precision how exactly the month may be told
 */
public record Onset(Hand hand, int month, double since, double fall, Precision precision) {}
