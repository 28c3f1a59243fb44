// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.nio.file.Path;
import java.util.Locale;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A cell that cannot be used, and why.
 *
 * @param file the workbook
 * @param sheet the sheet, as it is called there
 * @param cell the cell, such as {@code C7}
 * @param rule what it breaks
 * @param value the text that stands there
 * @param rejection what the contract says about it, for {@link Rule#CONTRACT}
 */
public record CellProblem(
        Path file,
        String sheet,
        String cell,
        Rule rule,
        String value,
        @Nullable Rejection rejection) {

    /** What a cell must keep to. */
    public enum Rule {
        SHEET_ABSENT,
        LINE_ABSENT,
        REQUIRED,
        NOT_A_NUMBER,
        NOT_A_DATE,
        NOT_A_CHOICE,
        NOT_A_PARTICIPANT,
        NOT_A_NAME,
        CONTRACT;

        /** For instance {@code not-a-date}. */
        public String code() {
            return Code.of(this);
        }
    }

    /** One sentence for who filled the workbook in, in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        Words words = Words.of(locale);
        String why = rejection == null ? words.text("problem." + rule.code(), value) : rejection.text(locale);
        return words.text("problem", file.toString(), sheet, cell, why);
    }
}
