// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.spreadsheet.WrongFile;
import nl.ijkpunt.producers.spreadsheet.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger in a workbook, or in what people take for one, through a mapping. */
class WorkbookRowsTest {

    private static final String LEDGER = """
            mapping: grootboek
            source: urn:test
            input:
              delimiter: ";"
              decimal: ","
              dates: [yyyy-MM-dd]
            subject: regio-oost
            time: "2026-02-01T09:00:00Z"
            facts:
            - fact: budget.costs-reported.v1
              fields:
                date: {column: Maand, endOfMonth: true}
                month: {column: Maand}
                label: {column: Soort, values: {algemeen: general, frictie: friction}}
                amount: {column: Bedrag}
            """;

    private static final String HEADER =
            "<row r=\"1\"><c t=\"inlineStr\"><is><t>Maand</t></is></c><c t=\"inlineStr\"><is><t>Soort</t></is></c>"
                    + "<c t=\"inlineStr\"><is><t>Bedrag</t></is></c></row>";

    @TempDir
    Path folder;

    private final List<Fact> facts = new ArrayList<>();

    private static String row(String day, String amount) {
        return "<row><c s=\"1\">" + day + "</c><c t=\"inlineStr\"><is><t>algemeen</t></is></c>" + amount + "</row>";
    }

    private ImportReport run(Path file) throws IOException {
        return run(LEDGER, file);
    }

    private ImportReport run(String mapping, Path file) throws IOException {
        facts.clear();
        return Import.run(
                Mapping.parse("grootboek.yaml", mapping), List.of(file), facts::add, progress -> {}, Clock.systemUTC());
    }

    private Path saved(Xlsx xlsx) throws IOException {
        return xlsx.save(folder.resolve("grootboek.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd mmm jjjj", "mmm-yy", "[$-413]d mmmm yyyy;@"})
    void aDayIsReadWhateverItLooksLike(String format) throws IOException {
        ImportReport report = run(saved(
                Xlsx.strict().format(format).sheet("Blad1", HEADER + row("<v>46053</v>", "<c><v>1403.5</v></c>"))));
        assertThat(report.problems()).isEmpty();
        assertThat(facts).hasSize(1);
        assertThat(facts.get(0).data()).contains("\"date\":\"2026-01-31\"", "\"amount\":1403.5");
    }

    @Test
    void anErrorAndAFormulaWithoutAValueAreHandedBack() throws IOException {
        ImportReport report = run(saved(Xlsx.ordinary()
                .format("yyyy-mm-dd")
                .sheet(
                        "Blad1",
                        HEADER
                                + row("<v>46053</v>", "<c t=\"e\"><v>#DIV/0!</v></c>")
                                + row("<v>46053</v>", "<c><f>SUM(D1:D9)</f></c>"))));
        assertThat(report.problems()).extracting(Problem::reason).containsExactly(Reason.ERROR_VALUE, Reason.FORMULA);
        assertThat(report.problems().get(0).text(Locale.forLanguageTag("nl")))
                .contains("regel 2, kolom Bedrag: De cel bevat een fout van het rekenblad ('#DIV/0!')");
        assertThat(report.rejectedRows()).isEqualTo(2);
        assertThat(facts).isEmpty();
    }

    @Test
    void thePersonIsToldWhatTheyMayNotSee() throws IOException {
        ImportReport report = run(saved(Xlsx.ordinary()
                .format("yyyy-mm-dd")
                .chart("Grafiek")
                .hidden("Oud", HEADER)
                .sheet(
                        "Nu",
                        HEADER + "<row hidden=\"1\"><c s=\"1\"><v>46053</v></c><c t=\"inlineStr\"><is><t>frictie</t>"
                                + "</is></c><c><v>12</v></c></row>")));
        assertThat(facts).hasSize(1);
        assertThat(report.problemCount()).isZero();
        assertThat(report.text(Locale.forLanguageTag("nl")))
                .contains(
                        "gelezen is het blad 'Nu'", "(Oud), Nu", "1 verborgen of weggefilterde rijen zijn ook gelezen");
    }

    @Test
    void aSheetThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Path file = saved(Xlsx.ordinary().sheet("Nu", HEADER).hidden("Oud", HEADER));
        assertThatThrownBy(() -> run(LEDGER.replace("input:\n", "input:\n  sheet: Kosten\n"), file))
                .isInstanceOfSatisfying(
                        SheetAbsent.class,
                        absent -> assertThat(absent.text(Locale.forLanguageTag("nl")))
                                .contains("heeft geen blad 'Kosten'; wel (verborgen tussen haakjes): Nu, (Oud)"));
    }

    @Test
    void columnsThatAreNotThereAreNamedWithThoseThatAre() throws IOException {
        ImportReport report = run(Files.writeString(folder.resolve("a.csv"), "Maand,Soort,Bedrag\n2026-01-31,x,1\n"));
        assertThat(report.problems()).extracting(Problem::reason).contains(Reason.COLUMN_ABSENT, Reason.SEPARATOR);
        assertThat(report.problems().get(0).text(Locale.ENGLISH)).endsWith("Found: Maand,Soort,Bedrag");
        Path ansi = folder.resolve("b.csv");
        Files.writeString(ansi, "Maand;Soort;Bedrag €\n", Charset.forName("windows-1252"));
        assertThat(run(ansi).problems()).extracting(Problem::reason).contains(Reason.ENCODING);
    }

    @Test
    void aLineForExcelThatNamesTheSeparatorIsNoHeader() throws IOException {
        run(Files.writeString(folder.resolve("a.csv"), "sep=;\nMaand;Soort;Bedrag\n2026-01-31;algemeen;1\n"));
        assertThat(facts).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 0.85", "'  remove: [\"%\"]\n', 85"})
    void aPercentageIsWhatTheMappingWouldHaveReadInText(String remove, String amount) throws IOException {
        run(
                LEDGER.replace("  decimal", remove + "  decimal"),
                saved(Xlsx.ordinary()
                        .format("yyyy-mm-dd")
                        .format("0%")
                        .sheet("Blad1", HEADER + row("<v>46053</v>", "<c s=\"2\"><v>0.85</v></c>"))));
        assertThat(facts.get(0).data()).contains("\"amount\":" + amount + ",");
    }

    @Test
    void theNameOfAWorkbookDoesNotMatter() throws IOException {
        Path file = Xlsx.ordinary()
                .format("yyyy-mm-dd")
                .sheet("Blad1", HEADER + row("<v>46053</v>", "<c><v>1</v></c>"))
                .save(folder.resolve("grootboek.csv"));
        run(file);
        assertThat(facts).hasSize(1);
        Path text = Files.writeString(folder.resolve("b.xlsx"), "Maand;Soort;Bedrag\n");
        assertThatThrownBy(() -> run(text)).isInstanceOf(WrongFile.class);
    }
}
