// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as programs that are not at hand here write theirs. */
public final class Xlsx {

    private static final String ORDINARY = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ORDINARY_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder references = new StringBuilder();
    private final List<String> formats = new ArrayList<>();
    private final String references0;
    private final String main;
    private String properties = "";
    private int count;

    private Xlsx(String references0, String main) {
        this.references0 = references0;
        this.main = main;
    }

    public static Xlsx ordinary() {
        return new Xlsx(ORDINARY, ORDINARY_MAIN);
    }

    public static Xlsx strict() {
        return new Xlsx(STRICT, STRICT_MAIN);
    }

    public Xlsx from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A number format; the first is style 1. */
    public Xlsx format(String code) {
        formats.add(code);
        return this;
    }

    public Xlsx shared(String items) {
        part("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + items + "</sst>");
        refer("s", "sharedStrings", "sharedStrings.xml");
        return this;
    }

    public Xlsx chart(String name) {
        return sheet(name, "visible", "chartsheet", "<chartsheet xmlns=\"" + main + "\"/>");
    }

    public Xlsx sheet(String name, String rows) {
        return sheet(name, "visible", rows, "");
    }

    public Xlsx hidden(String name, String rows) {
        return sheet(name, "hidden", "worksheet", worksheet("", rows));
    }

    /** With what stands before the rows, such as columns. */
    public Xlsx columns(String name, String columns, String rows) {
        return sheet(name, "visible", "worksheet", worksheet(columns, rows));
    }

    private String worksheet(String before, String rows) {
        return "<worksheet xmlns=\"" + main + "\">" + before + "<sheetData>" + rows + "</sheetData></worksheet>";
    }

    private Xlsx sheet(String name, String state, String kindOrRows, String content) {
        boolean rows = content.isEmpty();
        String kind = rows ? "worksheet" : kindOrRows;
        count++;
        String id = "r" + count;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"%s\"/>".formatted(name, count, state, id));
        refer(id, kind, "sheets/" + count + ".xml");
        part("xl/sheets/" + count + ".xml", rows ? worksheet("", kindOrRows) : content);
        return this;
    }

    private void refer(String id, String kind, String target) {
        references.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, references0, kind, target));
    }

    private void part(String name, String xml) {
        parts.put(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    public Path save(Path to) throws IOException {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            String code = formats.get(i).replace("\"", "&quot;");
            codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        refer("styles", "styles", "/xl/styles.xml");
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main + "\"><numFmts>" + codes + "</numFmts><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part(
                "_rels/.rels",
                relationships("<Relationship Id=\"b\" Type=\"" + references0
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part("xl/_rels/workbook.xml.rels", relationships(references.toString()));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + references0 + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return to;
    }
}
