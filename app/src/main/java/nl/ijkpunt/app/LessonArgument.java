// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.catalogue.Catalogue;

/** A lesson on the command line: its number, its key, or its title in one of the languages. */
final class LessonArgument {

    private LessonArgument() {}

    static LessonKey read(String written) {
        for (LessonKey lesson : LessonKey.values()) {
            if (names(lesson).stream().anyMatch(written::equalsIgnoreCase)) {
                return lesson;
            }
        }
        List<String> keys = Stream.of(LessonKey.values()).map(Code::of).toList();
        throw new Refusal("error.unknown-lesson", written, String.join(", ", keys));
    }

    private static List<String> names(LessonKey lesson) {
        return List.of(
                String.valueOf(lesson.number()),
                Code.of(lesson),
                Catalogue.in(Locale.forLanguageTag("nl")).lesson(lesson).title(),
                Catalogue.in(Locale.ENGLISH).lesson(lesson).title());
    }
}
