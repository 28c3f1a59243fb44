// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    @TempDir
    Path folder;

    private List<Row> rows(Xlsx xlsx, int sheet) throws IOException {
        try (Workbook workbook = Workbook.open(xlsx.save(folder.resolve("a.xlsx")));
                SheetRows all = workbook.rows(workbook.sheets().get(sheet))) {
            List<Row> rows = new ArrayList<>();
            for (Row row = all.next(); row != null; row = all.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private List<String> texts(Xlsx xlsx) throws IOException {
        return rows(xlsx, 0).get(0).cells().stream().map(Cell::text).toList();
    }

    private Cell only(Xlsx xlsx) throws IOException {
        return rows(xlsx, 0).get(0).cells().get(0);
    }

    @Test
    void textsOfEveryKind() throws IOException {
        Xlsx xlsx = Xlsx.ordinary()
                .shared(
                        "<si><t>gewoon</t></si><si><r><t>on</t></r><r><rPr/><t xml:space=\"preserve\">derstreept </t></r>"
                                + "<rPh><t>uitspraak</t></rPh></si>")
                .sheet(
                        "Blad",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"C1\" t=\"inlineStr\"><is><t>los_x000D__x000A_regel</t></is></c>"
                                + "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"e\"><v>#REF!</v></c>"
                                + "<c r=\"F1\" t=\"str\"><f>A1</f><v>gewoon</v></c></row>");
        assertThat(texts(xlsx)).containsExactly("gewoon", "onderstreept ", "los\r\nregel", "true", "#REF!", "gewoon");
    }

    @Test
    void aFormulaWithoutAValueIsSeen() throws IOException {
        Xlsx xlsx = Xlsx.ordinary()
                .sheet(
                        "Blad",
                        "<row><c><f>SUM(A2:A9)</f></c><c><f t=\"shared\" si=\"0\"/><v/></c>"
                                + "<c t=\"str\"><f>IF(1,\"\",1)</f><v></v></c><c><f>1+1</f><v>2</v></c></row>");
        List<Cell> cells = rows(xlsx, 0).get(0).cells();
        assertThat(cells).extracting(Cell::text).containsExactly("=SUM(A2:A9)", "=…", "2");
        assertThat(cells).extracting(Cell::column).containsExactly(0, 1, 3);
        assertThat(cells.subList(0, 2)).allMatch(cell -> CellFault.of(cell.text()) == CellFault.FORMULA);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void aStrictWorkbookIsReadLikeAnyOther(int strict) throws IOException {
        Xlsx xlsx = (strict == 1 ? Xlsx.strict() : Xlsx.ordinary())
                .chart("Grafiek")
                .hidden("Verborgen", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .sheet("Blad", "<row r=\"2\" hidden=\"1\"><c r=\"C2\" t=\"d\"><v>2026-01-31T00:00:00</v></c></row>");
        List<Row> rows = rows(xlsx, 1);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).hidden()).isTrue();
        Cell day = rows.get(0).cells().get(0);
        assertThat(day.column()).isEqualTo(2);
        assertThat(day.day()).isEqualTo(LocalDate.of(2026, 1, 31));
        try (Workbook workbook = Workbook.open(folder.resolve("a.xlsx"))) {
            assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Verborgen", "Blad");
            assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dd mmm jjjj, true",
        "[$-413]d mmmm yyyy;@, true",
        "dd\\-mm\\-yy, true",
        "mmm-yy, true",
        "TT.MM.JJJJ, true",
        "d/m/yyyy h:mm, true",
        "[h]:mm, false",
        "mm:ss.0, false",
        "h:mm, false",
        "General, false",
        "Standaard, false",
        "'#,##0.00 \"mdr\"', false",
        "0 \"dagen\", false",
        "[Red]#.##0, false",
        "0.0%, false",
        "€ * #.##0_d, false"
    })
    void aDateIsToldByItsFormat(String format, boolean date) throws IOException {
        Cell cell = only(
                Xlsx.ordinary().format(format).sheet("Blad", "<row><c s=\"1\"><v>46053.999999999996</v></c></row>"));
        assertThat(cell.day()).isEqualTo(date ? LocalDate.of(2026, 2, 1) : null);
        assertThat(cell.number()).isEqualByComparingTo("46054");
        assertThat(cell.percent()).isEqualTo(format.contains("%"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 45245, 2023-11-15",
        "false, 45245.9993, 2023-11-15",
        "false, 46109.0833333333, 2026-03-28",
        "false, 1, 1900-01-01",
        "false, 59, 1900-02-28",
        "false, 60,",
        "false, 61, 1900-03-01",
        "false, 0,",
        "false, 20260131,",
        "true, 43783, 2023-11-15",
        "true, 43783.75, 2023-11-15",
        "true, 0, 1904-01-01"
    })
    void aDayIsTheSameWhateverYearTheWorkbookCountsFrom(boolean from1904, BigDecimal number, LocalDate day)
            throws IOException {
        Xlsx xlsx = from1904 ? Xlsx.ordinary().from1904() : Xlsx.ordinary();
        try (Workbook workbook = Workbook.open(xlsx.save(folder.resolve("a.xlsx")))) {
            assertThat(workbook.day(number)).isEqualTo(day);
        }
    }

    @Test
    void hiddenColumnsAreSeen() throws IOException {
        Path file = Xlsx.ordinary()
                .columns("Blad", "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>", "<row><c><v>1</v></c></row>")
                .save(folder.resolve("a.xlsx"));
        try (Workbook workbook = Workbook.open(file);
                SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            rows.next();
            assertThat(List.of(rows.isHidden(0), rows.isHidden(1), rows.isHidden(2), rows.isHidden(3)))
                    .containsExactly(false, true, true, false);
        }
    }
}
