// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.output.Kind;
import nl.ijkpunt.producers.output.OutputFile;
import nl.ijkpunt.producers.output.Outputs;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows that are handed back: per input a file {@code <input>.rejects.csv} with its header and its cells, in its own
 * encoding, before them the line and the reason, and behind them a digest. No mapping reads those columns, so a mended
 * file is imported with the same mapping.
 */
final class Rejects implements Closeable {

    static final String LINE = "ijkpunt-line";
    static final String REASON = "ijkpunt-reason";

    /**
     * A digest of the cells as they were, in the last column: it tells whether somebody has worked on the row since, and
     * which row a mended one takes the place of.
     */
    static final String ROW = "ijkpunt-row";

    static final String SUFFIX = ".rejects.csv";
    private static final List<String> OURS = List.of(LINE, REASON, ROW);
    private static final int DIGITS = 16;

    private final Format format;
    private final Set<Path> inputs;
    private final Outputs outputs;
    private final Map<Path, Written> files = new TreeMap<>();
    private long count;

    /** A file of rows in the making. */
    private record Written(OutputFile file, CSVPrinter lines) {}

    Rejects(Format format, Set<Path> inputs, Outputs outputs) {
        this.format = format;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** Refuses to begin where rows that somebody worked on would be lost. */
    void check() throws IOException {
        for (Path input : inputs) {
            Path file = fileFor(input, inputs);
            if (Files.isRegularFile(file)) {
                outputs.check(file, Kind.REJECTS, () -> isUntouched(file));
            }
        }
    }

    private boolean isUntouched(Path file) {
        try (Rows rows = Rows.open(file, format)) {
            boolean untouched = rows.header().has(ROW);
            for (Row row = rows.next(); row != null && untouched; row = rows.next()) {
                List<String> cells = row.cells();
                int last = cells.size() - 1;
                untouched = last >= 2 && cells.get(last).equals(digest(cells.subList(2, last)));
            }
            return untouched;
        } catch (IOException e) {
            // whatever it is now, it is not what was written
            return false;
        }
    }

    /** In letters: a program that opens the file makes no number of them. */
    private static String digest(List<String> cells) {
        return Ids.digest(cells.toArray(String[]::new))
                .substring(0, DIGITS)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean isRejects(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    /**
     * A row that was mended.
     *
     * @param row as it is now
     * @param digest of the row whose place it takes
     */
    record Mended(Row row, String digest) {

        /** About a mended row that takes no place. */
        Problem elsewhere() {
            return new Problem(row.file(), row.line(), LINE, row.cell(LINE), Reason.MENDED_ELSEWHERE, null);
        }
    }

    /** True when the mended row was handed back for this one. */
    boolean isOf(Mended mended, Row original) {
        return mended.digest().equals(digest(ownCells(original)));
    }

    /** The mended rows of an input by their line in it, those that were mended twice as they were mended last. */
    Map<Long, Mended> mended(Path input, Format mendedFormat, Consumer<Problem> problems) throws IOException {
        Path file = Path.of(input + SUFFIX);
        Map<Long, Mended> mended = new TreeMap<>();
        if (!inputs.contains(file)) {
            return mended;
        }
        try (Rows rows = Rows.open(file, mendedFormat)) {
            for (String column : List.of(LINE, ROW)) {
                if (!rows.header().has(column)) {
                    String found = String.join(" | ", rows.header().names());
                    problems.accept(new Problem(file, 1, column, found, Reason.MENDED_COLUMN_ABSENT, null));
                    return mended;
                }
            }
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Mended one = new Mended(row, row.cell(ROW).strip());
                String line = row.cell(LINE).strip();
                if (line.matches("\\d{1,18}")) {
                    mended.put(Long.valueOf(line), one);
                } else {
                    problems.accept(one.elsewhere());
                }
            }
        }
        mended(file, mendedFormat, problems).forEach((line, again) -> {
            Mended once = mended.get(line);
            if (once != null && isOf(again, once.row())) {
                mended.put(line, new Mended(again.row(), once.digest()));
            } else {
                problems.accept(again.elsewhere());
            }
        });
        return mended;
    }

    /** The file for the rows of this input; never one that is itself being imported. */
    static Path fileFor(Path input, Set<Path> inputs) {
        Path file = Path.of(input + SUFFIX);
        while (inputs.contains(file)) {
            file = Path.of(file + SUFFIX);
        }
        return file;
    }

    void add(Row row, String reason) throws IOException {
        Path file = fileFor(row.file(), inputs);
        Written written = files.get(file);
        if (written == null) {
            written = open(file);
            files.put(file, written);
            written.lines()
                    .printRecord(
                            with(LINE, REASON, own(row.header(), row.header().names()), ROW));
        }
        List<String> cells = ownCells(row);
        String line = isRejects(row.file()) ? row.cell(LINE) : String.valueOf(row.line());
        written.lines().printRecord(with(line, reason, cells, digest(cells)));
        count++;
    }

    private Written open(Path path) throws IOException {
        OutputFile file = outputs.open(path, Kind.REJECTS, () -> isUntouched(path));
        Writer text = new OutputStreamWriter(file.stream(), format.encoding());
        if (format.encoding().equals(StandardCharsets.UTF_8)) {
            text.write('\uFEFF'); // or a spreadsheet reads letters with accents as something else
        }
        return new Written(
                file,
                new CSVPrinter(
                        text,
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(format.delimiter())
                                .get()));
    }

    /** The cells of a row as they stand in the file, as many as there are columns. */
    private List<String> ownCells(Row row) {
        List<String> cells = new ArrayList<>();
        own(row.header(), row.cells()).forEach(cell -> cells.add(encodable(cell)));
        int columns = own(row.header(), row.header().names()).size();
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    /** A row of an earlier file of rejects has columns of ours around its own. */
    private static List<String> own(Header header, List<String> cells) {
        List<Integer> ours = OURS.stream().map(header::place).toList();
        return IntStream.range(0, cells.size())
                .filter(place -> !ours.contains(place))
                .mapToObj(cells::get)
                .toList();
    }

    long count() {
        return count;
    }

    List<Path> files() {
        return List.copyOf(files.keySet());
    }

    private List<String> with(String line, String reason, List<String> cells, String row) {
        List<String> all = new ArrayList<>(List.of(encodable(line), encodable(reason)));
        cells.forEach(cell -> all.add(encodable(cell)));
        all.add(row);
        return all;
    }

    /** A writer refuses what the encoding lacks, the replacement character for one. */
    private String encodable(String text) {
        return new String(text.getBytes(format.encoding()), format.encoding());
    }

    /** Puts the files in their places. */
    void keep() throws IOException {
        for (Written written : files.values()) {
            written.lines().flush();
            written.file().keep();
        }
    }

    @Override
    public void close() throws IOException {
        for (Written written : files.values()) {
            written.file().close();
        }
    }
}
