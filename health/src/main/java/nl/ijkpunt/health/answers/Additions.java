// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.charts.MonthBaseline;
import nl.ijkpunt.health.charts.Outlook;
import nl.ijkpunt.health.drift.ControlLimits;
import nl.ijkpunt.health.drift.Crossing;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they are published: the line of output.md, and after its last key what people see over the months. Without
 * these keys it is that line again, byte for byte.
 */
public final class Additions {

    private static final String FIRST_OF_LESSON = "chart";
    private static final String FIRST_OF_MONTH = "baseline";

    private Additions() {}

    /** Kind {@code lesson}, with {@code chart}, {@code indicatorCharts} and {@code forecast}. */
    public static String lesson(LessonAnswer answer, boolean facts) {
        LessonCharts charts = answer.charts();
        return joined(
                AnswerJson.lesson(answer, facts),
                JsonText.object(json -> json.object(FIRST_OF_LESSON, charts.lesson(), Additions::chart)
                        .objects(
                                "indicatorCharts",
                                charts.indicators(),
                                (one, value) -> one.string("indicator", value.indicator())
                                        .string("unit", value.unit())
                                        .object("chart", value.chart(), Additions::chart))
                        .object("forecast", charts.outlook(), Additions::forecast)));
    }

    /** Kind {@code month}, with {@code baseline} and {@code limits}. */
    public static String month(MonthAnswer answer) {
        return joined(
                AnswerJson.month(answer),
                JsonText.object(json -> json.object(FIRST_OF_MONTH, answer.baseline(), Additions::baseline)
                        .object("limits", answer.baseline().limits(), Additions::limits)));
    }

    /** The line of output.md alone; a line without additions stays as it is. */
    public static String plain(String line) {
        int end = line.indexOf(key(FIRST_OF_LESSON));
        if (end < 0) {
            end = line.indexOf(key(FIRST_OF_MONTH));
        }
        return end < 0 ? line : line.substring(0, end) + "}";
    }

    /** Texts within a line have their quotes escaped, so this is found nowhere but before the key. */
    private static String key(String name) {
        return ",\"" + name + "\":";
    }

    private static String joined(String line, String additions) {
        return line.substring(0, line.length() - 1) + "," + additions.substring(1);
    }

    private static void chart(JsonText json, Chart chart) {
        ControlLimits limits = chart.limits();
        json.string("from", chart.from())
                .string("to", chart.to())
                .number("points", chart.points().size())
                .bool("trial", chart.trial())
                .number("mean", limits == null ? null : Double.valueOf(limits.mean()))
                .number("lower", limits == null ? null : Double.valueOf(limits.lower()))
                .number("upper", limits == null ? null : Double.valueOf(limits.upper()))
                .number("target", Double.valueOf(chart.target()))
                .string("variation", chart.variation().key())
                .string("assurance", chart.assurance().key())
                .number(
                        "targetMonths",
                        chart.targetMonths() == null
                                ? null
                                : chart.targetMonths().doubleValue())
                .objects(
                        "rules",
                        chart.marked(),
                        (rule, marked) -> rule.string("rule", marked.rule().key())
                                .string("direction", marked.high() ? "high" : "low")
                                .string("from", marked.from())
                                .string("to", marked.to()));
    }

    private static void forecast(JsonText json, Outlook outlook) {
        json.string("from", outlook.from())
                .number("points", outlook.points())
                .number("level", Double.valueOf(outlook.level()))
                .number("slope", Double.valueOf(outlook.slope()))
                .object(
                        "red",
                        outlook,
                        (red, value) -> red.number("3", Double.valueOf(value.redIn3()))
                                .number("6", Double.valueOf(value.redIn6()))
                                .number("12", Double.valueOf(value.redIn12())))
                .number("falling", Double.valueOf(outlook.falling()))
                .object("crossing", outlook.crossing(), Additions::crossing);
    }

    private static void crossing(JsonText json, Crossing crossing) {
        json.number("earliest", number(crossing.earliest())).number("latest", number(crossing.latest()));
    }

    private static void baseline(JsonText json, MonthBaseline baseline) {
        json.number("level", baseline.level())
                .number("spread", baseline.spread())
                .string("since", baseline.since())
                .string("realignment", baseline.realignment())
                .object(
                        "first",
                        baseline.first(),
                        (first, value) ->
                                first.string("date", value.date()).number("score", Double.valueOf(value.score())))
                .objects(
                        "indicators",
                        baseline.indicators(),
                        (one, value) -> one.string("indicator", value.indicator())
                                .number("level", value.level())
                                .number("months", value.months())
                                .number("spread", Double.valueOf(value.spread()))
                                .number("first", value.first()));
    }

    private static void limits(JsonText json, ControlLimits limits) {
        json.number("mean", Double.valueOf(limits.mean()))
                .number("lower", Double.valueOf(limits.lower()))
                .number("upper", Double.valueOf(limits.upper()));
    }

    private static @Nullable Double number(@Nullable Integer months) {
        return months == null ? null : Double.valueOf(months);
    }
}
