// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.health.drift.DriftEvent;
import org.jspecify.annotations.Nullable;

/**
 * A lesson is watched, drifts or stops drifting. Source: drift.md 7 and 9.
 *
 * @param head event {@code noticed}, {@code eased}, {@code opened}, {@code reminded} or {@code closed}; reason of eased
 *     and closed {@code recovered}, {@code realigned} or {@code revoked}
 * @param episode id of the episode, or of the spell of watching
 * @param month the close that this is about
 * @param opened month in which the episode opened, or the watching began
 * @param revised true when a correction of older facts made it, not the newest month
 * @param provisional true when the month is not decided yet: only for a re-alignment, which closes at once
 * @param baseline id of the last agreed re-alignment naming the lesson, or {@code start}
 * @param baselineDate the day it became agreed; null at the start
 * @param startedElsewhere of {@code reminded}: the day on which a re-alignment was started that does not name the lesson;
 *     null: none was
 * @param finding what is known about the lesson; nothing when it was revoked
 * @param facts the newest facts behind it as {@code source|id}; when revoked, those that took the ground away
 */
public record EpisodeNotice(
        Head head,
        String episode,
        YearMonth month,
        YearMonth opened,
        boolean revised,
        boolean provisional,
        String baseline,
        @Nullable LocalDate baselineDate,
        @Nullable LocalDate startedElsewhere,
        Finding finding,
        List<String> facts)
        implements Notice {

    @Override
    public String kind() {
        return "episode";
    }

    /** Whether an episode begins with it. */
    public boolean opens() {
        return head.event().equals(DriftEvent.Kind.OPENED.key());
    }

    /** Whether an episode ends with it. */
    public boolean closes() {
        return head.event().equals(DriftEvent.Kind.CLOSED.key());
    }

    /** Whether it takes back what was told. */
    public boolean revokes() {
        return DriftEvent.Reason.REVOKED.key().equals(head.reason());
    }
}
