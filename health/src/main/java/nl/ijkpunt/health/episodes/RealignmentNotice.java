// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/**
 * How far a re-alignment is: only when everybody consented does it move a baseline. Source: review.md.
 *
 * @param head event {@code started}, {@code pending} (laid down, consent is missing) or {@code agreed}
 * @param realignment its id
 * @param awaiting participants whose consent is missing, by id
 * @param lessons whose baseline it re-sets once it is agreed
 * @param agreedOn first day on which it is agreed; null: not yet
 * @param nextReview agreed date of the next review; null while it is not laid down
 */
public record RealignmentNotice(
        Head head,
        String realignment,
        List<String> awaiting,
        List<LessonKey> lessons,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate nextReview)
        implements Notice {

    @Override
    public String kind() {
        return "realignment";
    }
}
