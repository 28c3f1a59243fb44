// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import org.jspecify.annotations.Nullable;

/** The ten lessons, in the order of lessons.md. */
public enum LessonKey {
    AMBITION_AND_VISION,
    BUSINESS_CASE,
    LEADERSHIP,
    MEANINGFUL_PLAN,
    ARCHITECTURE,
    HARMONISATION,
    FOCUS,
    COMMUNICATION,
    BUSINESSLIKE,
    ENERGY;

    /** Number of the lesson, 1 to 10. */
    public int number() {
        return ordinal() + 1;
    }

    /** The lesson of an indicator id such as {@code 2.cost-performance}; null when the id has no such form. */
    public static @Nullable LessonKey ofIndicator(String indicator) {
        int dot = indicator.indexOf('.');
        if (dot < 1 || dot > 2) {
            return null;
        }
        for (LessonKey lesson : values()) {
            if (indicator.substring(0, dot).equals(String.valueOf(lesson.number()))) {
                return lesson;
            }
        }
        return null;
    }
}
