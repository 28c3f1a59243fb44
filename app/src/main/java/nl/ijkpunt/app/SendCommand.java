// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.events.codec.FactCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Event files to a Kafka. What is refused is told with file, line and reason, and is not sent; the rest is. */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT,...", required = true)
    String bootstrapServers = "";

    @Parameters(arity = "1..*", paramLabel = "FACTS.jsonl")
    List<Path> files = List.of();

    SendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EventFiles events = new EventFiles(
                terminal,
                decoded -> FactCodec.notAfter(decoded, terminal.clock().instant()));
        try (Destination kafka = Destination.kafka(bootstrapServers)) {
            events.read(files, kafka.sink()::accept);
        }
        terminal.say("send.done", events.accepted(), bootstrapServers, events.refused());
        return events.exitCode();
    }
}
