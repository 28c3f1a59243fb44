// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ijkpunt.producers.spreadsheet.Cell;
import nl.ijkpunt.producers.spreadsheet.Sheet;
import nl.ijkpunt.producers.spreadsheet.SheetRows;
import nl.ijkpunt.producers.spreadsheet.Workbook;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
final class WorkbookRows extends Rows {

    private final Path file;
    private final Format format;
    private final Workbook workbook;
    private final Sheet sheet;
    private final SheetRows rows;
    private final long size;
    private nl.ijkpunt.producers.spreadsheet.@Nullable Row waiting;
    private long rowNumber;
    private long hiddenRows;
    private final SortedSet<Integer> hiddenColumns = new TreeSet<>();
    private boolean done;

    WorkbookRows(Path file, int headerRow, Format format) throws IOException {
        super(file, headerRow);
        this.file = file;
        this.format = format;
        size = Files.size(file);
        workbook = Workbook.open(file);
        try {
            sheet = chosen(file, format.sheet(), workbook.sheets());
            rows = workbook.rows(sheet);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The one that was asked for, or else the first that the program shows. */
    private static Sheet chosen(Path file, String name, List<Sheet> sheets) throws SheetAbsent {
        return sheets.stream()
                .filter(one ->
                        name.isEmpty() ? !one.hidden() : one.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new SheetAbsent(file, name, sheets));
    }

    @Override
    @Nullable
    List<String> cells() throws IOException {
        rowNumber++;
        at(rowNumber);
        if (waiting == null) {
            waiting = rows.next();
        }
        var row = waiting;
        if (row == null) {
            done = true;
            return null;
        }
        if (row.number() > rowNumber) {
            return List.of(); // a workbook leaves out empty rows
        }
        waiting = null;
        List<String> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            cells.addAll(Collections.nCopies(Math.max(0, cell.column() - cells.size()), ""));
            cells.add(text(cell));
            if (rows.isHidden(cell.column())) {
                hiddenColumns.add(cell.column());
            }
        }
        if (row.hidden() && !cells.isEmpty()) {
            hiddenRows++;
        }
        return cells;
    }

    /** The text as the format would have written it, so that the rest need not know where it came from. */
    private String text(Cell cell) {
        LocalDate day = cell.day();
        if (day != null) {
            return format.written(day);
        }
        BigDecimal number = cell.number();
        if (number == null) {
            return cell.text();
        }
        // who takes the percent sign off a text counts in hundredths
        boolean hundredths = cell.percent() && format.remove().contains("%");
        return format.written(hundredths ? number.movePointRight(2) : number);
    }

    @Override
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (format.sheet().isEmpty() && workbook.sheets().size() > 1) {
            notices.add(notice(Notice.Kind.SHEET_READ, SheetAbsent.listed(workbook.sheets())));
        }
        if (sheet.hidden()) {
            notices.add(notice(Notice.Kind.HIDDEN_SHEET, ""));
        }
        if (hiddenRows > 0) {
            notices.add(notice(Notice.Kind.HIDDEN_ROWS, String.valueOf(hiddenRows)));
        }
        if (!hiddenColumns.isEmpty()) {
            notices.add(notice(Notice.Kind.HIDDEN_COLUMNS, String.valueOf(hiddenColumns.size())));
        }
        return notices;
    }

    private Notice notice(Notice.Kind kind, String detail) {
        return new Notice(file, kind, sheet.name(), detail);
    }

    @Override
    long bytesRead() {
        return done ? size : 0;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
