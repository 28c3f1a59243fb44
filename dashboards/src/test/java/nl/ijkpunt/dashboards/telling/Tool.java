// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A tool of Prometheus itself; Debian's packages {@code prometheus} and {@code prometheus-alertmanager} hold them. */
enum Tool {
    PROMTOOL,
    AMTOOL;

    /** Runs it, and fails with what it printed when it fails. */
    String run(String... arguments) throws IOException, InterruptedException {
        boolean there = isThere();
        if (!there && "true".equals(System.getenv("IJKPUNT_REQUIRE_DOCKER"))) {
            throw new AssertionError(command() + " is not installed");
        }
        assumeTrue(there, () -> command() + " is not installed: nothing was checked");
        List<String> call = new ArrayList<>(List.of(command()));
        call.addAll(List.of(arguments));
        Path output = Files.createTempFile("tool", ".txt");
        try {
            Process process = new ProcessBuilder(call)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as(call.toString())
                    .isTrue();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            Files.delete(output);
        }
    }

    private String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isThere() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, command()))) {
                return true;
            }
        }
        return false;
    }
}
