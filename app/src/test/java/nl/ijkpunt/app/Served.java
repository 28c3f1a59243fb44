// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code ijkpunt serve} in a process of its own, as an operator has it. */
final class Served implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final StringBuffer said = new StringBuffer();

    private Served(Process process) {
        this.process = process;
        Thread reader = new Thread(() -> {
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(line -> said.append(line).append('\n'));
            } catch (IOException e) {
                said.append(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    static Served start(Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Ijkpunt.class.getName(),
                "serve",
                "--lang",
                "en"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        settings.forEach((name, value) -> builder.environment()
                .put("IJKPUNT_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return new Served(builder.start());
    }

    String said() {
        return said.toString();
    }

    void await(String text) {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast("it ended", () -> !process.isAlive() && said.indexOf(text) < 0)
                .until(() -> said.indexOf(text) >= 0);
    }

    /** The answer of the board, within seconds. */
    String board() throws IOException, InterruptedException {
        return get(address("Board: (\\S+)"), "?lang=nl").body();
    }

    int ready() throws IOException, InterruptedException {
        return get(address("Metrics: (\\S+/)metrics"), "readyz").statusCode();
    }

    private static HttpResponse<String> get(String address, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String address(String pattern) {
        await("Metrics: ");
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said());
        }
        return found.group(1);
    }

    /** Asks it to end, as an init system does; true when it does so in time. */
    boolean stop(Duration patience) throws InterruptedException {
        process.destroy();
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Its exit code, once it ended by itself. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("it does not end: " + said);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
