// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.charts.Chart.Point;
import nl.ijkpunt.health.drift.ControlLimits;

/**
 * A control chart as SVG. Whatever a colour says is said by a shape and by a word too, and everything that is seen is told
 * in the description for who cannot see it. Colours: drift.md 10.
 */
public final class ChartSvg {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final double LEFT = 64;
    private static final double RIGHT = 776;
    private static final double TOP = 92;
    private static final double BOTTOM = 372;
    private static final double NAMES = RIGHT + 10;
    private static final double APART = 16;
    private static final int MOST_MONTHS_NAMED = 9;
    private static final String INK = "#1f2933";
    private static final String QUIET = "#535353";
    private static final String MEAN = "#000000";
    private static final String TARGET = "#de1b1b";

    private final Drawing drawing;
    private final Chart chart;
    private final ChartWords words;
    private final Svg svg;
    private final Scale scale;

    private ChartSvg(Drawing drawing, ChartWords words) {
        this.drawing = drawing;
        this.chart = drawing.chart();
        this.words = words;
        this.svg = new Svg(WIDTH, HEIGHT, words.language());
        this.scale = Scale.around(
                lines().stream().map(Line::value).collect(() -> values(chart), List::add, List::addAll), TOP, BOTTOM);
    }

    /** The picture; any language but English is Dutch. */
    public static String of(Drawing drawing, String language) {
        return new ChartSvg(drawing, ChartWords.in(language)).draw();
    }

    private static List<Double> values(Chart chart) {
        List<Double> values = new ArrayList<>();
        chart.points().forEach(point -> values.add(point.value()));
        return values;
    }

    private String draw() {
        svg.text("title", drawing.title(), "id", "title");
        svg.text("desc", description(), "id", "desc");
        svg.shape("rect", "width", WIDTH, "height", HEIGHT, "fill", "#ffffff");
        svg.text("text", drawing.title(), "x", LEFT, "y", 30.0, "font-size", 18, "font-weight", 600, "fill", INK);
        Icons.variation(svg, LEFT + 14, 58, chart.variation());
        svg.text("text", words.variation(chart.variation()), "x", LEFT + 36, "y", 63.0, "fill", INK);
        Icons.assurance(svg, LEFT + 374, 58, chart.assurance());
        svg.text("text", words.assurance(chart), "x", LEFT + 396, "y", 63.0, "fill", INK);
        axes();
        references();
        course();
        if (chart.limits() == null || chart.trial()) {
            svg.text(
                    "text",
                    words.text(chart.limits() == null ? "limits.none" : "limits.trial"),
                    "x",
                    LEFT,
                    "y",
                    HEIGHT - 8.0,
                    "fill",
                    QUIET);
        }
        return svg.finished();
    }

    /** Everything that the picture shows, as a text. */
    private String description() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.variation(chart.variation()) + ".");
        sentences.add(words.assurance(chart) + ".");
        for (Line line : lines()) {
            sentences.add(words.text(line.key()) + ": " + value(line.value()) + ".");
        }
        if (chart.limits() == null || chart.trial()) {
            sentences.add(words.text(chart.limits() == null ? "limits.none" : "limits.trial") + ".");
        }
        chart.points().forEach(point -> sentences.add(told(point) + "."));
        return String.join(" ", sentences);
    }

    /** A line over the whole width, from the most to the least important. */
    private record Line(String key, double value, String colour, String dashes) {}

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        ControlLimits limits = chart.limits();
        if (limits != null) {
            lines.add(new Line("line.upper", limits.upper(), QUIET, "6 4"));
            lines.add(new Line("line.mean", limits.mean(), MEAN, "none"));
            lines.add(new Line("line.lower", limits.lower(), QUIET, "6 4"));
        }
        lines.add(new Line("line.target", chart.target(), TARGET, "2 3"));
        if (drawing.agreed() != null) {
            lines.add(new Line("line.agreed", drawing.agreed(), INK, "12 4"));
        }
        if (drawing.first() != null) {
            lines.add(new Line("line.first", drawing.first(), INK, "12 4 2 4"));
        }
        return lines;
    }

    private void references() {
        List<Line> lines = new ArrayList<>(lines());
        lines.forEach(line -> svg.shape(
                "line",
                "x1",
                LEFT,
                "x2",
                RIGHT,
                "y1",
                scale.y(line.value()),
                "y2",
                scale.y(line.value()),
                "stroke",
                line.colour(),
                "stroke-width",
                "1.5",
                "stroke-dasharray",
                line.dashes()));
        lines.sort((a, b) -> Double.compare(b.value(), a.value()));
        // names that would lie over each other move down
        double free = TOP - APART;
        for (Line line : lines) {
            double y = Math.max(scale.y(line.value()), free + APART);
            svg.text("text", words.text(line.key()) + " " + value(line.value()), "x", NAMES, "y", y + 4, "fill", INK);
            free = y;
        }
    }

    private void axes() {
        svg.text("text", words.unit(drawing.unit()), "x", 8.0, "y", TOP - 10, "fill", QUIET);
        for (double mark : scale.marks()) {
            double y = scale.y(mark);
            svg.shape("line", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", "#e5e9ed");
            svg.text("text", value(mark), "x", LEFT - 8, "y", y + 4, "text-anchor", "end", "fill", QUIET);
        }
        long months = ChronoUnit.MONTHS.between(chart.from(), chart.to());
        int every = 1;
        while (months / every >= MOST_MONTHS_NAMED) {
            every = every == 1 ? 3 : every == 3 ? 6 : every + 6;
        }
        for (YearMonth month = chart.from(); !month.isAfter(chart.to()); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % every == 0 || months == 0) {
                double x = x(month);
                svg.shape("line", "x1", x, "x2", x, "y1", BOTTOM, "y2", BOTTOM + 5, "stroke", QUIET);
                svg.text(
                        "text",
                        words.shortMonth(month),
                        "x",
                        x,
                        "y",
                        BOTTOM + 20,
                        "text-anchor",
                        "middle",
                        "fill",
                        QUIET);
            }
        }
    }

    private void course() {
        StringBuilder path = new StringBuilder();
        for (Point point : chart.points()) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.month()), scale.y(point.value())));
        }
        svg.shape(
                "polyline", "points", path.toString().strip(), "fill", "none", "stroke", "#a6a6a6", "stroke-width", 2);
        for (Point point : chart.points()) {
            Icons.point(
                    svg, x(point.month()), scale.y(point.value()), point.mark().sign(), chart.good(), told(point));
        }
    }

    private String told(Point point) {
        String value = words.month(point.month()) + ": " + value(point.value());
        return point.special()
                ? value + " (" + words.text("rule." + point.mark().rule().key()) + ")"
                : value;
    }

    private double x(YearMonth month) {
        long months = ChronoUnit.MONTHS.between(chart.from(), chart.to());
        double share = months == 0 ? 0.5 : (double) ChronoUnit.MONTHS.between(chart.from(), month) / months;
        return LEFT + 12 + share * (RIGHT - LEFT - 24);
    }

    private String value(double value) {
        return words.value(value, drawing.unit());
    }
}
