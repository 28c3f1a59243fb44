// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and their programs do to a workbook between the template and the import. */
class WorkbookMishapsTest {

    private static final Instant SAVED = Instant.parse("2026-04-07T08:00:00Z");

    @TempDir
    Path folder;

    private Path empty;
    private Path filled;
    private Path facts;

    @BeforeEach
    void askForAWorkbook() {
        empty = folder.resolve("leeg.xlsx");
        filled = folder.resolve("werkboek.xlsx");
        facts = folder.resolve("feiten.jsonl");
        Call.inDutch(
                "template",
                "--out",
                empty.toString(),
                "--partnership",
                "regio-oost",
                "--name",
                "Regio Oost",
                "--participants",
                "Duinrand,Veenstroom,Heidezoom",
                "--month",
                "2026-01");
    }

    private Filling started() throws IOException {
        return new Filling(empty)
                .answer("Begin", "Vorm", "Antwoord", "openbaar lichaam")
                .answer("Begin", "Fase", "Antwoord", "bouw")
                .answer("Begin", "Startdag", "Antwoord", LocalDate.of(2024, 1, 1));
    }

    private Call imported(Filling book) throws IOException {
        book.save(filled, SAVED);
        return imported();
    }

    private Call imported() {
        return Call.inDutch("import", filled.toString(), "--out", facts.toString());
    }

    private String facts() throws IOException {
        return Files.exists(facts) ? Files.readString(facts) : "";
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT-1M", "PT2H, PT-1M", "PT2H10M, PT-1M", "PT20S, PT-1M", "PT1H, P-3D", "PT1H, PT1H"})
    void aClockThatIsALittleAheadTellsEverything(String ahead, String written) throws IOException {
        Instant now = Instant.parse("2026-07-01T12:00:00Z");
        started().save(filled, now.plus(Duration.parse(ahead)));
        Files.setLastModifiedTime(filled, FileTime.from(now.plus(Duration.parse(written))));
        Call read = Call.at(
                Clock.fixed(now, ZoneOffset.UTC),
                new TreeMap<>(),
                "import",
                filled.toString(),
                "--out",
                facts.toString());
        assertThat(read.exitCode()).as(read.err()).isZero();
        boolean byFile = written.equals("PT-1M");
        assertThat(facts()).contains("\"time\":\"" + (byFile ? "2026-07-01T11:59:00Z" : "2026-07-01T12:00:00Z") + "\"");
    }

    @Test
    void aClockThatIsADayAheadIsOneClearFinding() throws IOException {
        started().save(filled, Instant.parse("2026-07-02T12:00:00Z"));
        Call read = Call.at(
                Clock.fixed(Instant.parse("2026-07-01T12:00:00Z"), ZoneOffset.UTC),
                new TreeMap<>(Map.of("LANG", "nl_NL.UTF-8")),
                "import",
                filled.toString(),
                "--out",
                facts.toString());
        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.err().lines())
                .anyMatch(line ->
                        line.startsWith(filled + ": Het werkboek zegt dat het is opgeslagen op 2026-07-02T12:00:00Z"))
                .filteredOn(line -> line.contains(", blad "))
                .isEmpty();
    }

