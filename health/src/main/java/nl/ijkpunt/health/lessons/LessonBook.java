// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/** The ten lessons and all their indicators; one line here is one lesson more. */
public final class LessonBook {

    private static final Map<LessonKey, Lesson> LESSONS = lessons();
    private static final Map<String, Indicator> BY_ID = byId();

    private LessonBook() {}

    /** Indicators of a lesson, in the order of the catalogue. */
    public static List<Indicator> indicators(LessonKey lesson) {
        Lesson found = LESSONS.get(lesson);
        return found == null ? List.of() : found.indicators();
    }

    /** All indicators, in the order of the catalogue. */
    public static List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            all.addAll(indicators(lesson));
        }
        return all;
    }

    /** The indicator with this id; null when there is none. */
    public static @Nullable Indicator indicator(String id) {
        return BY_ID.get(id);
    }

    private static Map<LessonKey, Lesson> lessons() {
        Map<LessonKey, Lesson> book = new TreeMap<>();
        return Collections.unmodifiableMap(book);
    }

    private static Map<String, Indicator> byId() {
        Map<String, Indicator> all = new TreeMap<>();
        indicators().forEach(indicator -> all.put(indicator.id(), indicator));
        return Collections.unmodifiableMap(all);
    }
}
