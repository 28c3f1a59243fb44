// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.Comparison;
import nl.ijkpunt.health.answers.Difference;
import nl.ijkpunt.health.answers.Difference.Said;

/** What other norms or thresholds would have said, as a table for people. */
public final class WhatIfText {

    private static final String SOFT_HYPHEN = "\u00ad";
    private static final String GAP = "  ";

    private WhatIfText() {}

    /** The lines to print, partnerships by their name in {@code names}; any language but English is Dutch. */
    public static List<String> lines(List<Comparison> comparisons, Map<String, String> names, String language) {
        BoardWords words = BoardWords.in(language);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.text("partnership"),
                words.text("what-if.lesson"),
                words.text("what-if.months"),
                words.text("what-if.status"),
                words.text("what-if.message")));
        int months = 0;
        int different = 0;
        int now = 0;
        int then = 0;
        for (Comparison comparison : comparisons) {
            String name = names.getOrDefault(comparison.partnership(), comparison.partnership());
            for (Period period : periods(comparison.differences())) {
                rows.add(row(name, period, words));
            }
            months += comparison.months();
            different += comparison.differences().size();
            now += comparison.messagesNow();
            then += comparison.messagesThen();
        }
        List<String> lines = new ArrayList<>();
        if (different > 0) {
            lines.addAll(table(rows));
            lines.add("");
        }
        lines.add(words.text("what-if.total", different, months));
        lines.add(words.text("what-if.messages", then, now, Integer.signum(then - now), Math.abs(then - now)));
        lines.add(words.text("what-if.known"));
        return lines;
    }

    /** Months in a row that differ in the same way. */
    private record Period(LessonKey lesson, YearMonth from, YearMonth to, Said now, Said then) {
        static Period of(Difference difference) {
            return new Period(
                    difference.lesson(), difference.month(), difference.month(), difference.now(), difference.then());
        }

        boolean goesOnWith(Difference next) {
            return lesson == next.lesson()
                    && to.plusMonths(1).equals(next.month())
                    && now.statusCode() == next.now().statusCode()
                    && then.statusCode() == next.then().statusCode()
                    && next.now().opened() == next.then().opened();
        }

        Period upTo(YearMonth month) {
            return new Period(lesson, from, month, now, then);
        }
    }

    private static List<Period> periods(List<Difference> differences) {
        List<Period> periods = new ArrayList<>();
        for (Difference difference : differences) {
            int last = periods.size() - 1;
            if (last >= 0 && periods.get(last).goesOnWith(difference)) {
                periods.set(last, periods.get(last).upTo(difference.month()));
            } else {
                periods.add(Period.of(difference));
            }
        }
        return periods;
    }

    private static List<String> row(String name, Period period, BoardWords words) {
        boolean more = period.then().opened() && !period.now().opened();
        boolean less = period.now().opened() && !period.then().opened();
        Status before = Status.of(period.now().statusCode());
        Status after = Status.of(period.then().statusCode());
        return List.of(
                name,
                words.title(period.lesson()).replace(SOFT_HYPHEN, ""),
                period.from().equals(period.to())
                        ? words.month(period.from())
                        : words.text("what-if.period", words.month(period.from()), words.month(period.to())),
                before == after ? words.status(before) : words.status(before) + " → " + words.status(after),
                more ? words.text("what-if.more") : less ? words.text("what-if.less") : "");
    }

    private static List<String> table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int width = 0;
            for (List<String> row : rows) {
                width = Math.max(width, row.get(column).length());
            }
            widths.add(width);
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(String.format(Locale.ROOT, "%-" + Math.max(1, widths.get(column)) + "s", row.get(column)))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