    @Test
    void daysOfAWorkbookThatCountsFrom1904() throws IOException {
        Filling book = started()
                .raw("Begin", "D10", "n", "43830.5")
                .part(
                        "xl/workbook.xml",
                        xml -> xml.replaceFirst("<workbookPr[^>]*/>", "")
                                .replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"1\"/>"));
        for (int row = 5; row <= 7; row++) {
            book.raw("Deelnemers", "E" + row, "n", "44561");
        }
        Call read = imported(book);
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(facts()).contains("\"startDate\":\"2024-01-01\"", "\"date\":\"2026-01-01\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#VERW!", "#SPILL!"})
    void anErrorIsNoParticipantAndNoPartnershipGoesWithoutOne(String error) throws IOException {
        Call read = imported(started().raw("Deelnemers", "B6", "e", error).line("Mijlpalen", 1, "#REF!"));
        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.err())
                .contains("blad Deelnemers, vakje B6 (Naam): Het vakje bevat een fout van het rekenblad ('" + error
                        + "')")
                .contains("blad Mijlpalen, vakje B5 (Mijlpaal): Het vakje bevat een fout");
        assertThat(facts()).doesNotContain("n-a", "verw", "spill", "\"id\":\"ref\"", "participants");
    }

    @ParameterizedTest
    @CsvSource({"\u200B, U+200B", "\u202E, U+202E", "\uFEFF, U+FEFF", "\u00AD, U+00AD", "_x0007_, U+0007"})
    void aCharacterThatNobodySeesIsNoPartOfAName(String character, String named) throws IOException {
        Call read = imported(started().raw("Begin", "D7", "str", "Regio" + character + "Oost"));
        assertThat(read.err()).contains("blad Begin, vakje D7 (Naam · Antwoord): De naam bevat een teken", named);
        assertThat(facts()).doesNotContain("partnership-registered");
    }

    @Test
    void aColumnThatStandsThereTwiceIsNotRead() throws IOException {
        Call read = imported(started()
                .answer("Maand", "Waarvan geplaatst", "jan. 2026", 1)
                .answer("Maand", "Waarvan geplaatst", "feb. 2026", 2)
                .answer("Maand", "Medewerkers die een plek moeten krijgen", "jan. 2026", 10)
                .answer("Maand", "Medewerkers die een plek moeten krijgen", "feb. 2026", 10)
                .raw("Maand", "E1", "str", "2026-01"));
        assertThat(read.exitCode()).isEqualTo(1);
        assertThat(read.err()).contains("blad Maand, vakje E4 (feb. 2026): Dit staat er twee keer, ook bij vakje D4");
        assertThat(facts()).doesNotContain("placement-counted");
    }

    @Test
    void namesSayWhoItIsWhenTheVisibleCellsWereSorted() throws IOException {
        Call read = imported(started()
                .raw("Deelnemers", "B5", "str", "Heidezoom")
                .raw("Deelnemers", "B6", "str", "Duinrand")
                .raw("Deelnemers", "B7", "str", "Veenstroom"));
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(facts())
                .contains(
                        "\"id\":\"heidezoom\",\"kind\":\"municipality\",\"name\":\"Heidezoom\"",
                        "\"id\":\"duinrand\",\"kind\":\"municipality\",\"name\":\"Duinrand\"");
    }

    @Test
    void aParticipantThatWasRenamedStaysItselfUnderBothNames() throws IOException {
        Call read = imported(started()
                .raw("Deelnemers", "B6", "str", "Gemeente Veenstroom")
                .line("Contracten", 1, "Een", "Veenstroom", "Werkplek", LocalDate.of(2024, 1, 1), null, "controller")
                .line(
                        "Contracten",
                        2,
                        "Twee",
                        "Gemeente Veenstroom",
                        "Mail",
                        LocalDate.of(2024, 1, 1),
                        null,
                        "controller"));
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(facts().lines()
                        .filter(line -> line.contains("agreement-signed"))
                        .filter(line -> line.contains("\"participant\":\"veenstroom\"")))
                .hasSize(2);
    }

    @Test
    void aCopiedRowIsAnotherParticipant() throws IOException {
        Call read = imported(
                started().raw("Deelnemers", "A7", "str", "duinrand").raw("Deelnemers", "B7", "str", "Zandwijk"));
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(facts())
                .contains(
                        "\"id\":\"duinrand\",\"kind\":\"municipality\",\"name\":\"Duinrand\"",
                        "\"id\":\"zandwijk\",\"kind\":\"municipality\",\"name\":\"Zandwijk\"");
    }

    @Test
    void whatTheSpreadsheetMadeOfWhatWasTyped() throws IOException {
        Call read = imported(started()
                .answer("Begin", "Harmonisatieplan vastgesteld op", "Antwoord", LocalDate.of(2025, 12, 1))
                .answer("Maand", "Gelijkheid die eind deze maand bereikt moet zijn", "jan. 2026", 0.85)
                .answer("Maand", "Waarvan geplaatst", "jan. 2026", 2.5)
                .answer("Maand", "Medewerkers die een plek moeten krijgen", "jan. 2026", -4)
                .raw("Maand", "D21", "b", "1")
                .line("Doelen", 1, "Een", "hoofddoel", "31 mrt 2026"));
        assertThat(read.err())
                .contains(
                        "'0.85' is minder dan 1 procent; vul voor 85 procent 85 in. Verwacht: een getal van 0 tot en met 100")
                .contains("'2.5' kan hier niet. Verwacht: een heel getal, niet onder nul.")
                .contains("'-4' kan hier niet. Verwacht: een heel getal, niet onder nul.");
        assertThat(facts()).contains("\"date\":\"2026-03-31\"", "\"kpi\":\"level-1\",\"met\":true");
    }

    @Test
    void theTemplateUnderOtherNames() throws IOException {
        started()
                .part(
                        "xl/workbook.xml",
                        xml -> xml.replace("name=\"Begin\"", "name=\"Start 2026\"")
                                .replace("name=\"ijkpunt\"", "name=\"Lijsten\""))
                .save(filled, SAVED);
        Path other = Files.move(filled, folder.resolve("werkboek.xlsm"));
        Call read = Call.inDutch("import", other.toString(), "--out", facts.toString());
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(facts()).contains("partnership-registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "validate", "drift", "replay"})
    void anotherFileIsSaidToBeWhatItIs(String command) throws IOException {
        byte[] old = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1W\0o\0r\0k\0b\0o\0o\0k\0"
                .getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("oud.xls"), old);
        List<String> call = command.equals("import")
                ? List.of(command, file.toString(), "--out", facts.toString())
                : List.of(command, file.toString());
        Call said = Call.inDutch(call.toArray(String[]::new));
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .startsWith("ijkpunt: " + file + ": dit is een oud Excel-bestand (.xls); open het in Excel");
    }

    @Test
    void lettersThatWereLostInArgumentsAreRefused() {
        Call said = Call.inDutch("template", "--out", folder.resolve("w.xlsx").toString(), "--name", "Co\uFFFDp");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("LC_ALL=C.UTF-8");
        assertThat(folder.resolve("w.xlsx")).doesNotExist();
    }
}
