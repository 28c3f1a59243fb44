// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.norms.InvalidNorms;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.producers.input.SmallFile;
import org.jspecify.annotations.Nullable;

/** The norms that partnerships agreed on, on top of those of the specification. */
final class AgreedNorms {

    private AgreedNorms() {}

    /** Reads a file with norms, and tells everything that is wrong in it; without a file, the shipped ones. */
    static Norms read(@Nullable Path file, Terminal terminal) {
        if (file == null) {
            return NormsFile.shipped();
        }
        try {
            return read(file);
        } catch (InvalidNorms e) {
            tell(e, terminal);
            throw new Refusal("error.norms", file);
        } catch (NoSuchFileException e) {
            throw new Refusal("error.no-file", file);
        } catch (IOException e) {
            throw new Refusal("error.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** The norms that ship with a file of your own on top. */
    static Norms read(Path file) throws IOException, InvalidNorms {
        return NormsFile.with(file.toString(), SmallFile.read(file));
    }

    /** Everything that is wrong in a file, one line each. */
    static void tell(InvalidNorms wrong, Terminal terminal) {
        wrong.findings()
                .forEach(finding ->
                        terminal.err().println(finding.text(terminal.texts().language())));
    }
}
