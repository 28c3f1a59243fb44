// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ijkpunt.producers.input.Limit;
import nl.ijkpunt.producers.input.RowReader;
import nl.ijkpunt.producers.input.TextFile;
import nl.ijkpunt.producers.input.TooLarge;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of comma separated text. */
final class TextRows extends Rows {

    /** First line of a file of which Excel is told how its cells are separated. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?\\R?", Pattern.CASE_INSENSITIVE);

    private static final Pattern REJECTS_LINE =
            Pattern.compile("\"?" + Rejects.LINE + "\"?([^\\w\"-])", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_FIRST_LINE = 64;

    private final Counting bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RowReader rows;
    private final String name;
    private final long linesBefore;
    private long nextLine = 1;

    TextRows(Path file, int headerRow, Format format) throws IOException {
        super(file, headerRow);
        name = file.toString();
        bytes = new Counting(Files.newInputStream(file));
        BufferedReader text = new BufferedReader(opened(file, format));
        Matcher separator = SEPARATOR_LINE.matcher(firstLine(text));
        linesBefore = separator.matches() ? 1 : 0;
        char delimiter = separator.matches() ? separator.group(1).charAt(0) : format.delimiter();
        if (separator.matches()) {
            text.readLine();
            nextLine++;
        }
        char between = Rejects.isRejects(file) ? delimiterOfRejects(text, delimiter) : delimiter;
        rows = new RowReader(text, name);
        parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between)
                .setCommentMarker(format.comment())
                .setIgnoreEmptyLines(false)
                .get()
                .parse(rows);
        records = parser.iterator();
    }

    /**
     * What cannot be decoded shows as a replacement character, and only a cell that is read is refused for it. A file of
     * rows to mend was perhaps saved in another encoding than it was written in.
     */
    private Reader opened(Path file, Format format) throws IOException {
        if (Rejects.isRejects(file)) {
            try {
                return new StringReader(TextFile.decoded(bytes.readAllBytes(), format.encoding()));
            } catch (CharacterCodingException e) {
                return TextFile.reader(Files.newInputStream(file), format.encoding());
            }
        }
        return TextFile.reader(bytes, format.encoding());
    }

    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_FIRST_LINE);
        char[] start = new char[LONGEST_FIRST_LINE];
        int count = Math.max(0, text.read(start));
        text.reset();
        return new String(start, 0, count).lines().findFirst().orElse("");
    }

    private static char delimiterOfRejects(BufferedReader text, char usual) throws IOException {
        Matcher start = REJECTS_LINE.matcher(firstLine(text));
        return start.lookingAt() ? start.group(1).charAt(0) : usual;
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
            rows.rowEnded();
            checkCells(record);
            nextLine = parser.getCurrentLineNumber() + linesBefore + 1;
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
