// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.MessageBundle;

/** What a file is, told by what is in it: its name may say something else. */
public enum FileKind {
    /** A workbook that is read: .xlsx or .xlsm. */
    WORKBOOK,
    /** Text, such as CSV. */
    TEXT,
    /** Text under the name of a workbook. */
    TEXT_AS_WORKBOOK,
    EMPTY,
    OLD_EXCEL,
    PASSWORD,
    OLD_OFFICE,
    BINARY_EXCEL,
    OPEN_DOCUMENT,
    NUMBERS,
    WORD,
    POWERPOINT,
    PDF,
    HTML,
    XML_EXCEL,
    RTF,
    PICTURE,
    COMPRESSED,
    /** A zip file that is no workbook. */
    ZIP,
    /** It starts as a zip file, and cannot be read as one. */
    DAMAGED_ZIP;

    private static final int HEAD = 65_536;
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    /** Looks into the file. */
    public static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        // every byte is one character, whatever the file is
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.isEmpty()) {
            return EMPTY;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zipped(file);
        }
        if (start.startsWith(OLE)) {
            return compound(file);
        }
        FileKind known = marked(start);
        return known != TEXT ? known : text(start, file);
    }

    private static FileKind marked(String start) {
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return PICTURE;
        }
        if (start.startsWith("\u001F\u008B") || start.startsWith("7z\u00BC\u00AF") || start.startsWith("Rar!")) {
            return COMPRESSED;
        }
        // Excel before 5, without a container around it
        return start.matches("(?s)\u0009[\u0000\u0002\u0004\u0008]..[\u0000\u0002\u0005\u0006].*") ? OLD_EXCEL : TEXT;
    }

    private static FileKind text(String start, Path file) {
        String plain = start.replace("\u00EF\u00BB\u00BF", "")
                .replaceFirst("^(\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\u0000", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (plain.startsWith("<?xml") && plain.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return XML_EXCEL;
        }
        if (plain.startsWith("<")
                        && plain.substring(0, Math.min(plain.length(), 2000))
                                .matches("(?s).*<(!doctype html|html|table|head|body|meta|div)\\b.*")
                || plain.startsWith("mime-version:")) {
            return HTML;
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(xls|xlsx|xlsm|xlsb|ods|numbers)") ? TEXT_AS_WORKBOOK : TEXT;
    }

    /** A container of old: its parts are named in letters of two bytes. */
    private static FileKind compound(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean old = false;
            String before = "";
            for (byte[] piece = in.readNBytes(HEAD); piece.length > 0; piece = in.readNBytes(HEAD)) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (text.contains(twoBytes("EncryptedPackage"))) {
                    return PASSWORD;
                }
                old = old || text.contains(twoBytes("Workbook")) || text.contains(twoBytes("Book"));
                before = text.substring(Math.max(0, text.length() - 64));
            }
            return old ? OLD_EXCEL : OLD_OFFICE;
        }
    }

    private static String twoBytes(String text) {
        return text.chars().mapToObj(letter -> (char) letter + "\u0000").collect(Collectors.joining());
    }

    private static FileKind zipped(Path file) throws IOException {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream()
                    .map(ZipEntry::getName)
                    .map(name -> name.replace('\\', '/'))
                    .forEach(names::add);
        } catch (IOException | RuntimeException e) {
            // cut off on its way, for instance
            return DAMAGED_ZIP;
        }
        if (names.contains("content.xml")) {
            return OPEN_DOCUMENT;
        }
        if (has(names, "Index/") && has(names, "Index/Document.iwa") || names.contains("Index.zip")) {
            return NUMBERS;
        }
        if (names.contains("_rels/.rels") && names.contains("[Content_Types].xml")) {
            return office(file, names);
        }
        return ZIP;
    }

    private static FileKind office(Path file, Set<String> names) throws IOException {
        try (Parts parts = new Parts(file)) {
            String main = parts.first("", "officeDocument");
            if (main == null) {
                return ZIP;
            }
            if (main.endsWith(".bin")) {
                return BINARY_EXCEL;
            }
            if (has(names, "word/")) {
                return WORD;
            }
            return has(names, "ppt/") ? POWERPOINT : WORKBOOK;
        } catch (IOException e) {
            return DAMAGED_ZIP;
        }
    }

    private static boolean has(Set<String> names, String start) {
        return names.stream().anyMatch(name -> name.startsWith(start));
    }

    /** What it is and what to do, in Dutch or, for any other language, English. */
    public String text(Locale language) {
        Locale known = language.getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH;
        var texts = MessageBundle.in("nl.ijkpunt.producers.spreadsheet.files", known);
        return new MessageFormat(texts.getString(Code.of(this)), known).format(new Object[0]);
    }
}
