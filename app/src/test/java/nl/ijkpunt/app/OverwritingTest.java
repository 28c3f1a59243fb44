// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No output destroys an input, nor a file that the program cannot make again. */
class OverwritingTest {

    @TempDir
    Path folder;

    private Path facts;

    @BeforeEach
    void someFacts() throws IOException {
        facts = folder.resolve("facts.jsonl");
        Files.copy(SmallFacts.file(), facts);
    }

    /** The names under which a file may be known. */
    @ParameterizedTest
    @ValueSource(strings = {"facts.jsonl", "./facts.jsonl", "sub/../facts.jsonl", "symbolic", "hard"})
    void whatACallReadsIsNeverWritten(String name) throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("symbolic"), facts);
        Files.createLink(folder.resolve("hard"), facts);
        byte[] before = Files.readAllBytes(facts);

        for (List<String> force : List.of(List.<String>of(), List.of("--force"))) {
            Call call = Call.of(Stream.concat(
                            Stream.of("chart", "duinrand", "1", facts.toString(), "--out", folder + "/" + name),
                            force.stream())
                    .toArray(String[]::new));

            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.err())
                    .isEqualTo("ijkpunt: " + folder.resolve(name)
                            + " is read by this same call and would be lost; write to another file\n");
            assertThat(facts).hasBinaryContent(before);
        }
        assertThat(names()).containsExactlyInAnyOrder("facts.jsonl", "hard", "symbolic", "sub");
    }

    @Test
    void normsSettingsMappingsAndTablesAreInputToo() throws IOException {
        Path norms = file("norms.yaml", Files.readString(Path.of("..", "examples", "norms.yaml")));
        refused(
                norms,
                "chart",
                "duinrand",
                "1",
                facts.toString(),
                "--norms",
                norms.toString(),
                "--out",
                norms.toString());
        refused(norms, "demo", "--once", "--norms", norms.toString(), "--facts-out", norms.toString());
        refused(facts, "demo", "--once", "--facts", facts.toString(), "--facts-out", facts.toString());
        Path ledger = file("ledger.csv", "Maand,Bedrag\n2026-01,5\n");
        Path mapping = file("ledger.yaml", SmallFacts.MAPPING);
        refused(ledger, "import", "--mapping", mapping.toString(), ledger.toString(), "--out", ledger.toString());
        refused(mapping, "import", "--mapping", mapping.toString(), ledger.toString(), "--out", mapping.toString());
        Path workbook = folder.resolve("w.xlsx");
        assertThat(Call.of("template", "--out", workbook.toString()).exitCode()).isZero();
        refused(workbook, "import", workbook.toString(), "--out", workbook.toString());
    }

    @Test
    void aFileOfAnotherKindIsReplacedOnlyWhenAskedFor() throws IOException {
        Path letter = file("letter.txt", "Geacht college,\n");
        refused(letter, "chart", "duinrand", "1", facts.toString(), "--out", letter.toString());
        refused(letter, "generate", "--out", letter.toString());
        refused(letter, "template", "--out", letter.toString());
        assertThat(Call.inDutch("template", "--out", letter.toString()).err())
                .isEqualTo("ijkpunt: " + letter + " bestaat al en is geen eerdere uitvoer van deze soort;"
                        + " schrijf naar een ander bestand, of vervang het met --force\n");

        assertThat(Call.of("chart", "duinrand", "1", facts.toString(), "--out", letter.toString(), "--force")
                        .exitCode())
                .isZero();
        assertThat(letter).content().startsWith("<svg ");
        assertThat(Call.of("chart", "duinrand", "1", facts.toString(), "--out", letter.toString())
                        .exitCode())
                .as("a chart replaces a chart")
                .isZero();
    }

    @Test
    void aWorkbookThatMayBeFilledInIsNotReplaced() throws IOException {
        Path workbook = folder.resolve("w.xlsx");
        assertThat(Call.of("template", "--out", workbook.toString()).exitCode()).isZero();

        refused(workbook, "template", "--out", workbook.toString());
        assertThat(Call.of("template", "--force", "--out", workbook.toString()).exitCode())
                .isZero();
    }

    @Test
    void pagesAndSettingsOfSomebodyElseStay() throws IOException {
        Path out = folder.resolve("deploy");
        assertThat(Call.of("dashboards", "--out", out.toString()).exitCode()).isZero();
        assertThat(Call.of("dashboards", "--out", out.toString()).exitCode()).isZero();
        Path own = out.resolve("prometheus/rules/operations.yml");
        Files.writeString(own, "groups: []\n");
        Path pages = out.resolve("alertmanager/alertmanager.yml");
        Files.delete(pages);

        refused(own, "dashboards", "--out", out.toString());
        assertThat(pages).as("nothing was written").doesNotExist();
        assertThat(Call.of("dashboards", "--force", "--out", out.toString()).exitCode())
                .isZero();
        assertThat(own).content().contains("Generated by");
    }

    @Test
    void anImportThatCannotBeDoneLeavesTheFactsThatWereThere() throws IOException {
        byte[] before = Files.readAllBytes(facts);
        Path mapping = file("ledger.yaml", SmallFacts.MAPPING);
        Path otherColumns = file("ledger.csv", "Month,Amount\n2026-01,5\n");

        Call call =
                Call.of("import", "--mapping", mapping.toString(), otherColumns.toString(), "--out", facts.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).contains("Nothing was told, so " + facts + " stays as it was.");
        assertThat(facts).hasBinaryContent(before);
        Path noWorkbook = file("broken.xlsx", "no workbook");
        assertThat(Call.of("import", "--mapping", mapping.toString(), noWorkbook.toString(), "--out", facts.toString())
                        .exitCode())
                .isBetween(1, 2);
        assertThat(facts).hasBinaryContent(before);
        assertThat(names()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void rowsThatWereMendedByHandAreNotWrittenOver() throws IOException {
        Path mapping = file("ledger.yaml", SmallFacts.MAPPING);
        Path ledger = file("ledger.csv", "Maand,Bedrag\n2026-01,5\n2026-02,\"zes, 6\"\n2026-03,x\n");
        Path rejects = folder.resolve("ledger.csv.rejects.csv");
        String[] again = {"import", "--mapping", mapping.toString(), ledger.toString(), "--out", facts.toString()};
        assertThat(Call.of(again).exitCode()).isEqualTo(1);
        assertThat(Call.of(again).exitCode()).as("nobody touched it").isEqualTo(1);
        String handedBack = Files.readString(rejects);

        Files.writeString(rejects, handedBack.replace("\"zes, 6\"", "6"));
        refused(rejects, again);
        Files.writeString(rejects, handedBack.lines().limit(2).collect(Collectors.joining("\n")) + "\n2,,,\n");
        refused(rejects, again);
        Files.writeString(rejects, handedBack.replace("\"zes, 6\"", "6"));
        Call mended = Call.of(
                "import",
                "--mapping",
                mapping.toString(),
                ledger.toString(),
                rejects.toString(),
                "--out",
                facts.toString());
        assertThat(facts).content().contains("\"amount\":6");
        assertThat(mended.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("ledger.csv.rejects.csv.rejects.csv"))
                .content()
                .hasLineCount(2)
                .contains("\n4,");
        assertThat(Call.of(
                                "import",
                                "--force",
                                "--mapping",
                                mapping.toString(),
                                ledger.toString(),
                                "--out",
                                facts.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(rejects).content().isEqualTo(handedBack);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("sub"));

        Call call = Call.of("generate", "--out", folder.resolve("sub").toString());

        assertThat(call)
                .isEqualTo(new Call(2, "", "ijkpunt: " + folder.resolve("sub") + " is a folder; name a file in it\n"));
    }

    @Test
    void aLinkStaysALinkAndReadersStayReaders() throws IOException {
        Path chart = folder.resolve("chart.svg");
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), Path.of("chart.svg"));
        assertThat(draw(link).exitCode()).isZero();
        assertThat(chart).content().startsWith("<svg ");
        assumeTrue(chart.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(chart, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(draw(link).exitCode()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(chart)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void aHyphenIsStandardOutputAndADeviceIsWrittenTo() {
        assertThat(draw(Path.of("-")).out()).startsWith("<svg ").endsWith("</svg>\n");
        assertThat(Path.of("-")).doesNotExist();
        assumeTrue(Files.exists(Path.of("/dev/null")));
        assertThat(draw(Path.of("/dev/null"))).isEqualTo(new Call(0, "", ""));
    }

    private Call draw(Path out) {
        return Call.of("chart", "duinrand", "1", facts.toString(), "--out", out.toString());
    }

    private void refused(Path untouched, String... call) throws IOException {
        byte[] before = Files.readAllBytes(untouched);
        Call answer = Call.of(call);
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(2);
        assertThat(answer.err()).contains(untouched.toString());
        assertThat(untouched).hasBinaryContent(before);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
