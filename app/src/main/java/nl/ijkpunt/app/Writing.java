// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import nl.ijkpunt.producers.output.Kind;
import nl.ijkpunt.producers.output.OutputFile;
import nl.ijkpunt.producers.output.Outputs;
import picocli.CommandLine.Option;

/** How a command writes files: never over what it reads, nor over what it did not write itself unless that is asked for. */
final class Writing {

    @Option(names = "--force")
    boolean force;

    /** The outputs of a call that reads these files. */
    Outputs besides(Collection<Path> inputs, Terminal terminal) {
        return new Outputs(inputs, force, terminal.out());
    }

    /** Writes a text file as a whole, or refuses to. */
    static void text(String text, Path file, Kind kind, Outputs outputs) {
        try (OutputFile written = outputs.open(file, kind)) {
            written.stream().write(text.getBytes(StandardCharsets.UTF_8));
            written.keep();
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    static Refusal cannotWrite(Path file, IOException e) {
        return new Refusal("error.cannot-write", file, Reason.of(e));
    }
}
