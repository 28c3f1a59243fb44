// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks files before they are used: events (.jsonl), mappings and norms (.yaml). */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILES")
    List<Path> files = List.of();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int worst = ExitCode.OK;
        for (Path file : files) {
            worst = Math.max(worst, events(file));
        }
        return worst;
    }

    private int events(Path file) {
        EventFiles events = new EventFiles(terminal);
        events.read(List.of(file), fact -> {});
        terminal.say("validate.events", file, events.accepted(), events.refused());
        return events.exitCode();
    }
}
