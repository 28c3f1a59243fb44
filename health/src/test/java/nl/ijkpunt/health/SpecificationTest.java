// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Our copies of the specification and of its vectors are those of the specification beside this checkout. Where there is
 * none there is nothing to compare with, and the tests are skipped.
 */
class SpecificationTest {

    private static final Path SPECIFICATION = Path.of("..", "..", "shared", "spec");

    @BeforeEach
    void theSpecificationIsThere() {
        assumeThat(SPECIFICATION).as("no specification beside this checkout").isDirectory();
    }

    @Test
    void docsSpecIsTheSpecification() throws IOException {
        assertThat(files(Path.of("..", "docs", "spec")))
                .as("copy ../shared/spec to docs/spec, but for its vectors")
                .containsExactlyEntriesOf(files(SPECIFICATION));
    }

    @Test
    void theTestsUseTheVectorsOfTheSpecification() throws IOException {
        assertThat(files(Path.of("src", "test", "resources", "vectors")))
                .as("copy ../shared/spec/vectors to health/src/test/resources/vectors")
                .containsExactlyEntriesOf(files(SPECIFICATION.resolve("vectors")));
    }

    /** Name and fingerprint of every file; vectors are a folder of their own. */
    private static TreeMap<String, Integer> files(Path folder) throws IOException {
        TreeMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(file -> {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("vectors")) {
                    files.put(name, content(file).hashCode());
                }
            });
        }
        return files;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
