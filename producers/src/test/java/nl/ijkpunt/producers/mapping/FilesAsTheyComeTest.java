// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static nl.ijkpunt.producers.mapping.Importing.LEDGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.producers.mapping.ImportReport.Why;
import nl.ijkpunt.producers.mapping.InvalidMapping.Rule;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs leave them: marks in front, columns of one name, empty cells, totals, rows that came back. */
class FilesAsTheyComeTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String HEADER = "Maand;Soort;Bedrag\n";

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void start() {
        importing = new Importing(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkInFrontIsNoPartOfTheFirstName(String charset) throws IOException {
        Path file = importing.file(
                "a.csv",
                "\uFEFF\"Maand; of periode\";\"Soort\";\"Bedrag\"\n\"2026-01\";\"Frictie\";\"5\"\n",
                Charset.forName(charset));
        ImportReport report = importing.run(LEDGER.replace("column: Maand", "column: 'Maand; of periode'"), file);
        assertThat(report.problems()).isEmpty();
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 5");
    }

    @Test
    void utf16ShowsWithoutAMarkToo() throws IOException {
        Path file = importing.file("a.csv", HEADER + "2026-01;Frictie;5\n", StandardCharsets.UTF_16LE);
        assertThat(importing.run(LEDGER, file).problems()).isEmpty();
    }

    @Test
    void mappingsAreReadHoweverTheyWereSaved() throws IOException {
        String yaml = LEDGER.replace("Frictie", "Ontvlechting ‘één’");
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS)) {
            Path file = importing.file("m.yaml", yaml, charset);
            assertThat(Mapping.load(file.toString()).rules().get(0).fields().toString())
                    .contains("ontvlechting ‘één’");
        }
        Files.write(folder.resolve("m.yaml"), new byte[] {'#', (byte) 0xC3, (byte) 0xA9, (byte) 0xE9, '\n'});
        InvalidMapping refused = catchThrowableOfType(
                InvalidMapping.class,
                () -> Mapping.load(folder.resolve("m.yaml").toString()));
        assertThat(refused.rule()).isEqualTo(Rule.NOT_TEXT);
        assertThat(refused.text(DUTCH)).contains("UTF-8");
    }

    @Test
    void theLineForExcelIsNoHeader() throws IOException {
        Path file = importing.file("a.csv", "sep=,\nMaand,Soort,Bedrag\n2026-01,Frictie,5\n2026-02,Onzin,5\n\n\n");
        ImportReport report = importing.run(LEDGER, file);
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 5");
        assertThat(Importing.found(report)).containsExactly("a.csv:4 Soort VALUE_UNKNOWN");
        assertThat(report.problems().get(0).text(DUTCH)).contains("Mogelijk zijn: algemeen, beheer, frictie");
    }

    @Test
    void linesOfCommentAreNoRows() throws IOException {
        Path file = importing.file("a.csv", HEADER + "# bron: grootboek\n2026-01;Frictie;5\n");
        assertThat(importing
                        .run(LEDGER.replace("decimal:", "comment: '#', decimal:"), file)
                        .problems())
                .isEmpty();
    }

    @Test
    void aNameThatStandsThereTwiceIsNoColumn() throws IOException {
        Path file = importing.file("a.csv", "Maand;Soort;Bedrag;Bedrag\n2026-01;Frictie;5;6\n");
        ImportReport report = importing.run(LEDGER, file);
        assertThat(Importing.found(report)).containsExactly("a.csv:1 Bedrag COLUMN_TWICE");
        importing.run(LEDGER.replace("column: Bedrag", "column: '#4'"), file);
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 6");
        Path alike = importing.file("b.csv", "MAAND ;Soort;bedrag;BEDRAG\n2026-01;Frictie;5;6\n");
        assertThat(Importing.found(importing.run(LEDGER, alike))).containsExactly("b.csv:1 Bedrag COLUMN_TWICE");
        importing.run(LEDGER.replace("column: Bedrag", "column: BEDRAG"), alike);
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 6");
    }

    @Test
    void anEmptyCellThatIsNeededIsAFinding() throws IOException {
        Path file = importing.file("a.csv", HEADER + "2026-01;Frictie;500\n;Algemeen;10.000\n2026-01;Beheer\n");
        ImportReport report = importing.run(LEDGER, file);
        assertThat(Importing.found(report)).containsExactly("a.csv:3 Maand EMPTY", "a.csv:4 Bedrag EMPTY");
        assertThat(report.problems().get(0).text(DUTCH)).contains("fill: down");
        importing.run(LEDGER.replace("column: Bedrag", "column: Bedrag, ifMissing: 0"), file);
        assertThat(importing.told("amount")).contains("2026-01|running 0");
        report = importing.run(LEDGER.replace("column: Bedrag", "column: Bedrag, mayBeEmpty: true"), file);
        assertThat(Importing.found(report)).containsExactly("a.csv:3 Maand EMPTY");
        assertThat(report.skipped("costs-reported", Why.MISSING)).isEqualTo(1);
    }

    @Test
    void fillDownMeansAsTheRowAbove() throws IOException {
        String filled = LEDGER.replace("column: Maand", "column: Maand, fill: down")
                .replace("column: Soort", "column: Soort, fill: down");
        Path file = importing.file(
                "a.csv", HEADER + "2026-01;Frictie;5\n;Algemeen;6\n;Beheer;7\n2026-02;Frictie;8\n2026-03;;9\n");
        ImportReport report = importing.run(filled, file);
        assertThat(importing.told("amount"))
                .containsExactly("2026-01|friction 5", "2026-01|general 6", "2026-01|running 7", "2026-02|friction 8");
        // of another month nobody said which kind
        assertThat(Importing.found(report)).containsExactly("a.csv:6 Soort EMPTY");
    }

    @Test
    void totalsAndInvisibleCharactersAreNoNames() throws IOException {
        String named = LEDGER.replace("subject: regio-oost", "subject: {column: Regio}")
                .replace("Beheer: running}", "Beheer: running}, otherwise: general");
        Path file = importing.file(
                "a.csv",
                """
                Regio;Maand;Soort;Bedrag
                Oost;2026-01;Iets;5
                Totaal;2026-01;Frictie;5
                Oost;2026-02;Subtotaal;5
                Oo<200B>st;2026-03;Frictie;5
                O<202E>ost;2026-04;Frictie;5
                O<7>ost;2026-05;Frictie;5
                """.replace("<200B>", "\u200B").replace("<202E>", "\u202E").replace("<7>", "\u0007"));
        ImportReport report = importing.run(named, file);
        assertThat(importing.told("amount")).containsExactly("2026-01|general 5");
        assertThat(Importing.found(report))
                .containsExactly(
                        "a.csv:3 Regio TOTAL",
                        "a.csv:4 Soort TOTAL",
                        "a.csv:5 Regio INVISIBLE",
                        "a.csv:6 Regio INVISIBLE",
                        "a.csv:7 Regio INVISIBLE");
    }

    @Test
    void aQuotationMarkThatIsNotClosedSwallowsNoRows() throws IOException {
        Path file = importing.file("a.csv", """
                Maand;Soort;Bedrag;Opmerking
                2026-01;Frictie;5;"12 duims
                2026-02;Frictie;6;ja
                2026-03;Frictie;7;einde"
                """);
        assertThat(Importing.reasons(importing.run(LEDGER, file))).containsExactly(Reason.OPEN_QUOTE);
    }

    @Test
    void aMendedRowTakesThePlaceOfItsOwnRowOnly() throws IOException {
        Path file = importing.file("a.csv", HEADER + "2026-01;Algemeen;1\n2026-01;Frictei;500\n");
        Path rejects = importing.run(LEDGER, file).rejects().get(0);
        Files.writeString(rejects, Files.readString(rejects).replace("Frictei", "Frictie"));
        assertThat(importing.run(LEDGER, file, rejects).problems()).isEmpty();
        assertThat(importing.told("amount")).containsExactly("2026-01|general 1", "2026-01|friction 500");
        importing.file("a.csv", HEADER + "2026-01;Algemeen;1\n2026-01;Beheer;7777\n2026-01;Frictie;500\n");
        ImportReport report = importing.run(LEDGER, file, rejects);
        assertThat(importing.told("amount"))
                .containsExactly("2026-01|general 1", "2026-01|running 7777", "2026-01|friction 500");
        assertThat(Importing.found(report)).containsExactly("a.csv.rejects.csv:2 ijkpunt-line MENDED_ELSEWHERE");
    }

    @Test
    void rowsMayBeMendedInExcel() throws IOException {
        String commas = LEDGER.replace("delimiter: \";\"", "delimiter: \",\"")
                .replace("Beheer: running", "Coördinatie: running");
        Path file = importing.file("a.csv", "Maand,Soort,Bedrag\n2026-01,Coördinatei,\"500,00\"\n");
        Path rejects = importing.run(commas, file).rejects().get(0);
        String digest = Files.readString(rejects).strip().replaceAll("(?s).*,", "");
        // what Dutch Excel makes of it
        importing.file(
                rejects.getFileName().toString(),
                "ijkpunt-line;ijkpunt-reason;Maand;Soort;Bedrag;ijkpunt-row\r\n2;\"Soort: onbekend\";jan-26;Coördinatie;500;"
                        + digest + "\r\n",
                WINDOWS);
        assertThat(importing.run(commas, file, rejects).problems()).isEmpty();
        assertThat(importing.told("amount")).containsExactly("2026-01|running 500");
    }

    @Test
    void aFileOfMendedRowsThatCannotBeUsedIsNamed() throws IOException {
        Path file = importing.file("a.csv", HEADER + "2026-01;Frictei;500\n");
        Path rejects = importing.file("a.csv.rejects.csv", "ijkpunt-line;Maand;Soort;Bedrag\n2;2026-01;Frictie;500\n");
        ImportReport report = importing.run(LEDGER, file, rejects);
        assertThat(Importing.found(report))
                .containsExactly("a.csv.rejects.csv:1 ijkpunt-row MENDED_COLUMN_ABSENT", "a.csv:2 Soort VALUE_UNKNOWN");
    }
}
