// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Fills a workbook as a person does: looks for the words of row and column, and writes where they meet. */
final class Filling {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, List<Row>> sheets = new LinkedHashMap<>();
    private final Map<String, Document> changed = new LinkedHashMap<>();

    Filling(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        try (ReadableWorkbook reader = new ReadableWorkbook(workbook.toFile());
                var found = reader.getSheets()) {
            for (var sheet : found.toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
    }

    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** The text of a cell, by its name. */
    String text(String sheet, String cell) {
        for (Row row : rows(sheet)) {
            for (Cell one : row) {
                if (one != null && one.getAddress().toString().equals(cell)) {
                    return one.getText();
                }
            }
        }
        return "";
    }

    /** Answers a question of a form, in the column with this header. */
    Filling answer(String sheet, String question, String header, Object value) {
        int row = place(sheet, question, true);
        int column = place(sheet, header, false);
        return write(sheet, row, column, value);
    }

    /** Fills the first cells of a line of a list, counted from 1; null leaves a cell as it is. */
    Filling line(String sheet, int number, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                write(sheet, 4 + number, i + 2, values[i]);
            }
        }
        return this;
    }

    /** Writes what no person types: the cell, the type of its value, and the value as the file has it. */
    Filling raw(String sheet, String address, String type, String value) {
        Element cell = emptied(sheet, address);
        cell.setAttribute("t", type);
        Element written = cell.getOwnerDocument().createElementNS(cell.getNamespaceURI(), "v");
        written.setTextContent(value);
        cell.appendChild(written);
        return this;
    }

    /** Changes a part as other programs would have written it. */
    Filling part(String name, UnaryOperator<String> change) {
        String text = new String(part(name, false), StandardCharsets.UTF_8);
        String other = change.apply(text);
        assertThat(other).isNotEqualTo(text);
        parts.put(name, other.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Saves it, at that moment. */
    void save(Path to, Instant moment) throws IOException {
        for (var sheet : changed.entrySet()) {
            parts.put(part(sheet.getKey()), bytes(sheet.getValue()));
        }
        String core = new String(part("docProps/core.xml", false), StandardCharsets.UTF_8);
        parts.put(
                "docProps/core.xml",
                core.replaceFirst("(<dcterms:created[^>]*>)[^<]*<", "$1" + moment.truncatedTo(ChronoUnit.SECONDS) + "<")
                        .getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    /** Every part is XML that any program can read. */
    void isWellFormed() throws IOException {
        for (var part : parts.entrySet()) {
            assertThat(xml(part.getValue()).getDocumentElement())
                    .as(part.getKey())
                    .isNotNull();
        }
    }

    private int place(String sheet, String words, boolean row) {
        for (Row one : rows(sheet)) {
            for (Cell cell : one) {
                if (cell != null && cell.getText().equals(words) && one.getRowNum() > 1) {
                    return row ? one.getRowNum() : cell.getColumnIndex() + 1;
                }
            }
        }
        throw new AssertionError("no '" + words + "' on " + sheet);
    }

    private List<Row> rows(String sheet) {
        assertThat(sheets).containsKey(sheet);
        return sheets.get(sheet);
    }

    private Filling write(String sheet, int row, int column, Object value) {
        Element cell = emptied(sheet, (char) ('A' + column - 1) + String.valueOf(row));
        Document document = cell.getOwnerDocument();
        if (value instanceof String text) {
            cell.setAttribute("t", "inlineStr");
            Element words = document.createElementNS(cell.getNamespaceURI(), "t");
            words.setTextContent(text);
            Element inline = document.createElementNS(cell.getNamespaceURI(), "is");
            inline.appendChild(words);
            cell.appendChild(inline);
        } else {
            Element number = document.createElementNS(cell.getNamespaceURI(), "v");
            Object written =
                    value instanceof LocalDate day ? ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day) : value;
            number.setTextContent(written.toString());
            cell.appendChild(number);
        }
        return this;
    }

    private Element emptied(String sheet, String address) {
        Element cell = cell(changed.computeIfAbsent(sheet, name -> xml(part(part(name), true))), address);
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.removeAttribute("t");
        return cell;
    }

    private static Element cell(Document document, String address) {
        NodeList cells = document.getElementsByTagNameNS("*", "c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getAttribute("r").equals(address)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + address + " to fill");
    }

    /** The part that holds a sheet; they stand in the order of the sheets. */
    private String part(String sheet) {
        return "xl/worksheets/sheet" + (sheets().indexOf(sheet) + 1) + ".xml";
    }

    private byte[] part(String name, boolean sheet) {
        byte[] part = parts.get(name);
        assertThat(part).as("%s, sheet %s", name, sheet).isNotNull();
        return part;
    }

    private static Document xml(byte[] part) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream in = new ByteArrayInputStream(part)) {
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Document document) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
    }
}
