// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.ijkpunt.producers.workbook.Template;
import nl.ijkpunt.producers.workbook.TemplateRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that would fill the memory or never end are refused, each for the reason that it has. */
@Timeout(30)
class WorkbookGuardTest {

    private static final String START = "<?xml version=\"1.0\"?><worksheet><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    /** What is written inside a part, over and over if need be. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COLUMNS     | <row r=\"2\"><c r=\"ZZZZZZ2\"><v>5</v></c></row>",
                "COLUMNS     | <row r='2'><c  s=\"1\" r = 'XFE2'/></row>",
                "COLUMNS     | <x:row r=\"2\"><x:c r=\"XFE2\"/></x:row>",
                "ROWS        | <row r=\"2000000000\"/>",
                "ROWS        | <row r=\"99999999999999999999\"/>",
                "ROWS        | <row r=\"1048577\"/>",
                "ROWS        | <row r=\"1048576\"/><row/>",
                "ROWS        | <row><c r=\"A2000000000\"/></row>",
                "DEFINITIONS | <row r=\"&#50;\"/>",
                "DEFINITIONS | <!ENTITY x SYSTEM \"file:///etc/passwd\">",
            })
    void aSheetEndsWhereSpreadsheetsEnd(Limit limit, String rows) throws IOException {
        refused(limit, sheet(START + rows + END));
    }

    @Test
    void definitionsThatGrowAreRefused() throws IOException {
        refused(Limit.DEFINITIONS, sheet("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">]>" + START + END));
        refused(
                Limit.DEFINITIONS,
                part(
                        "xl/worksheets/sheet1.xml",
                        out -> out.write(("\uFEFF" + START).getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test
    void whatPacksTooWellIsRefused() throws IOException {
        refused(Limit.PACKED, part("xl/worksheets/sheet1.xml", out -> {
            out.write(START.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 60_000; i++) {
                out.write("<a/>".repeat(50).getBytes(StandardCharsets.UTF_8));
            }
        }));
        refused(Limit.SHEETS, part("xl/worksheets/sheet1.xml", out -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }));
    }

    @Test
    void manyUnnumberedRowsAndWideRowsAreCounted() throws IOException {
        refused(Limit.ROWS, part("s.bin", out -> {
            out.write(START.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 11_000; i++) {
                out.write(("<row><c><v>" + i + "</v></c></row>").repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        }));
        refused(Limit.CELLS, part("xl/worksheets/sheet1.xml", out -> {
            out.write(START.getBytes(StandardCharsets.UTF_8));
            for (int i = 1; i < 2_000; i++) {
                out.write(("<row r=\"" + i + "\"><c r=\"XFD" + i + "\"/></row>").getBytes(StandardCharsets.UTF_8));
            }
        }));
    }

    /** The name of a part, and its outermost element, say nothing about who reads it. */
    @ParameterizedTest
    @CsvSource({"xl/sharedStrings.xml,sst", "strings,worksheet"})
    void textsThatCellsShareFitInMemory(String name, String root) throws IOException {
        refused(Limit.SHARED, part(name, out -> {
            out.write(("<" + root + ">").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 900_000; i++) {
                out.write(("<si><t>text " + Integer.toHexString(i * 31) + " of many texts</t></si>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }));
    }

    @Test
    void piecesDepthAndNamesAreBounded() throws IOException {
        refused(Limit.PIECE, sheet(START + "x".repeat((1 << 20) + 1) + END));
        refused(Limit.PIECE, sheet(START + "<![CDATA[" + "<a>".repeat(1 << 19) + "]]>" + END));
        refused(Limit.PIECE, sheet(START + "<a b=\"" + "x".repeat((1 << 20) + 1) + "\"/>" + END));
        refused(Limit.DEPTH, sheet("<a>".repeat(201)));
        StringBuilder names = new StringBuilder(START);
        for (int i = 0; i < 6_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refused(Limit.NAMES, sheet(names + END));
    }

    @Test
    void filesInsideAreCounted() throws IOException {
        Path file = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 2_001; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
        }
        refused(Limit.PARTS, file);
    }

    @Test
    void ordinaryWorkbooksPassAndWhatIsNoneIsForTheReader() throws IOException {
        Path template = folder.resolve("template.xlsx");
        Template.write(
                new TemplateRequest("a", "A", List.of("B", "C"), YearMonth.of(2026, 1), Locale.ENGLISH),
                Files.newOutputStream(template));
        assertThatCode(() -> WorkbookGuard.checkTemplate(template)).doesNotThrowAnyException();
        Path full = sheet(START
                + "<!-- > <row r=\"9999999\"> -- - --><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>a > b &lt;row r="
                + "</t></is></c></row>" + END);
        assertThatCode(() -> WorkbookGuard.check(full)).doesNotThrowAnyException();
        Path text = Files.writeString(folder.resolve("text.xlsx"), "Maand;Bedrag\n");
        assertThatCode(() -> WorkbookGuard.check(text)).doesNotThrowAnyException();
        Path damaged = Files.writeString(folder.resolve("damaged.xlsx"), "PK\u0003\u0004 and no more");
        assertThatCode(() -> WorkbookGuard.check(damaged)).doesNotThrowAnyException();
    }

    private Path sheet(String xml) throws IOException {
        return part("xl/worksheets/sheet1.xml", out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private Path part(String name, Content content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            content.to(zip);
        }
        return file;
    }

    private static void refused(Limit limit, Path file) {
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> WorkbookGuard.check(file))
                .satisfies(tooLarge -> assertThat(tooLarge.limit()).isEqualTo(limit))
                .satisfies(tooLarge ->
                        assertThat(tooLarge.text(Locale.forLanguageTag("nl"))).startsWith(file + ": "));
    }
}
