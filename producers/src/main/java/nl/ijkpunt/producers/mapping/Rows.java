// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.ijkpunt.producers.spreadsheet.FileKind;
import nl.ijkpunt.producers.spreadsheet.WrongFile;
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
        FileKind kind = rejects ? FileKind.TEXT : FileKind.of(file);
        Rows rows = switch (kind) {
            case WORKBOOK -> new WorkbookRows(file, headerRow, format);
            case TEXT -> new TextRows(file, headerRow, format);
            default -> throw new WrongFile(file, kind);
        };
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

    /** What the report is to say about what was read so far. */
    List<Notice> notices() {
        return List.of();
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
}
