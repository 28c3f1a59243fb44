// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a survey that cannot be read: line, column and rule in {@code <input>.rejects.csv}, and nothing of what
 * stood there, for every row is about a person.
 */
final class SurveyRejects implements Closeable {

    private final Path file;
    private final List<Path> files;
    private @Nullable CSVPrinter printer;

    /** For one input; its file is made, and added to the files, with the first row. */
    SurveyRejects(Path input, List<Path> files) {
        this.file = Path.of(input + ".rejects.csv");
        this.files = files;
    }

    void add(Problem problem) throws IOException {
        CSVPrinter lines = printer;
        if (lines == null) {
            lines = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
            printer = lines;
            files.add(file);
            lines.printRecord(Rejects.LINE, "ijkpunt-column", "ijkpunt-rule");
        }
        lines.printRecord(problem.line(), problem.column(), problem.reason().code());
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close();
        }
    }
}
