// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.ijkpunt.producers.output.Kind;
import nl.ijkpunt.producers.output.OutputFile;
import nl.ijkpunt.producers.output.Outputs;
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
    private final Outputs outputs;
    private @Nullable OutputFile written;
    private @Nullable CSVPrinter printer;

    /** For one input; its file is made, and added to the files, with the first row. */
    SurveyRejects(Path input, List<Path> files, Outputs outputs) {
        this.file = Path.of(input + ".rejects.csv");
        this.files = files;
        this.outputs = outputs;
    }

    void add(Problem problem) throws IOException {
        CSVPrinter lines = printer;
        if (lines == null) {
            OutputFile made = outputs.open(file, Kind.SURVEY_REJECTS);
            written = made;
            lines = new CSVPrinter(new OutputStreamWriter(made.stream(), StandardCharsets.UTF_8), CSVFormat.DEFAULT);
            printer = lines;
            files.add(file);
            lines.printRecord(Rejects.LINE, "ijkpunt-column", "ijkpunt-rule");
        }
        lines.printRecord(problem.line(), problem.column(), problem.reason().code());
    }

    /** Puts the file in its place. */
    void keep() throws IOException {
        if (printer != null && written != null) {
            printer.flush();
            written.keep();
        }
    }

    @Override
    public void close() throws IOException {
        if (written != null) {
            written.close();
        }
    }
}
