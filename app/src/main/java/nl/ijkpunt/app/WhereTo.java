// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command's facts go: to an event file or to a Kafka, one of both. */
final class WhereTo {

    @Option(names = "--out", paramLabel = "FACTS.jsonl")
    @Nullable
    Path out;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT,...")
    @Nullable
    String bootstrapServers;

    @Mixin
    Writing writing = new Writing();

    /** Refuses a command that says neither, or both. */
    void check() {
        if ((out == null) == (bootstrapServers == null)) {
            throw new Refusal("error.one-destination");
        }
    }

    /** Opens it, for a call that reads these files. */
    Destination open(Collection<Path> inputs, Terminal terminal) {
        check();
        if (bootstrapServers != null) {
            return Destination.kafka(bootstrapServers);
        }
        Path file = Path.of(String.valueOf(out));
        try {
            return Destination.file(file, writing.besides(inputs, terminal));
        } catch (IOException e) {
            throw Writing.cannotWrite(file, e);
        }
    }

    /** True when there is already a file that would be replaced. */
    boolean exists() {
        return out != null && Files.exists(out);
    }

    @Override
    public String toString() {
        return bootstrapServers == null ? String.valueOf(out) : bootstrapServers;
    }
}
