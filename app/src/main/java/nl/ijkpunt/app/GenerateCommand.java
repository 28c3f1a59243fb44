// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.producers.JsonlSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stories of fictional partnerships as an event file. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--out", required = true, paramLabel = "FACTS.jsonl")
    Path out = Path.of("");

    @Mixin
    Tales tales = new Tales();

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Fact> facts = tales.told(terminal.clock());
        try (JsonlSink lines = JsonlSink.to(out)) {
            facts.forEach(lines::accept);
        } catch (IOException e) {
            throw new Refusal("error.cannot-write", out, String.valueOf(e.getMessage()));
        }
        terminal.say("generate.done", facts.size(), out);
        return ExitCode.OK;
    }
}
