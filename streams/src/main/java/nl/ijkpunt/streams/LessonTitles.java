// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;

/** What the lessons are called. */
final class LessonTitles {

    private final ResourceBundle dutch = bundle(Locale.forLanguageTag("nl"));
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    String dutch(LessonKey lesson) {
        return dutch.getString(Code.of(lesson));
    }

    String english(LessonKey lesson) {
        return english.getString(Code.of(lesson));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "nl.ijkpunt.streams.lessons",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
