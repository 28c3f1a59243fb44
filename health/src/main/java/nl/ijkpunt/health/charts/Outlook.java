// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.charts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.ijkpunt.health.drift.Crossing;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.Forecast;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.drift.ScorePoint;
import org.jspecify.annotations.Nullable;

/**
 * Where the score of a lesson is heading, as probabilities. Source: drift.md 16.
 *
 * @param from the newest month with a score, from which the others are counted
 * @param points months it rests on, at least 6
 * @param level score now, without the ups and downs of single months
 * @param slope points a month that it goes up, or down when negative
 * @param redIn3 probability, 0..1, that the lesson is below the red line in 3 months
 * @param redIn6 the same in 6 months
 * @param redIn12 the same in 12 months
 * @param falling probability, 0..1, that the lesson is going down
 * @param crossing when it crosses the red line, in months from {@code from}; null: it is not surely falling
 */
public record Outlook(
        YearMonth from,
        int points,
        double level,
        double slope,
        double redIn3,
        double redIn6,
        double redIn12,
        double falling,
        @Nullable Crossing crossing) {
    /** Whether it lies below the red line already. */
    public boolean isRed() {
        return level < Forecast.RED;
    }

    /** What these scores say; null: too few of them for a statement. */
    public static @Nullable Outlook of(SortedMap<YearMonth, Double> scores, DriftSettings settings) {
        List<ScorePoint> points = new ArrayList<>(scores.size());
        scores.forEach((month, score) -> points.add(new ScorePoint(MonthNumber.of(month), score)));
        return Forecast.of(points, Forecast.RED, settings)
                .map(forecast -> new Outlook(
                        scores.lastKey(),
                        points.size(),
                        forecast.level(),
                        forecast.slope(),
                        forecast.redIn(3),
                        forecast.redIn(6),
                        forecast.redIn(12),
                        forecast.falling(),
                        forecast.crossing()))
                .orElse(null);
    }
}
