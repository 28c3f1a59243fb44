// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that would fill the memory is refused in a sentence: which file, which limit, what to do. */
@Timeout(60)
class TooLargeTest {

    @TempDir
    Path folder;

    private Path mapping;

    @BeforeEach
    void aMapping() throws IOException {
        mapping = Files.writeString(folder.resolve("ledger.yaml"), SmallFacts.MAPPING);
    }

    @Test
    void settingsNormsAndMappingsAreSmall() throws IOException {
        Path large = file("large.yaml", "mapping: ", "x".repeat(1 << 20), 20);
        Path ledger = Files.writeString(folder.resolve("ledger.csv"), "Maand,Bedrag\n2026-01,5\n");
        String out = folder.resolve("facts.jsonl").toString();
        for (String[] call : Stream.of(
                        "validate " + large,
                        "import --mapping " + large + " --out " + out + " " + ledger,
                        "catalogue --norms " + large,
                        "serve --config " + large,
                        "dashboards --out " + folder.resolve("deploy") + " --telling " + large)
                .map(line -> line.split(" ", -1))
                .toList()) {
            assertThat(Call.of(call))
                    .isEqualTo(new Call(
                            2,
                            "",
                            "ijkpunt: " + large + ": is longer than 1,048,576 characters; a file with settings, norms"
                                    + " or a mapping is never that long, so this is another file\n"));
        }
        assertThat(Call.inDutch("validate", large.toString()).err())
                .startsWith("ijkpunt: " + large + ": is langer dan 1.048.576 tekens; een bestand met instellingen");
    }

    @Test
    void aRowEndsSomewhere() throws IOException {
        Path quote = file("quote.csv", "Maand,Bedrag\n2026-01,\"5\n", "2026-02,5\n".repeat(100_000), 20);
        Path line = file("line.csv", "Maand,Bedrag\n2026-01,", "5".repeat(1 << 20), 20);
        Path header = file("header.csv", "Maand,Bedrag", ",x".repeat(1 << 19), 20);
        for (Path input : new Path[] {quote, line, header}) {
            Call call = read(input);
            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.err())
                    .contains("ijkpunt: " + input
                            + ": a row is longer than 1,048,576 characters; perhaps a quote (\") is not closed");
            assertThat(folder.resolve("facts.jsonl")).doesNotExist();
        }
        assertThat(Call.of(
                                "drift",
                                file("series.csv", "t,x\n1,", "5".repeat(1 << 20), 20)
                                        .toString())
                        .err())
                .contains("a row is longer");
        Path number = file("number.csv", "Maand,Bedrag\n2026-01,", "9".repeat(500_000), 1);
        assertThat(read(number).err()).contains(number + ":2: a cell is longer than 32,767 characters");
    }

    @Test
    void numbersOfAMillionDigitsAreNotComputed() throws IOException {
        Path series = file("series.csv", "t,x\n1,1e2147483647\n2,", "9".repeat(900_000), 1);

        Call call = Call.of("drift", series.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).hasSizeLessThan(1_000).contains("not '9999");
    }

    /** The other lines go on. */
    @Test
    void anEventThatIsTooLongIsRefusedWithItsLine() throws IOException {
        Path facts = file("facts.jsonl", Files.readString(SmallFacts.file()) + "{\"a\":\"", "5".repeat(1 << 20), 20);
        Files.writeString(facts, "\"}\n" + Files.readString(SmallFacts.file()), StandardOpenOption.APPEND);
        long lines = Files.readString(SmallFacts.file()).lines().count();

        Call call = Call.of("validate", facts.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err())
                .contains(facts + ":" + (lines + 1) + ": is longer than 1,048,576 characters;")
                .contains(facts + ": " + 2 * lines + " accepted, 1 refused");
    }

    private Call read(Path input) {
        return Call.of(
                "import",
                "--mapping",
                mapping.toString(),
                "--out",
                folder.resolve("facts.jsonl").toString(),
                input.toString());
    }

    private Path file(String name, String start, String repeated, int times) throws IOException {
        Path file = folder.resolve(name);
        try (Writer text = Files.newBufferedWriter(file)) {
            text.write(start);
            for (int i = 0; i < times; i++) {
                text.write(repeated);
            }
        }
        return file;
    }
}
