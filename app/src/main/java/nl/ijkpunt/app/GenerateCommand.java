// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.ijkpunt.events.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stories of fictional partnerships, as an event file or into a Kafka. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Mixin
    WhereTo to = new WhereTo();

    @Mixin
    Tales tales = new Tales();

    GenerateCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Destination destination = to.open(List.of(), terminal, environment)) {
            List<Fact> facts = tales.told(terminal.clock());
            facts.forEach(destination.sink()::accept);
            destination.keep();
            terminal.say("generate.done", facts.size(), to);
        }
        return ExitCode.OK;
    }
}
