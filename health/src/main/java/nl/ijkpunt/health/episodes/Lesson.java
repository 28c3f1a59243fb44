// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;

/** One lesson of one partnership. */
record Lesson(String partnership, LessonKey key) {

    String code() {
        return Code.of(key);
    }
}
