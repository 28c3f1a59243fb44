// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka that asks who you are (SASL) and what you may do (ACLs). */
class GuardedKafkaIT {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        int[] ports = EmbeddedBroker.freePorts();
        broker = EmbeddedBroker.start(
                folder.resolve("kafka"),
                ports[0],
                ports[1],
                Map.of(
                        "listener.security.protocol.map",
                        "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms",
                        "PLAIN",
                        "sasl.mechanism.inter.broker.protocol",
                        "PLAIN",
                        "listener.name.plaintext.plain.sasl.jaas.config",
                        PLAIN + " username=\"broker\" password=\"b\" user_broker=\"b\" user_owner=\"o\""
                                + " user_monitor=\"m\" user_source=\"s\" user_stranger=\"x\";",
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users",
                        "User:broker;User:ANONYMOUS;User:owner"));
        Map<String, Object> owner = new TreeMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
        owner.put("security.protocol", "SASL_PLAINTEXT");
        owner.put("sasl.mechanism", "PLAIN");
        owner.put("sasl.jaas.config", login("owner", "o"));
        try (Admin admin = Admin.create(owner)) {
            List<AclBinding> allowed = new ArrayList<>();
            // those of docs/deployment.md
            allowed.add(allow("monitor", ResourceType.TOPIC, "ijkpunt", AclOperation.ALL));
            allowed.add(allow("monitor", ResourceType.GROUP, "ijkpunt", AclOperation.ALL));
            allowed.add(allow("monitor", ResourceType.TRANSACTIONAL_ID, "ijkpunt", AclOperation.ALL));
            for (AclOperation operation : List.of(AclOperation.WRITE, AclOperation.DESCRIBE)) {
                allowed.add(allow("source", ResourceType.TOPIC, "ijkpunt", operation));
            }
            admin.createAcls(allowed).all().get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void settingsOfTheFileAndTheEnvironmentOpenTheDoor() throws Exception {
        Path config = config("config", "monitor", "m");
        try (Served served = Served.start(with("monitor", "m"))) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(served.ready()).isEqualTo(200));
            Call sent = Call.of(
                    "send", "--config", config.toString(), SmallFacts.file().toString());
            assertThat(sent.exitCode()).as(sent.err()).isZero();

            TreeMap<String, String> environment = new TreeMap<>();
            settings("monitor", "m")
                    .forEach((name, value) -> environment.put(
                            "IJKPUNT_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            Call generated = Call.with(environment, "generate");
            assertThat(generated.exitCode()).as(generated.err()).isZero();

            // who may only deliver, delivers, and is told what it cannot see
            Call delivered = Call.of(
                    "send",
                    "--config",
                    config("source", "source", "s").toString(),
                    SmallFacts.file().toString());
            assertThat(delivered.exitCode()).as(delivered.err()).isZero();
            assertThat(delivered.err())
                    .contains("this user may not see how long", "kafka-acls.sh", "--command-config client.properties");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(served.board().split("role=\"rowheader\""))
                            .hasSizeGreaterThan(10));
        }
    }

    @Test
    void aWrongPasswordIsASentence() throws Exception {
        Path config = config("wrong", "monitor", "guess");
        for (String command : List.of("send", "serve")) {
            List<String> arguments = new ArrayList<>(List.of(command, "--config", config.toString()));
            if (command.equals("send")) {
                arguments.add(SmallFacts.file().toString());
            }
            Call call = Call.of(arguments.toArray(String[]::new));
            assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
            assertThat(call.err())
                    .contains("ijkpunt: Kafka does not let this user in")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void whoMayNothingIsToldWhatIsMissing() throws Exception {
        Call call = Call.of(
                "send",
                "--config",
                config("stranger", "stranger", "x").toString(),
                SmallFacts.file().toString());
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("ijkpunt").doesNotContain("\tat ");
    }

    @Test
    void aClientThatDoesNotSayWhoItIsGetsASentence() {
        Call call = Call.of(
                "send",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                SmallFacts.file().toString());
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("ijkpunt: Kafka does not answer on ").doesNotContain("\tat ");
    }

    @Test
    void tlsWhereThereIsNoneGetsASentence() throws Exception {
        Path config = Files.writeString(
                folder.resolve("tls.properties"),
                "bootstrap.servers=" + broker.bootstrapServers() + "\nkafka.security.protocol=SSL\n");
        Call call =
                Call.of("send", "--config", config.toString(), SmallFacts.file().toString());
        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.err()).contains("ijkpunt: ").doesNotContain("\tat ");
    }

    private static Map<String, String> settings(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "kafka.security.protocol",
                "SASL_PLAINTEXT",
                "kafka.sasl.mechanism",
                "PLAIN",
                "kafka.sasl.jaas.config",
                login(user, password));
    }

    private static Map<String, String> with(String user, String password) {
        Map<String, String> all = new TreeMap<>(settings(user, password));
        all.put("board.port", "0");
        all.put("state.dir", folder.resolve("state").toString());
        return all;
    }

    private static Path config(String name, String user, String password) throws Exception {
        List<String> lines = new ArrayList<>();
        with(user, password).forEach((key, value) -> lines.add(key + "=" + value));
        lines.set(lines.size() - 1, "state.dir=" + folder.resolve("state-" + name));
        return Files.write(folder.resolve(name + ".properties"), lines);
    }

    private static String login(String user, String password) {
        return PLAIN + " username=\"" + user + "\" password=\"" + password + "\";";
    }

    private static AclBinding allow(String user, ResourceType type, String prefix, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, prefix, PatternType.PREFIXED),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
