// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is told about a partnership, on one day. Notices are never changed and never removed: what proves to be
 * wrong is taken back by a later notice. Source: drift.md 9 and 11, review.md.
 */
public sealed interface Notice permits EpisodeNotice, DeadlineNotice, LimitNotice, CommitmentNotice, RealignmentNotice {

    /** What all notices have in common. */
    Head head();

    /** What it is about: {@code episode}, {@code deadline}, {@code limit}, {@code commitment} or {@code realignment}. */
    String kind();

    /**
     * What all notices have in common.
     *
     * @param id 32 hexadecimal digits; the same facts give the same id
     * @param partnership its id
     * @param name of the partnership as known on the day
     * @param lesson that it is about, or that it is first asked under
     * @param event what happened; which events there are depends on the kind
     * @param reason why; null where the event says it all
     * @param date the day on which it is told
     * @param urgency how much hurry there is, and so who hears of it
     */
    record Head(
            String id,
            String partnership,
            String name,
            LessonKey lesson,
            String event,
            @Nullable String reason,
            LocalDate date,
            Urgency urgency) {

        /** Whether directors are sent a message. */
        public boolean message() {
            return urgency == Urgency.NOW;
        }
    }
}
