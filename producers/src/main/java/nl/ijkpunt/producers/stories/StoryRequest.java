// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;

/**
 * What to tell: the story of one partnership that does not exist.
 *
 * @param partnership its id
 * @param name its name
 * @param story key of a story
 * @param seed everything that is left to chance
 * @param end last day of the story
 * @param years how many years it lasts
 */
public record StoryRequest(String partnership, String name, String story, long seed, LocalDate end, int years) {

    /** A story of three years. */
    public StoryRequest(String partnership, String name, String story, long seed, LocalDate end) {
        this(partnership, name, story, seed, end, 3);
    }

    public StoryRequest {
        if (years < 1) {
            throw new IllegalArgumentException("a story lasts at least a year: " + years);
        }
    }
}
