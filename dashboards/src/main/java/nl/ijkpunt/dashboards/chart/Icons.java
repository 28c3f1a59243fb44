// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import java.util.Locale;
import nl.ijkpunt.health.drift.Assurance;
import nl.ijkpunt.health.drift.GoodDirection;
import nl.ijkpunt.health.drift.Variation;

/**
 * The icons of a control chart, drawn by ourselves: a letter and a shape for what a colour says. A circle is the usual, a
 * triangle a concern, a square an improvement, a diamond a change that is neither.
 */
final class Icons {

    private static final String INK = "#1f2933";
    private static final String COMMON = "#a6a6a6";
    private static final String IMPROVEMENT = "#00b0f0";
    private static final String CONCERN = "#e46c0a";
    private static final String NEUTRAL = "#490092";
    private static final double LARGE = 14;
    private static final double SMALL = 5.5;

    private Icons() {}

    /** The variation icon: H for higher, L for lower. */
    static void variation(Svg svg, double x, double y, Variation variation) {
        switch (variation) {
            case COMMON_CAUSE -> {
                svg.shape(
                        "circle", "cx", x, "cy", y, "r", LARGE, "fill", "#ffffff", "stroke", COMMON, "stroke-width", 3);
                svg.shape(
                        "path",
                        "d",
                        String.format(Locale.ROOT, "M%.1f %.1f q4 -9 8 0 t8 0", x - 8, y),
                        "fill",
                        "none",
                        "stroke",
                        INK,
                        "stroke-width",
                        2);
            }
            case CONCERN_HIGH -> large(svg, x, y, triangle(x, y, LARGE), CONCERN, "H");
            case CONCERN_LOW -> large(svg, x, y, triangle(x, y, LARGE), CONCERN, "L");
            case IMPROVEMENT_HIGH -> large(svg, x, y, square(x, y, LARGE), IMPROVEMENT, "H");
            case IMPROVEMENT_LOW -> large(svg, x, y, square(x, y, LARGE), IMPROVEMENT, "L");
            case NEUTRAL_HIGH -> large(svg, x, y, diamond(x, y, LARGE), NEUTRAL, "H");
            case NEUTRAL_LOW -> large(svg, x, y, diamond(x, y, LARGE), NEUTRAL, "L");
        }
    }

    /** The assurance icon: a tick, a cross, a question mark, a dash where nothing is foretold, or nothing in it. */
    static void assurance(Svg svg, double x, double y, Assurance assurance) {
        String colour = switch (assurance) {
            case PASS -> IMPROVEMENT;
            case FAIL -> CONCERN;
            case INCONSISTENT, MOVED, EMPTY -> COMMON;
        };
        String sign = switch (assurance) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case INCONSISTENT -> "?";
            case MOVED -> "–";
            case EMPTY -> "";
        };
        svg.shape("circle", "cx", x, "cy", y, "r", LARGE, "fill", "#ffffff", "stroke", colour, "stroke-width", 3);
        letter(svg, x, y, sign);
    }

    /** A month, which tells what it is when it is pointed at. */
    static void point(Svg svg, double x, double y, int sign, GoodDirection good, String told) {
        Variation variation = Variation.of(sign, good);
        switch (variation) {
            case COMMON_CAUSE ->
                svg.named("circle", told, "cx", x, "cy", y, "r", SMALL - 1, "fill", COMMON, "stroke", INK);
            case CONCERN_HIGH, CONCERN_LOW ->
                svg.named("path", told, "d", triangle(x, y, SMALL), "fill", CONCERN, "stroke", INK);
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW ->
                svg.named("path", told, "d", square(x, y, SMALL), "fill", IMPROVEMENT, "stroke", INK);
            case NEUTRAL_HIGH, NEUTRAL_LOW ->
                svg.named("path", told, "d", diamond(x, y, SMALL), "fill", NEUTRAL, "stroke", INK);
        }
    }

    private static void large(Svg svg, double x, double y, String shape, String colour, String letter) {
        svg.shape("path", "d", shape, "fill", "#ffffff", "stroke", colour, "stroke-width", 3);
        letter(svg, x, y + 2, letter);
    }

    private static void letter(Svg svg, double x, double y, String letter) {
        svg.text(
                "text",
                letter,
                "x",
                x,
                "y",
                y + 5,
                "text-anchor",
                "middle",
                "font-size",
                14,
                "font-weight",
                700,
                "fill",
                INK);
    }

    private static String triangle(double x, double y, double size) {
        return path("M%.1f %.1f L%.1f %.1f L%.1f %.1f Z", x, y - size, x + size, y + size, x - size, y + size);
    }

    private static String square(double x, double y, double size) {
        double half = size * 0.85;
        return path(
                "M%.1f %.1f L%.1f %.1f L%.1f %.1f L%.1f %.1f Z",
                x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    }

    private static String diamond(double x, double y, double size) {
        return path(
                "M%.1f %.1f L%.1f %.1f L%.1f %.1f L%.1f %.1f Z", x, y - size, x + size, y, x, y + size, x - size, y);
    }

    private static String path(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
