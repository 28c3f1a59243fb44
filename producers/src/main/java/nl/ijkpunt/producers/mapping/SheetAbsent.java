// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.ijkpunt.producers.spreadsheet.Sheet;

/** A workbook has no sheet that can be read under the name that the mapping gives, or no sheet that is shown. */
public final class SheetAbsent extends IOException {

    private final String file;
    private final String wanted;
    private final String found;

    SheetAbsent(Path file, String wanted, List<Sheet> found) {
        super(file + ": no sheet " + wanted);
        this.file = file.toString();
        this.wanted = wanted;
        this.found = listed(found);
    }

    /** Names of sheets in one line; those that are hidden in parentheses. */
    static String listed(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> sheet.hidden() ? "(" + sheet.name() + ")" : sheet.name())
                .collect(Collectors.joining(", "));
    }

    /** File, sheet, the sheets that are there and what to do, in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        String key = wanted.isEmpty() ? "sheet.none-shown" : "sheet.absent";
        return Texts.of(locale).text(key, file, wanted, found.isEmpty() ? "-" : found);
    }
}
