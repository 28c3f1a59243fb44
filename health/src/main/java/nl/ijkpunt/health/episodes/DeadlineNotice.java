// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that was agreed, or that the law sets, comes near or has passed. Source: drift.md 11.
 *
 * @param head event {@code approaching}, {@code passed} or {@code met}; reason of met {@code done}, {@code moved} or
 *     {@code withdrawn}
 * @param deadline {@code agreement}, {@code exception}, {@code support}, {@code retirement}, {@code review},
 *     {@code obligation} or {@code escalation}
 * @param key which one, within its kind
 * @param due the last day
 * @param left days from the day of the notice to the last day; negative when it has passed
 * @param level {@code 90}, {@code 30}, {@code 7} or {@code breach}; null when it is met
 * @param participant whom it concerns; null: all together
 * @param ownerRole who answers for it; null: not said
 * @param facts the fact behind it as {@code source|id}; none for a date that the law sets
 */
public record DeadlineNotice(
        Head head,
        String deadline,
        String key,
        LocalDate due,
        long left,
        @Nullable String level,
        @Nullable String participant,
        @Nullable String ownerRole,
        List<String> facts)
        implements Notice {

    @Override
    public String kind() {
        return "deadline";
    }
}
