// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not there is told in a sentence, within seconds, before anything is computed. */
@Timeout(10)
class NoKafkaTest {

    @TempDir
    Path folder;

    @Test
    void whoDeliversGivesUp() throws IOException {
        String nowhere = "127.0.0.1:" + freePort();
        for (List<String> command : List.of(
                List.of(
                        "send",
                        "--bootstrap-servers",
                        nowhere,
                        SmallFacts.file().toString()),
                List.of("generate", "--bootstrap-servers", nowhere))) {
            Call call = Call.of(command.toArray(String[]::new));
            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.err()).startsWith("ijkpunt: there is no Kafka on " + nowhere + " (Connection refused)\n");
            assertThat(call.err().lines()).hasSize(1);
        }
        assertThat(Call.inDutch(
                                "send",
                                "--bootstrap-servers",
                                nowhere,
                                SmallFacts.file().toString())
                        .err())
                .isEqualTo("ijkpunt: er is geen Kafka op " + nowhere + " (Connection refused)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:99999", "localhost:0", "localhost", "http://x:1:2", "a:1,,b:2", ""})
    void whatIsNoListOfServersIsRefused(String servers) {
        assertThat(Call.of(
                        "send",
                        "--bootstrap-servers",
                        servers,
                        SmallFacts.file().toString()))
                .satisfies(call -> assertThat(call.exitCode()).isEqualTo(2))
                .extracting(Call::err)
                .asString()
                .containsAnyOf("bootstrap.servers cannot be '", "which Kafka?")
                .doesNotContain("\tat ");
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() {
        assertThat(Call.of(
                        "send",
                        "--bootstrap-servers",
                        "kafka.invalid:9092",
                        SmallFacts.file().toString()))
                .isEqualTo(new Call(
                        2,
                        "",
                        "ijkpunt: the name 'kafka.invalid' in bootstrap.servers is not known in this network\n"));
    }

    @Test
    void somethingElseThatListensIsNoKafka() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String there = "127.0.0.1:" + mute.getLocalPort();
            Call call = Call.of(
                    "send", "--bootstrap-servers", there, SmallFacts.file().toString());
            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.err())
                    .startsWith("ijkpunt: Kafka does not answer on " + there)
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void whatSpeaksTlsIsNotSpokenToPlainly() throws IOException {
        try (ServerSocket tls = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> alert = CompletableFuture.runAsync(() -> {
                try (var caller = tls.accept()) {
                    caller.getInputStream().read();
                    caller.getOutputStream().write(new byte[] {0x15, 3, 3, 0, 2, 2, 80});
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            String there = "127.0.0.1:" + tls.getLocalPort();
            assertThat(Call.of(
                                    "send",
                                    "--bootstrap-servers",
                                    there,
                                    SmallFacts.file().toString())
                            .err())
                    .isEqualTo("ijkpunt: " + there + " speaks TLS; set kafka.security.protocol to SSL or SASL_SSL\n");
            alert.join();
        }
    }

    /** A process of its own, on a machine that may be busy. */
    @Test
    @Timeout(120)
    void whoServesWaitsAndSaysSo() throws Exception {
        try (Served served = Served.start(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + freePort(),
                "state.dir",
                folder.resolve("state").toString(),
                "board.port",
                "0"))) {
            served.await("Waiting for Kafka: there is no Kafka on ");
            assertThat(served.stop(Duration.ofSeconds(5))).isTrue();
            assertThat(served.said()).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"board", "http"})
    void aPortInUseIsToldBeforeAnythingElse(String which) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Call call = serve(which + ".port", String.valueOf(taken.getLocalPort()));
            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.err())
                    .isEqualTo("ijkpunt: port " + taken.getLocalPort() + " is in use; choose another one with " + which
                            + ".port\n");
            assertThat(Call.of("demo", "--port", String.valueOf(taken.getLocalPort()))
                            .err())
                    .isEqualTo(
                            "ijkpunt: port " + taken.getLocalPort() + " is in use; choose another one with --port\n");
        }
    }

    @Test
    void twoOfOursCannotHaveTheSamePort() throws IOException {
        String port = String.valueOf(freePort());
        assertThat(Call.with(environment(Map.of("HTTP_PORT", port, "BOARD_PORT", port)), "serve")
                        .err())
                .isEqualTo("ijkpunt: port " + port + " is in use; choose another one with board.port\n");
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThat(serve("board.port", "99999"))
                .isEqualTo(new Call(
                        2,
                        "",
                        "ijkpunt: board.port cannot be 99999: a port is a number from 0 (a free one) to 65535\n"));
        assertThat(serve("http.host", "host.invalid").err())
                .isEqualTo("ijkpunt: http.port: the name 'host.invalid' is not known in this network\n");
        for (String command : List.of("demo", "mailbox")) {
            assertThat(Call.inDutch(command, "--port", "99999").err())
                    .isEqualTo(
                            "ijkpunt: --port kan niet 99999 zijn: een poort is een getal van 0 (een vrije) tot en met"
                                    + " 65535\n");
        }
    }

    @Test
    void aFolderOfAnotherInstanceIsRefused() {
        Path state = folder.resolve("state");
        try (StateFolder other = StateFolder.take(state)) {
            assertThat(other).isNotNull();
            Call second = serve("state.dir", state.toString());
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.err())
                    .isEqualTo("ijkpunt: the folder " + state
                            + " is in use by another instance; give every instance a folder of its own\n");
        }
    }

    @Test
    void aFolderThatCannotBeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Call call = serve("state.dir", file.resolve("state").toString());
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("ijkpunt: the folder " + file.resolve("state") + " cannot be made: ");
        assertThat(call.err().lines()).hasSize(1);
    }

    @Test
    void fewerCopiesThanMustHaveARecordAreRefused() {
        assertThat(Call.with(environment(Map.of("REPLICATION_FACTOR", "2", "MIN_INSYNC_REPLICAS", "3")), "serve")
                        .err())
                .isEqualTo("ijkpunt: the setting min.insync.replicas cannot be '3'\n");
    }

    private Call serve(String setting, String value) {
        return Call.with(environment(Map.of(setting.toUpperCase(Locale.ROOT).replace('.', '_'), value)), "serve");
    }

    private TreeMap<String, String> environment(Map<String, String> settings) {
        TreeMap<String, String> environment = new TreeMap<>(Map.of(
                "IJKPUNT_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "IJKPUNT_BOARD_PORT", "0",
                "IJKPUNT_STATE_DIR", folder.resolve("own").toString()));
        settings.forEach((name, value) -> environment.put("IJKPUNT_" + name, value));
        return environment;
    }

    private static int freePort() throws IOException {
        return EmbeddedBroker.freePorts()[0];
    }
}
