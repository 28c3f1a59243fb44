// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The command says what the expected files of the specification say, with the options that stand beside each of them:
 * numbers within 1e-9, and a key that the expected line lacks is ignored (output.md).
 */
class ReplayVectorsTest {

    private static final Path VECTORS = Path.of("..", "health", "src", "test", "resources", "vectors");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("options")
    void theCommandAgreesWithTheExpectedFile(Path options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("replay"));
        arguments.addAll(List.of(Files.readString(options).strip().split("\\s+")));
        arguments.addAll(List.of(
                "--format", "json", options.resolveSibling("events.jsonl").toString()));

        Call call = Call.of(arguments.toArray(String[]::new));

        assertThat(call.exitCode()).as(call.err()).isZero();
        List<String> lines = call.out().lines().toList();
        List<String> expected = Files.readAllLines(Path.of(options.toString().replaceAll("\\.args$", ".jsonl")));
        assertThat(lines).hasSameSizeAs(expected);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            JsonNode wanted = JSON.readTree(expected.get(i));
            JsonNode found = JSON.readTree(lines.get(i));
            int line = i + 1;
            wanted.properties().forEach(entry -> {
                if (!agree(entry.getValue(), found.path(entry.getKey()))) {
                    differences.add("line " + line + " " + entry.getKey());
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    static List<Path> options() throws IOException {
        try (Stream<Path> files = Files.walk(VECTORS)) {
            List<Path> options = files.filter(file -> file.toString().endsWith(".args"))
                    .sorted()
                    .toList();
            assertThat(options).hasSizeGreaterThanOrEqualTo(4);
            return options;
        }
    }

    /** Objects and lists ask this of everything that they hold. */
    private static boolean agree(JsonNode wanted, JsonNode found) {
        return wanted.equals(ReplayVectorsTest::compared, found);
    }

    private static int compared(JsonNode wanted, JsonNode found) {
        if (wanted.isNumber() && found.isNumber()) {
            double number = wanted.asDouble();
            return Math.abs(number - found.asDouble()) <= 1e-9 * Math.max(1, Math.abs(number)) ? 0 : 1;
        }
        return wanted.equals(found) ? 0 : 1;
    }
}
