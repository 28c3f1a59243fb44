// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Source files to facts, by a declarative mapping: into Kafka or into an event file. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--mapping", required = true, paramLabel = "NAME-OR-FILE")
    String mapping = "";

    @Option(names = "--out", paramLabel = "FACTS.jsonl")
    @Nullable
    Path out;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT,...")
    @Nullable
    String bootstrapServers;

    @Parameters(arity = "1..*", paramLabel = "INPUT")
    List<Path> inputs = List.of();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if ((out == null) == (bootstrapServers == null)) {
            throw new Refusal("error.one-destination");
        }
        return ExitCode.OK;
    }
}
