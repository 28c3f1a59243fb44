// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileKindTest {

    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    @TempDir
    Path folder;

    private FileKind of(String name, String content) throws IOException {
        return FileKind.of(Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private FileKind zipped(String... names) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                String target = name.equals("_rels/.rels") ? names[names.length - 1] : "";
                zip.write(("<r><Relationship Type=\"x/officeDocument\" Target=\"" + target + "\"/></r>")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return FileKind.of(file);
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, 'a;b', TEXT",
        "a.xlsx, 'a;b', TEXT_AS_WORKBOOK",
        "a.XLS, 'a;b', TEXT_AS_WORKBOOK",
        "a.xlsx, '', EMPTY",
        "a.xls, '<html><table>', HTML",
        "a.xls, '<table border=1><tr>', HTML",
        "a.csv, '<!DOCTYPE HTML PUBLIC>', HTML",
        "a.xls, '<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">', XML_EXCEL",
        "a.xlsx, '%PDF-1.7', PDF",
        "a.xlsx, 'PK\u0003\u0004 cut off', DAMAGED_ZIP",
        "a.rtf, '{\\rtf1', RTF",
        "a.csv.gz, '\u001F\u008B', COMPRESSED"
    })
    void textAndOthers(String name, String content, FileKind kind) throws IOException {
        assertThat(of(name, content)).isEqualTo(kind);
    }

    @Test
    void containersOfOld() throws IOException {
        assertThat(of("a.xls", OLE + "\u0000".repeat(70_000) + "W\0o\0r\0k\0b\0o\0o\0k\0"))
                .isEqualTo(FileKind.OLD_EXCEL);
        assertThat(of("a.xlsx", OLE + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"))
                .isEqualTo(FileKind.PASSWORD);
        assertThat(of("a.doc", OLE + "W\0o\0r\0d\0D\0o\0c\0")).isEqualTo(FileKind.OLD_OFFICE);
    }

    @Test
    void packages() throws IOException {
        assertThat(zipped("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"))
                .isEqualTo(FileKind.WORKBOOK);
        assertThat(zipped("[Content_Types].xml", "_rels/.rels", "xl/workbook.bin"))
                .isEqualTo(FileKind.BINARY_EXCEL);
        assertThat(zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"))
                .isEqualTo(FileKind.WORD);
        assertThat(zipped("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml"))
                .isEqualTo(FileKind.POWERPOINT);
        assertThat(zipped("mimetype", "content.xml")).isEqualTo(FileKind.OPEN_DOCUMENT);
        assertThat(zipped("Index/Document.iwa")).isEqualTo(FileKind.NUMBERS);
        assertThat(zipped("a.csv")).isEqualTo(FileKind.ZIP);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsInBothLanguages(FileKind kind) {
        String dutch = kind.text(Locale.forLanguageTag("nl"));
        assertThat(dutch).startsWith("dit ");
        assertThat(kind.text(Locale.ENGLISH)).startsWith("this ").isNotEqualTo(dutch);
    }

    @Test
    void anotherFileIsNotOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xls"), "<html>");
        assertThatThrownBy(() -> Workbook.open(file)).isInstanceOfSatisfying(WrongFile.class, wrong -> {
            assertThat(wrong.kind()).isEqualTo(FileKind.HTML);
            assertThat(wrong.text(Locale.ENGLISH)).startsWith(file + ": this is a web page");
        });
    }
}
