// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** A digest of the cells as they were, in the last column: it tells whether somebody has worked on the row since. */
    static final String ROW = "ijkpunt-row";

    private static final String SUFFIX = ".rejects.csv";
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

    private static String digest(List<String> cells) {
        return Ids.digest(cells.toArray(String[]::new)).substring(0, DIGITS);
    }

    static boolean isRejects(Path file) {
        return file.toString().endsWith(SUFFIX);
    }

    /** The mended rows of an input, by their line in it. */
    static Map<Long, Row> mended(Path rejects, Format format) throws IOException {
        Map<Long, Row> mended = new HashMap<>();
        try (Rows rows = Rows.open(rejects, format)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                String line = row.cell(LINE);
                if (line.matches("\\d{1,18}")) {
                    mended.put(Long.valueOf(line), row);
                }
            }
        }
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
        boolean again = isRejects(row.file());
        List<String> names = again ? own(row.header().names()) : row.header().names();
        Written written = files.get(file);
        if (written == null) {
            written = open(file);
            files.put(file, written);
            written.lines().printRecord(with(LINE, REASON, names, ROW));
        }
        List<String> cells = new ArrayList<>();
        (again ? own(row.cells()) : row.cells()).forEach(cell -> cells.add(encodable(cell)));
        while (cells.size() < names.size()) {
            cells.add("");
        }
        String line = again ? row.cell(LINE) : String.valueOf(row.line());
        written.lines().printRecord(with(line, reason, cells, digest(cells)));
        count++;
    }

    private Written open(Path path) throws IOException {
        OutputFile file = outputs.open(path, Kind.REJECTS, () -> isUntouched(path));
        return new Written(
                file,
                new CSVPrinter(
                        new OutputStreamWriter(file.stream(), format.encoding()),
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(format.delimiter())
                                .get()));
    }

    /** A row of an earlier file of rejects has columns of ours around its own. */
    private static List<String> own(List<String> cells) {
        int end = cells.size();
        return end <= 2 ? List.of() : cells.subList(2, end - 1);
    }

    boolean isInput(Path file) {
        return inputs.contains(file);
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
