// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Who the answers are about on one day: the roster in force, and what its participants laid down together.
 *
 * @param name of the partnership; null, with everything else about it, as long as no roster is visible
 * @param legalForm legal form
 * @param phase on that day
 * @param startDate first day of the joint operation; may lie in the future
 * @param participants by id
 * @param reviews re-alignments, the oldest first
 */
public record RosterAnswer(
        String partnership,
        LocalDate asOf,
        @Nullable String name,
        @Nullable String legalForm,
        @Nullable String phase,
        @Nullable LocalDate startDate,
        List<Participant> participants,
        List<Review> reviews) {

    /**
     * One re-alignment (herijking), as far as it has come.
     *
     * @param startedOn the day it was opened; null when that was not told
     * @param adoptedOn business date of its outcome; null while there is none
     * @param agreedOn the first day on which every participant had consented; null while consent is missing
     * @param nextOn agreed day of the next review
     * @param lessons whose baseline it re-sets
     * @param missingConsent participants whose consent is missing, by id
     */
    public record Review(
            String realignment,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate adoptedOn,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate nextOn,
            List<LessonKey> lessons,
            List<String> missingConsent) {}

    /** The last re-alignment that everybody consented to; null when there is none. */
    public @Nullable Review lastAgreed() {
        Review last = null;
        for (Review review : reviews) {
            LocalDate agreed = review.agreedOn();
            LocalDate before = last == null ? null : last.agreedOn();
            if (agreed != null && (before == null || !agreed.isBefore(before))) {
                last = review;
            }
        }
        return last;
    }
}
