// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.nio.file.Path;
import java.util.Locale;
import nl.ijkpunt.events.Code;

/**
 * Something that is not wrong, and that who reads the report may not expect.
 *
 * @param file the input
 * @param kind what it is about
 * @param sheet the sheet that was read
 * @param detail a number, or the other sheets
 */
public record Notice(Path file, Kind kind, String sheet, String detail) {

    /** What can be noticed. */
    public enum Kind {
        /** The mapping names no sheet, and there are more than one. */
        SHEET_READ,
        HIDDEN_SHEET,
        HIDDEN_ROWS,
        HIDDEN_COLUMNS
    }

    /** One sentence, in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        return Texts.of(locale).text("notice." + Code.of(kind), file.toString(), sheet, detail);
    }
}
