// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.streams.StreamsSettings.StateStores;
import nl.ijkpunt.web.Listening;

/** An instance in a process of its own, so that it can be killed: arguments are the brokers, a state directory and the core. */
final class ChildApplication {

    private static final String REAL = "real";

    private ChildApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        HealthApplication application = HealthApplication.start(
                settings(arguments[0], Path.of(arguments[1])),
                arguments[2].equals(REAL) ? Monitor.Factory.with(NormsFile.shipped()) : CountingMonitor::new);
        System.exit(application.awaitEnd() ? 1 : 0);
    }

    /** Three partitions, two threads, and little patience with the dead. */
    static StreamsSettings settings(String bootstrapServers, Path state) {
        Map<String, String> kafka = new LinkedHashMap<>();
        kafka.put("main.consumer.session.timeout.ms", "6000");
        kafka.put("main.consumer.heartbeat.interval.ms", "1000");
        return new StreamsSettings(
                bootstrapServers,
                "ijkpunt",
                state,
                StateStores.IN_MEMORY,
                TopicSettings.of(3),
                2,
                0,
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                4,
                Listening.anywhere(),
                kafka);
    }

    /** Starts one with the class path and Java of this process, around the core that counts. */
    static Process start(String bootstrapServers, Path state) throws IOException {
        return start(bootstrapServers, state, "counting");
    }

    /** The same, around the real core. */
    static Process startReal(String bootstrapServers, Path state) throws IOException {
        return start(bootstrapServers, state, REAL);
    }

    private static Process start(String bootstrapServers, Path state, String core) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildApplication.class.getName(),
                        bootstrapServers,
                        state.toString(),
                        core)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }
}
