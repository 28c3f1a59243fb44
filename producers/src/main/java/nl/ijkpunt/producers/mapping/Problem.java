// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;
import java.util.Locale;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read, and where.
 *
 * @param file the input
 * @param line line in a text file, row in a workbook; counted from 1
 * @param column name of the column; empty when it is about the whole row or file
 * @param value the text that stood there; empty in a survey, where it is of a person
 * @param reason why it could not be read
 * @param rejection what the contract says about it, for {@link Reason#CONTRACT}
 */
public record Problem(
        Path file,
        long line,
        String column,
        String value,
        Reason reason,
        @Nullable Rejection rejection) {

    /** Why something cannot be read. */
    public enum Reason {
        COLUMN_ABSENT,
        SEPARATOR,
        ENCODING,
        UNREADABLE,
        DAMAGED,
        ERROR_VALUE,
        FORMULA,
        TOO_MANY_CELLS,
        NOT_A_NUMBER,
        NOT_A_DATE,
        NOT_A_MONTH,
        NOT_A_BOOLEAN,
        NOT_A_TIME,
        NO_ID,
        VALUE_UNKNOWN,
        CONTRACT,
        // of a survey: none of these says what stood there
        ROWS_UNREADABLE,
        ROW_TOO_LONG,
        GROUP_UNKNOWN,
        GROUP_UNINVITED,
        ANSWER_UNKNOWN,
        ANSWER_UNASKED,
        ANSWERED_TWICE,
        COUNT_UNKNOWN,
        ANSWERS_EXCEED_INVITED;

        /** For instance {@code not-a-number}. */
        public String code() {
            return Code.of(this);
        }
    }

    /** The reason in one sentence, in Dutch or, for any other language, English. */
    public String reasonText(Locale locale) {
        if (rejection != null) {
            return rejection.text(locale);
        }
        boolean found = reason == Reason.COLUMN_ABSENT && !value.isEmpty();
        return Texts.of(locale).text("problem." + reason.code() + (found ? "-found" : ""), column, value);
    }

    /** Without the text that stood there. */
    Problem withoutValue() {
        return new Problem(file, line, column, "", reason, rejection);
    }

    /** File, line, column and reason in one line. */
    public String text(Locale locale) {
        return Texts.of(locale)
                .text(
                        "problem",
                        file.toString(),
                        String.valueOf(line),
                        column.isEmpty() ? "-" : column,
                        reasonText(locale));
    }
}
