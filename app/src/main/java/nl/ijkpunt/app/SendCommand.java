// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.ijkpunt.events.codec.FactCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Event files to a Kafka. What is refused is told with file, line and reason, and is not sent; the rest is. */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Mixin
    WhichKafka kafka = new WhichKafka();

    @Parameters(arity = "1..*", paramLabel = "FACTS.jsonl")
    List<Path> files = List.of();

    SendCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        EventFiles events = new EventFiles(
                terminal,
                decoded -> FactCodec.notAfter(decoded, terminal.clock().instant()));
        ServeSettings settings = kafka.settings(environment);
        String servers = settings.streams().bootstrapServers();
        try (Destination log = Destination.kafka(settings, terminal)) {
            events.read(files, log.sink()::accept);
            log.keep();
        }
        terminal.say("send.done", events.accepted(), servers, events.refused());
        return events.exitCode();
    }
}
