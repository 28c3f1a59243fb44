// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.charts.Outlook;
import nl.ijkpunt.health.drift.Crossing;
import org.jspecify.annotations.Nullable;

/** What the chart of a lesson says, in words. */
public final class ChartText {

    private ChartText() {}

    /** A few short sentences; any language but English is Dutch. */
    public static List<String> lines(LessonCharts charts, String language) {
        ChartWords words = ChartWords.in(language);
        List<String> lines = new ArrayList<>();
        Chart chart = charts.lesson();
        if (chart == null) {
            lines.add(words.text("chart.none"));
        } else {
            lines.add(words.variation(chart.variation()));
            lines.add(words.assurance(chart));
            if (chart.limits() == null || chart.trial()) {
                lines.add(words.text(chart.limits() == null ? "limits.none" : "limits.trial"));
            }
        }
        lines.addAll(outlook(charts.outlook(), words));
        return lines;
    }

    private static List<String> outlook(@Nullable Outlook outlook, ChartWords words) {
        if (outlook == null) {
            return List.of(words.text("forecast.none"));
        }
        String chances = words.text(
                "forecast",
                words.month(outlook.from()),
                words.chance(outlook.redIn3()),
                words.chance(outlook.redIn6()),
                words.chance(outlook.redIn12()));
        Crossing crossing = outlook.isRed() ? null : outlook.crossing();
        return crossing == null ? List.of(chances) : List.of(chances, crossing(crossing, words));
    }

    private static String crossing(Crossing crossing, ChartWords words) {
        if (crossing.earliest() == null) {
            return words.text("crossing.none");
        }
        if (crossing.earliest().equals(crossing.latest())) {
            return words.text("crossing.once", crossing.earliest());
        }
        return crossing.latest() == null
                ? words.text("crossing.earliest", crossing.earliest())
                : words.text("crossing", crossing.earliest(), crossing.latest());
    }
}
