// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/**
 * A lesson after one more month, and what is said at its close.
 *
 * @param next the detector to go on with
 * @param close what is said
 */
public record LessonStep(LessonDetector next, LessonClose close) {}
