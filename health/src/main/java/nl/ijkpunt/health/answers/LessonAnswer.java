// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.privacy.Perspectives;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one lesson on one day; the components are the keys of output.md, kind {@code lesson}.
 *
 * @param score 10-100; null when nothing takes part
 * @param se standard error of the score, in points
 * @param coverage 0-1
 * @param vetoes number of critical indicators that are red
 * @param first the first close with a score: the deviation from the first decision is always shown
 * @param agreed the last agreed re-alignment of the lesson
 * @param change since the last close before the day
 * @param drift null before the first observation
 * @param since the episode that is open, as it was told; null: none is
 * @param charts what people see over the months; published after these keys, see {@link Additions}
 */
public record LessonAnswer(
        String partnership,
        LessonKey lesson,
        LocalDate asOf,
        @Nullable String knownAt,
        String status,
        int statusCode,
        String level,
        @Nullable String lastLevel,
        LocalDate levelSince,
        boolean provisional,
        @Nullable Double score,
        @Nullable Double se,
        double coverage,
        String confidence,
        int vetoes,
        @Nullable First first,
        @Nullable Agreed agreed,
        @Nullable ChangeSince change,
        @Nullable Drift drift,
        @Nullable Since since,
        List<Pattern> patterns,
        Perspectives perspectives,
        List<IndicatorAnswer> indicators,
        LessonCharts charts) {

    /** Score at the first close that had one. */
    public record First(LocalDate date, double score) {}

    /** Score on the day on which the last re-alignment of the lesson became agreed. */
    public record Agreed(
            LocalDate date, String realignment, @Nullable Double score) {}

    /** How the score moved since a day, split exactly over indicators (scoring.md 5). */
    public record ChangeSince(LocalDate since, double delta, List<Item> items) {

        /** Points through the value, and through what takes part. */
        public record Item(String indicator, double value, double coverage) {}
    }

    /** Evidence of lasting change (drift.md 7). */
    public record Drift(
            String state,
            @Nullable Double evidence,
            @Nullable String onset,
            List<Share> shares) {

        /** Part of the evidence that an indicator carries, 0-1. */
        public record Share(String indicator, double share) {}
    }

    /**
     * The episode that is open: what the message said, and what stays while months change the onset of the drift.
     *
     * @param since month in which the lesson probably began to lie lower; null: not known
     * @param opened month in which it opened
     */
    public record Since(@Nullable YearMonth since, YearMonth opened) {}

    /**
     * Since when people are told that the lesson lies lower, as {@code YYYY-MM}: what the message said while an episode is
     * open, otherwise only beside watch, where it may still move; null: nothing is said.
     */
    public @Nullable String lowerSince() {
        if (since != null) {
            return since.since() == null ? null : since.since().toString();
        }
        return drift != null && drift.state().equals("watch") ? drift.onset() : null;
    }

    /** A compound pattern that holds for the lesson. */
    public record Pattern(
            String key, @Nullable String kind, @Nullable List<String> participants) {}
}
