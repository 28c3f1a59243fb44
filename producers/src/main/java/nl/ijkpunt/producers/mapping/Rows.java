// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import nl.ijkpunt.producers.input.Limit;
import nl.ijkpunt.producers.input.RowReader;
import nl.ijkpunt.producers.input.TooLarge;
import nl.ijkpunt.producers.mapping.Row.Header;
import nl.ijkpunt.producers.spreadsheet.FileKind;
import nl.ijkpunt.producers.spreadsheet.WrongFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
            case TEXT -> new Text(file, headerRow, format);
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
        if (cells != null && cells.equals(List.of("sep=", ""))) {
            // a line for Excel that names the separator, which is that of the mapping
            cells = cells();
        }
        for (int row = 1; row < headerRow && cells != null; row++) {
            cells = cells();
        }
        header = Header.of(cells == null ? List.of() : cells);
    }

    /** Comma separated text. */
    private static final class Text extends Rows {

        private final Counting bytes;
        private final RowReader text;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final String name;
        private long nextLine = 1;

        Text(Path file, int headerRow, Format format) throws IOException {
            super(file, headerRow);
            name = file.toString();
            bytes = new Counting(Files.newInputStream(file));
            // what cannot be decoded shows as a replacement character, and only a cell that is read is refused for it
            var decoder = format.encoding()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            text = new RowReader(new InputStreamReader(bytes, decoder), file.toString());
            parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(format.delimiter())
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(text);
            records = parser.iterator();
        }

        @Override
        @Nullable
        List<String> cells() throws IOException {
            at(nextLine);
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord record = records.next();
                text.rowEnded();
                checkCells(record);
                nextLine = parser.getCurrentLineNumber() + 1;
                return record.toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (IllegalStateException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        /** A number of a million digits takes minutes to read. */
        private void checkCells(CSVRecord record) {
            for (String cell : record) {
                if (cell.length() > Limit.CELL.most()) {
                    throw new TooLarge(name + ":" + nextLine, Limit.CELL);
                }
            }
        }

        @Override
        long bytesRead() {
            return bytes.read;
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }

    private static final class Counting extends FilterInputStream {

        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                read++;
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                read += count;
            }
            return count;
        }
    }
}
