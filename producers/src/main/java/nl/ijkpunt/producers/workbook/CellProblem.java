// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A cell that cannot be used, and why.
 *
 * @param where the cell
 * @param rule what it breaks
 * @param value the text that stands there
 * @param line what belongs there; null when it is about something larger than a cell
 * @param names the participants to choose from
 * @param rejection what the contract says about it, for {@link Rule#CONTRACT}
 */
public record CellProblem(
        Where where,
        Rule rule,
        String value,
        @Nullable Line line,
        List<String> names,
        @Nullable Rejection rejection) {

    /** What a cell, a sheet or the workbook must keep to. */
    public enum Rule {
        SAVED_IN_FUTURE,
        SHEET_ABSENT,
        SHEET_TWICE,
        LINE_ABSENT,
        GIVEN_TWICE,
        UNNAMED,
        REQUIRED,
        ERROR_VALUE,
        FORMULA,
        NOT_A_NUMBER,
        DAY_AS_NUMBER,
        OUT_OF_RANGE,
        FRACTION_AS_PERCENT,
        NOT_A_DATE,
        NOT_A_CHOICE,
        NOT_A_PARTICIPANT,
        NOT_A_NAME,
        INVISIBLE,
        CONTRACT;

        /** For instance {@code not-a-date}. */
        public String code() {
            return Code.of(this);
        }
    }

    /** About a sheet, or the workbook. */
    static CellProblem of(Where where, Rule rule, String value) {
        return new CellProblem(where, rule, value, null, List.of(), null);
    }

    /** Where it is, what stands there, and what belongs there; in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        Words words = Words.of(locale);
        String why = rejection == null ? words.text("problem." + rule.code(), value) : rejection.text(locale);
        String expected = line == null ? "" : " " + words.text("expected", words.expected(line, names));
        return where.text(words) + ": " + why + expected;
    }
}
