// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Kafka, and how to get in: settings as of {@code serve}, of which an option may overrule the servers. */
final class WhichKafka {

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT,...")
    @Nullable
    String bootstrapServers;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "kafka-config")
    @Nullable
    Path config;

    /** Whether the call itself names one. */
    boolean isGiven() {
        return bootstrapServers != null || config != null;
    }

    /** The settings of the file, overruled by the environment and the option. */
    ServeSettings settings(Map<String, String> environment) {
        ServeSettings settings = ServeSettings.read(config, environment);
        return bootstrapServers == null ? settings : settings.at(bootstrapServers);
    }
}
