// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.catalogue;

/**
 * A lesson in words.
 *
 * @param title what it is called
 * @param meaning what the lesson says, in a sentence or two
 * @param question what a director asks
 */
public record LessonText(String title, String meaning, String question) {}
