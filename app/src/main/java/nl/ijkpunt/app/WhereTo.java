// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's facts go: to an event file or to a Kafka, one of both. */
final class WhereTo {

    @Option(names = "--out", paramLabel = "FACTS.jsonl")
    @Nullable
    Path out;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT,...")
    @Nullable
    String bootstrapServers;

    /** Refuses a command that says neither, or both. */
    void check() {
        if ((out == null) == (bootstrapServers == null)) {
            throw new Refusal("error.one-destination");
        }
    }

    Destination open() {
        check();
        if (bootstrapServers != null) {
            return Destination.kafka(bootstrapServers);
        }
        Path file = Path.of(String.valueOf(out));
        try {
            return Destination.file(file);
        } catch (IOException e) {
            throw new Refusal("error.cannot-write", file, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return bootstrapServers == null ? String.valueOf(out) : bootstrapServers;
    }
}
