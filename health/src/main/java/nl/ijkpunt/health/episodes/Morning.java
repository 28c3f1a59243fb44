// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * A morning on which something can have to be told.
 *
 * @param partnership its id
 * @param name of the partnership as known on this morning; its id when no roster is visible
 * @param date the day that begins
 */
public record Morning(String partnership, String name, LocalDate date) {

    /** The head of a notice that is told on this morning; the same facts give the same id. */
    Notice.Head head(LessonKey lesson, String event, @Nullable String reason, String subject, Urgency urgency) {
        String id = EpisodeId.digest(String.join("|", partnership, Code.of(lesson), event, date.toString(), subject));
        return new Notice.Head(id, partnership, name, lesson, event, reason, date, urgency);
    }
}
