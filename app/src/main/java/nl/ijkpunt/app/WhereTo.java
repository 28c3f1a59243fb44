// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command's facts go: to an event file or to a Kafka, one of both. */
final class WhereTo {

    @Option(names = "--out", paramLabel = "FACTS.jsonl")
    @Nullable
    Path out;

    @Mixin
    WhichKafka kafka = new WhichKafka();

    @Mixin
    Writing writing = new Writing();

    private String name = "";

    /** Refuses a command that says neither, or both; without a file, the environment may say which Kafka. */
    void check(Map<String, String> environment) {
        boolean toKafka =
                kafka.isGiven() || out == null && kafka.settings(environment).nameKafka();
        if ((out == null) != toKafka) {
            throw new Refusal("error.one-destination");
        }
    }

    /** Opens it, for a call that reads these files. */
    Destination open(Collection<Path> inputs, Terminal terminal, Map<String, String> environment) {
        check(environment);
        if (out == null) {
            ServeSettings settings = kafka.settings(environment);
            name = settings.streams().bootstrapServers();
            return Destination.kafka(settings, terminal);
        }
        Path file = out;
        name = file.toString();
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
        return name;
    }
}
