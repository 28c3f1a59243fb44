// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PartnershipEvent.PhaseChanged;
import org.jspecify.annotations.Nullable;

/** The ten lessons and all their indicators; one line here is one lesson more. */
public final class LessonBook {

    private static final Map<LessonKey, List<Indicator>> LESSONS = lessons();
    private static final Map<String, Indicator> BY_ID = byId();
    /** Only looked up, never walked through: its order is that of the machine. */
    private static final Map<Class<? extends Event>, Set<LessonKey>> READERS = readers();

    private LessonBook() {}

    /** Indicators of a lesson, in the order of the catalogue. */
    public static List<Indicator> indicators(LessonKey lesson) {
        return LESSONS.getOrDefault(lesson, List.of());
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

    /** The lessons whose assessment a fact of this type can change. */
    public static Set<LessonKey> readersOf(Class<? extends Event> type) {
        return READERS.getOrDefault(type, Collections.emptySet());
    }

    private static Map<Class<? extends Event>, Set<LessonKey>> readers() {
        Map<Class<? extends Event>, Set<LessonKey>> readers = new HashMap<>();
        for (EventType type : EventType.all()) {
            Class<? extends Event> read = type.eventClass();
            // the roster decides whose facts count, and the phase which norms are in force
            boolean all = read == PartnershipRegistered.class || read == PhaseChanged.class;
            Set<LessonKey> lessons = EnumSet.noneOf(LessonKey.class);
            LESSONS.forEach((lesson, indicators) -> {
                if (all || indicators.stream().anyMatch(indicator -> indicator.dependsOn(read))) {
                    lessons.add(lesson);
                }
            });
            readers.put(read, Collections.unmodifiableSet(lessons));
        }
        return Collections.unmodifiableMap(readers);
    }

    private static Map<LessonKey, List<Indicator>> lessons() {
        Map<LessonKey, Lesson> book = new TreeMap<>();
        book.put(LessonKey.AMBITION_AND_VISION, new AmbitionAndVision());
        book.put(LessonKey.BUSINESS_CASE, new BusinessCase());
        book.put(LessonKey.LEADERSHIP, new Leadership());
        book.put(LessonKey.MEANINGFUL_PLAN, new MeaningfulPlan());
        book.put(LessonKey.ARCHITECTURE, new Architecture());
        book.put(LessonKey.HARMONISATION, new Harmonisation());
        book.put(LessonKey.FOCUS, new Focus());
        book.put(LessonKey.COMMUNICATION, new Communication());
        book.put(LessonKey.BUSINESSLIKE, new Businesslike());
        book.put(LessonKey.ENERGY, new Energy());
        Map<LessonKey, List<Indicator>> indicators = new TreeMap<>();
        book.forEach((key, lesson) -> indicators.put(key, lesson.indicators()));
        return Collections.unmodifiableMap(indicators);
    }

    private static Map<String, Indicator> byId() {
        Map<String, Indicator> all = new TreeMap<>();
        indicators().forEach(indicator -> all.put(indicator.id(), indicator));
        return Collections.unmodifiableMap(all);
    }
}
