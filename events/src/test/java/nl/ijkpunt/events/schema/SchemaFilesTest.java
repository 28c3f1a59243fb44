// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.ijkpunt.events.EventType;
import org.junit.jupiter.api.Test;

/**
 * The schemas in docs/schemas are those of the declarations. After a change of the contract:
 *
 * <pre>mvn -pl events test -Dtest=SchemaFilesTest -Dapprove</pre>
 */
class SchemaFilesTest {

    private static final Path FOLDER = Path.of("..", "docs", "schemas");

    private static final ObjectWriter PRETTY = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER)));

    @Test
    void theCommittedSchemasAreThoseOfTheDeclarations() throws IOException {
        TreeMap<String, String> schemas = schemas();
        if (System.getProperty("approve") != null) {
            write(schemas);
        }

        assertThat(committed())
                .as("when the contract changed on purpose: mvn -pl events test -Dtest=SchemaFilesTest -Dapprove")
                .containsExactlyEntriesOf(schemas);
    }

    private static TreeMap<String, String> schemas() throws IOException {
        Meanings meanings = new Meanings();
        TreeMap<String, String> schemas = new TreeMap<>();
        for (EventType type : EventType.all()) {
            schemas.put(EventSchema.file(type), PRETTY.writeValueAsString(EventSchema.of(type, meanings)) + "\n");
        }
        return schemas;
    }

    private static TreeMap<String, String> committed() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(FOLDER)) {
            for (Path file : found.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return files;
    }

    private static void write(TreeMap<String, String> schemas) throws IOException {
        Files.createDirectories(FOLDER);
        for (String old : committed().keySet()) {
            Files.delete(FOLDER.resolve(old));
        }
        for (String name : schemas.keySet()) {
            Files.writeString(FOLDER.resolve(name), schemas.get(name));
        }
    }
}
