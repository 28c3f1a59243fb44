// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ijkpunt.producers.input.WorkbookGuard;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one at a time: however long it is, it is never in memory as a whole. */
abstract class Rows implements Closeable {

    private final Path file;
    private final int headerRow;
    private Header header = Header.of(List.of());
    private long line;

    Rows(Path file, int headerRow) {
        this.file = file;
        this.headerRow = headerRow;
    }

    static Rows open(Path file, Format format) throws IOException {
        boolean rejects = Rejects.isRejects(file);
        int headerRow = rejects ? 1 : format.headerRow();
        boolean workbook = !rejects && file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        Rows rows = workbook ? new Workbook(file, headerRow, format) : new TextRows(file, headerRow, format);
        try {
            rows.readHeader();
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
        return rows;
    }

    /** The next row that is not empty; null at the end. */
    @Nullable
    Row next() throws IOException {
        List<String> cells = cells();
        while (cells != null) {
            Row row = new Row(file, header, line, cells);
            if (!row.isBlank()) {
                return row;
            }
            cells = cells();
        }
        return null;
    }

    Header header() {
        return header;
    }

    /** Line of the row that was read last. */
    long line() {
        return line;
    }

    /** Bytes read so far. */
    abstract long bytesRead();

    abstract @Nullable List<String> cells() throws IOException;

    void at(long newLine) {
        line = newLine;
    }

    private void readHeader() throws IOException {
        List<String> cells = cells();
        for (int row = 1; row < headerRow && cells != null; row++) {
            cells = cells();
        }
        header = Header.of(cells == null ? List.of() : cells);
    }

    /** The sheet of a workbook. */
    private static final class Workbook extends Rows {

        /** With a limit on the exponent: nobody writes a number of a billion digits in good faith. */
        private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

        /** 31 December 9999, the last day that a workbook knows. */
        private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

        private final Format format;
        private final ReadableWorkbook workbook;
        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private final long size;
        private org.dhatim.fastexcel.reader.@Nullable Row waiting;
        private long rowNumber;
        private boolean done;

        Workbook(Path file, int headerRow, Format format) throws IOException {
            super(file, headerRow);
            this.format = format;
            size = Files.size(file);
            workbook = opened(file);
            Sheet sheet = format.sheet().isEmpty()
                    ? workbook.getFirstSheet()
                    : workbook.findSheet(format.sheet())
                            .orElseThrow(() -> new IOException("no sheet " + format.sheet()));
            stream = sheet.openStream();
            rows = stream.iterator();
        }

        private static ReadableWorkbook opened(Path file) throws IOException {
            WorkbookGuard.check(file);
            try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            } catch (RuntimeException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        @Nullable
        List<String> cells() throws IOException {
            rowNumber++;
            at(rowNumber);
            try {
                if (waiting == null && rows.hasNext()) {
                    waiting = rows.next();
                }
            } catch (RuntimeException e) {
                // of the reader, or of the XML parser underneath
                throw new IOException(e.getMessage(), e);
            }
            org.dhatim.fastexcel.reader.Row row = waiting;
            if (row == null) {
                done = true;
                return null;
            }
            if (row.getRowNum() > rowNumber) {
                return List.of(); // a workbook leaves out empty rows
            }
            waiting = null;
            List<String> cells = new ArrayList<>(Collections.nCopies(row.getCellCount(), ""));
            for (Cell cell : row) {
                if (cell != null) {
                    cells.set(cell.getColumnIndex(), text(cell));
                }
            }
            return cells;
        }

        /** The text as the format would have written it, so that the rest need not know where it came from. */
        private String text(Cell cell) {
            if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
                String raw = cell.getRawValue();
                if (raw != null && NUMBER.matcher(raw).matches()) {
                    BigDecimal number = new BigDecimal(raw);
                    return isDate(cell.getDataFormatString()) && number.abs().compareTo(LAST_DAY) <= 0
                            ? format.written(day(number.longValue()))
                            : format.written(number);
                }
            }
            return switch (cell.getType()) {
                case EMPTY -> "";
                case BOOLEAN -> String.valueOf(cell.asBoolean());
                // never computed here: without the value that its program kept, the formula itself is what stands there
                case FORMULA -> cell.getRawValue() == null ? "=" + cell.getFormula() : cell.getRawValue();
                case ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
                default -> cell.getText();
            };
        }

        private LocalDate day(long serial) {
            // day 0; Excel's 29 February 1900 does not matter after that day
            LocalDate zero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return zero.plusDays(serial);
        }

        private static boolean isDate(@Nullable String pattern) {
            if (pattern == null) {
                return false;
            }
            // without quoted text, colours and locales
            String plain = pattern.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
            return plain.contains("y") || plain.contains("d") && plain.contains("m");
        }

        @Override
        long bytesRead() {
            return done ? size : 0;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            workbook.close();
        }
    }
}
