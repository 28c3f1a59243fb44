// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes away under a running instance, and comes back. */
class OutageIT {

    private static final int LOWEST_PORT = 18_300;

    @TempDir
    Path folder;

    @Test
    void theBoardAnswersFromWhatItHasAndEverythingGoesOnAfterwards() throws Exception {
        int[] ports = ports();
        EmbeddedBroker broker = start(ports);
        try (Served served = Served.start(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "state.dir",
                folder.resolve("state").toString(),
                "transaction.timeout",
                "PT10S",
                "board.port",
                "0"))) {
            send(broker);
            within(120).untilAsserted(() -> assertThat(served.board()).contains("<th role=\"rowheader\""));
            assertThat(served.board()).doesNotContain("Bijgewerkt tot");
            within(60).untilAsserted(() -> assertThat(served.ready()).isEqualTo(200));

            broker.close();

            within(60).untilAsserted(() -> assertThat(served.ready()).isEqualTo(503));
            within(60)
                    .untilAsserted(() -> assertThat(served.board())
                            .contains("<th role=\"rowheader\"", "Bijgewerkt tot <time datetime="));
            Thread.sleep(Duration.ofSeconds(30).toMillis());
            assertThat(served.board()).contains("Bijgewerkt tot <time datetime=");

            broker = start(ports);

            within(120).untilAsserted(() -> assertThat(served.ready()).isEqualTo(200));
            within(120)
                    .untilAsserted(() -> assertThat(served.board())
                            .contains("<th role=\"rowheader\"")
                            .doesNotContain("Bijgewerkt tot"));
            assertThat(Call.of("generate", "--bootstrap-servers", broker.bootstrapServers())
                            .exitCode())
                    .isZero();
            within(180)
                    .untilAsserted(() -> assertThat(served.board().split("role=\"rowheader\""))
                            .hasSizeGreaterThan(10));
            assertThat(served.said()).doesNotContain("\tat ");

            broker.close();
            within(60).untilAsserted(() -> assertThat(served.ready()).isEqualTo(503));
            assertThat(served.stop(Duration.ofSeconds(15))).isTrue();
        }
    }

    @Test
    void whoServesStartsAsSoonAsKafkaDoes() throws Exception {
        int[] ports = ports();
        try (Served served = Served.start(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + ports[0],
                "state.dir",
                folder.resolve("state").toString(),
                "board.port",
                "0"))) {
            served.await("Waiting for Kafka");
            try (EmbeddedBroker broker = start(ports)) {
                within(120).untilAsserted(() -> assertThat(served.ready()).isEqualTo(200));
                assertThat(served.stop(Duration.ofSeconds(40))).isTrue();
            }
        }
    }

    /**
     * Two that are free and that no system gives to callers: a client that calls a port of its own machine where nobody
     * listens can be given that same port, and then it talks to itself.
     */
    private static int[] ports() {
        return IntStream.iterate(LOWEST_PORT, port -> port + 1)
                .filter(OutageIT::isFree)
                .limit(2)
                .toArray();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private EmbeddedBroker start(int[] ports) {
        return EmbeddedBroker.start(folder.resolve("kafka"), ports[0], ports[1], Map.of());
    }

    private static void send(EmbeddedBroker broker) {
        Call sent = Call.of(
                "send",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                SmallFacts.file().toString());
        assertThat(sent.exitCode()).as(sent.err()).isZero();
    }

    private static ConditionFactory within(int seconds) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(seconds))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions();
    }
}
