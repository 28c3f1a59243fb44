// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.charts.Chart;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn.
 *
 * @param title of whom and of what
 * @param unit of the values
 * @param chart the values and what the rules say of them
 * @param agreed level at the last re-alignment; null: none
 * @param first level at the first decision; null: none
 */
public record Drawing(
        String title,
        Unit unit,
        Chart chart,
        @Nullable Double agreed,
        @Nullable Double first) {}
