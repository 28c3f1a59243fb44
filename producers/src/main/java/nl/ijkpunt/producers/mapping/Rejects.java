// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows that are handed back: per input a file {@code <input>.rejects.csv} with its header and its cells, in its own
 * encoding, and before them the line and the reason. No mapping reads those two columns, so a mended file is imported
 * with the same mapping.
 */
final class Rejects implements Closeable {

    static final String LINE = "ijkpunt-line";
    static final String REASON = "ijkpunt-reason";
    private static final String SUFFIX = ".rejects.csv";

    private final Format format;
    private final Set<Path> inputs;
    private final Map<Path, CSVPrinter> printers = new TreeMap<>();
    private long count;

    Rejects(Format format, Set<Path> inputs) {
        this.format = format;
        this.inputs = inputs;
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
        CSVPrinter printer = printers.get(file);
        boolean again = isRejects(row.file());
        if (printer == null) {
            printer = new CSVPrinter(
                    Files.newBufferedWriter(file, format.encoding()),
                    CSVFormat.DEFAULT.builder().setDelimiter(format.delimiter()).get());
            printers.put(file, printer);
            printer.printRecord(with(LINE, REASON, row.header().names(), again));
        }
        printer.printRecord(with(again ? row.cell(LINE) : String.valueOf(row.line()), reason, row.cells(), again));
        count++;
    }

    boolean isInput(Path file) {
        return inputs.contains(file);
    }

    long count() {
        return count;
    }

    List<Path> files() {
        return List.copyOf(printers.keySet());
    }

    private List<String> with(String line, String reason, List<String> cells, boolean again) {
        List<String> all = new ArrayList<>(List.of(encodable(line), encodable(reason)));
        // a row of an earlier file of rejects already starts with the two
        for (String cell : again ? cells.subList(Math.min(2, cells.size()), cells.size()) : cells) {
            all.add(encodable(cell));
        }
        return all;
    }

    /** A writer refuses what the encoding lacks, the replacement character for one. */
    private String encodable(String text) {
        return new String(text.getBytes(format.encoding()), format.encoding());
    }

    @Override
    public void close() throws IOException {
        for (CSVPrinter printer : printers.values()) {
            printer.close();
        }
    }
}
