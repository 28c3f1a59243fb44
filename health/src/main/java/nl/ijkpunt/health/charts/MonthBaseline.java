// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.charts;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.health.drift.ControlLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson was held to in one month, as of the close of that month: what was agreed, or else its own usual level, with
 * what was found at the first decision beside it. Source: drift.md 5 and 10.
 *
 * @param level score on the day of the agreement; without one the mean of the first eight scores; null: not known yet
 * @param spread sd of the monthly score by its control chart, in points; null: no limits yet
 * @param since day from which this level holds; null: none yet
 * @param realignment that agreed on it; null: none did
 * @param first the first score ever; null: none yet
 * @param indicators what the detector holds each monitored indicator to, in the order of the catalogue
 * @param limits of the control chart in force in this month; null: none yet
 */
public record MonthBaseline(
        @Nullable Double level,
        @Nullable Double spread,
        @Nullable LocalDate since,
        @Nullable String realignment,
        @Nullable First first,
        List<OfIndicator> indicators,
        @Nullable ControlLimits limits) {
    /** Nothing is known yet. */
    public static final MonthBaseline NONE = new MonthBaseline(null, null, null, null, null, List.of(), null);

    /** Copies the indicators. */
    public MonthBaseline {
        indicators = List.copyOf(indicators);
    }

    /** The score at the first close that had one. */
    public record First(LocalDate date, double score) {}

    /**
     * What the detector holds one indicator to, in score points.
     *
     * @param indicator its id
     * @param level that it is held to (mu0); null: start-up
     * @param months that this level rests on; null: start-up
     * @param spread sd of one observation (s)
     * @param first the first level that ever existed (muFirst); null: none yet
     */
    public record OfIndicator(
            String indicator,
            @Nullable Double level,
            @Nullable Double months,
            double spread,
            @Nullable Double first) {}
}
