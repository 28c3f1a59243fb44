// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.nio.file.Path;

/**
 * A place in a workbook.
 *
 * @param file the workbook
 * @param sheet the sheet, as it is called there; empty for the workbook as a whole
 * @param cell the cell, such as {@code C7}; empty for the sheet as a whole
 * @param title what a person reads at its row and its column; empty when nothing stands there
 */
public record Where(Path file, String sheet, String cell, String title) {

    static Where file(Path file) {
        return new Where(file, "", "", "");
    }

    static Where sheet(Path file, String sheet) {
        return new Where(file, sheet, "", "");
    }

    String text(Words words) {
        String kind = sheet.isEmpty() ? "file" : cell.isEmpty() ? "sheet" : title.isEmpty() ? "cell" : "titled-cell";
        return words.text("where." + kind, file.toString(), sheet, cell, title);
    }
}
