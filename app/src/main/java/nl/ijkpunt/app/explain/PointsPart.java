// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.math.BigDecimal;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.receipts.ProgrammeMoney;
import org.jspecify.annotations.Nullable;

/** The two fixed points: the first decision and the last agreed re-alignment, with the amounts where it is about money. */
final class PointsPart {

    private final Words words;

    PointsPart(Words words) {
        this.words = words;
    }

    void write(Page page, Case about) {
        LessonAnswer answer = about.answer();
        page.heading(words.text("points.title"));
        Table table = new Table()
                .words("")
                .words("")
                .figures(words.text("points.score"))
                .figures(words.text("points.now"));
        LessonAnswer.First first = answer.first();
        if (first == null) {
            table.row(words.text("points.first"), words.text("points.none"), Words.NONE, Words.NONE);
        } else {
            row(table, "points.first", words.date(first.date()), first.score(), answer.score());
        }
        LessonAnswer.Agreed agreed = answer.agreed();
        if (agreed == null) {
            table.row(words.text("points.agreed"), words.text("points.never"), Words.NONE, Words.NONE);
        } else {
            row(
                    table,
                    "points.agreed",
                    words.date(agreed.date()) + " (" + agreed.realignment() + ")",
                    agreed.score(),
                    answer.score());
        }
        table.row(words.text("points.today"), words.date(answer.asOf()), words.points(answer.score()), "");
        page.table(table);
        ProgrammeMoney money = about.explanation().money();
        if (answer.lesson() == LessonKey.BUSINESS_CASE && money != null) {
            page.line("");
            money(page, money);
        }
    }

    private void row(Table table, String label, String date, @Nullable Double score, @Nullable Double now) {
        BigDecimal difference =
                score == null || now == null ? null : Words.rounded(now).subtract(Words.rounded(score));
        table.row(
                words.text(label),
                date,
                words.points(score),
                difference == null ? Words.NONE : words.signed(difference));
    }

    private void over(Table table, String label, double expected, double budget) {
        String share = budget > 0 ? Unit.DIFFERENCE.text((expected - budget) / budget, words.language()) : "";
        table.row(words.text(label), words.euro(expected - budget), share);
    }

    private void money(Page page, ProgrammeMoney money) {
        Table table = new Table().words("").figures("").figures("");
        table.row(words.text("money.first"), words.euro(money.first()), "");
        table.row(words.text("money.current", money.baseline()), words.euro(money.current()), "");
        Double expected = money.expected();
        table.row(words.text("money.expected"), expected == null ? Words.NONE : words.euro(expected), "");
        if (expected != null) {
            over(table, "money.over-first", expected, money.first());
            over(table, "money.over-current", expected, money.current());
        }
        page.table(table);
        if (money.baseline() > 0) {
            page.paragraph(words.text("money.reference"));
        }
    }
}
