// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody starts at the same moment, on a Kafka that nobody used before. */
class FreshKafkaIT {

    @TempDir
    Path folder;

    @Test
    void twoInstancesAndADeliveryStartTogether() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
                Served one = serve(broker, "one");
                Served other = serve(broker, "other")) {
            Call sent = Call.of(
                    "send",
                    "--bootstrap-servers",
                    broker.bootstrapServers(),
                    SmallFacts.file().toString());

            assertThat(sent.exitCode()).as(sent.err()).isZero();
            for (Served served : new Served[] {one, other}) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreExceptions()
                        .untilAsserted(() -> {
                            assertThat(served.ready()).isEqualTo(200);
                            assertThat(served.board()).contains("role=\"rowheader\"");
                        });
                assertThat(served.said()).doesNotContain("\tat ");
            }
        }
    }

    private Served serve(EmbeddedBroker broker, String name) throws Exception {
        return Served.start(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "state.dir", folder.resolve(name).toString(),
                "board.port", "0"));
    }
}
