// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

/** A named story: what happens, in one sentence. */
public final class Story {

    private final String key;
    private final String dutchTitle;
    private final String dutch;
    private final String englishTitle;
    private final String english;
    private final Course course;

    Story(String key, String dutchTitle, String dutch, String englishTitle, String english, Course course) {
        this.key = key;
        this.dutchTitle = dutchTitle;
        this.dutch = dutch;
        this.englishTitle = englishTitle;
        this.english = english;
        this.course = course;
    }

    public String key() {
        return key;
    }

    public String dutchTitle() {
        return dutchTitle;
    }

    /** One sentence in Dutch. */
    public String dutch() {
        return dutch;
    }

    public String englishTitle() {
        return englishTitle;
    }

    /** One sentence in English. */
    public String english() {
        return english;
    }

    Course course() {
        return course;
    }
}
