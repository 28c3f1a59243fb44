// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * The level that an indicator is held to. Source: drift.md 5.
 *
 * @param level score in points (mu0)
 * @param months months of experience it rests on (n0)
 */
record Baseline(double level, double months) {}
