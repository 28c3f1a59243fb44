// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** docker-compose.yml itself, all but Grafana, on ports that are free and with passwords of its own. */
final class Stack implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SERVICES =
            List.of("kafka", "postgres", "ijkpunt", "prometheus", "alertmanager", "mailbox");

    private final Map<String, String> environment = new TreeMap<>();
    private final Path folder;

    /** Files of Prometheus and Alertmanager are in {@code deploy}, which every user can read. */
    Stack(Path folder, Path deploy) throws IOException {
        this.folder = folder;
        for (String port : List.of("KAFKA", "POSTGRES", "PROMETHEUS", "ALERTMANAGER", "MAILBOX", "GRAFANA")) {
            environment.put(port + "_PORT", String.valueOf(freePort()));
        }
        // two instances: any two free ports
        environment.put("BOARD_PORTS", "");
        for (String password : List.of("POSTGRES", "IJKPUNT_DB", "READMODEL", "GRAFANA")) {
            environment.put(password + "_PASSWORD", "secret-" + System.nanoTime());
        }
        environment.put(
                "COMPOSE_PROJECT_NAME", "ijkpunt-it-" + ProcessHandle.current().pid());
        environment.put("IJKPUNT_DEPLOY", deploy.toAbsolutePath().toString());
        environment.put("DOCKER_BUILDKIT", "0");
        environment.put("IJKPUNT_BUILT", ROOT.relativize(built()).toString());
    }

    /** Where Maven puts what it builds of this module. */
    static Path built() {
        return Path.of(Stack.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getParent()
                .toAbsolutePath();
    }

    /** True when there is a Docker engine with Compose. */
    static boolean possible() {
        try {
            return new ProcessBuilder("docker", "compose", "version")
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0
                    && new ProcessBuilder("docker", "info")
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts everything, two instances of the monitor, and waits until all of it is healthy. */
    void start() throws IOException, InterruptedException {
        run(List.of(
                "docker",
                "build",
                "-q",
                "-t",
                "ijkpunt:0.1.0-SNAPSHOT",
                "--build-arg",
                "BUILT=" + environment.get("IJKPUNT_BUILT"),
                "."));
        List<String> up =
                new ArrayList<>(List.of("up", "-d", "--wait", "--wait-timeout", "420", "--scale", "ijkpunt=2"));
        up.addAll(SERVICES);
        compose(up);
    }

    int port(String service) {
        return Integer.parseInt(environment.get(service + "_PORT"));
    }

    String password(String role) {
        return environment.get(role + "_PASSWORD");
    }

    String compose(List<String> arguments) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of("docker", "compose"));
        call.addAll(arguments);
        return run(call);
    }

    private String run(List<String> call) throws IOException, InterruptedException {
        Path output = folder.resolve("docker-" + System.nanoTime() + ".txt");
        ProcessBuilder builder = new ProcessBuilder(call)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(8, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as("%s%n%s", call, text).isTrue();
        return text;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        compose(List.of("down", "-v", "--remove-orphans", "-t", "5"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
