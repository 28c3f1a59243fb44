// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.producers.input.WorkbookGuard;
import nl.ijkpunt.producers.spreadsheet.Parts.Reference;
import nl.ijkpunt.producers.spreadsheet.Parts.Xml;
import org.jspecify.annotations.Nullable;

/** A workbook as Excel keeps it (.xlsx, .xlsm), Strict or not; whatever program wrote it. */
public final class Workbook implements Closeable {

    /** 31 December 9999, the last day that a workbook knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final int LEAP_DAY_THAT_WAS_NONE = 60;
    private static final int PROPERTIES = 65_536;

    private final Parts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts;
    private final List<Look> looks;
    private boolean from1904;

    private Workbook(Parts parts) throws IOException {
        this.parts = parts;
        String book = parts.first("", "officeDocument");
        if (book == null) {
            throw new IOException("no workbook");
        }
        readBook(book);
        texts = SharedTexts.of(parts, parts.first(book, "sharedStrings"));
        looks = Look.of(parts, parts.first(book, "styles"));
    }

    /**
     * Opens the file.
     *
     * @throws WrongFile when it is something else
     * @throws nl.ijkpunt.producers.input.TooLarge when it would fill the memory
     * @throws IOException when it cannot be read
     */
    public static Workbook open(Path file) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind != FileKind.WORKBOOK) {
            throw new WrongFile(file, kind);
        }
        WorkbookGuard.check(file);
        Parts parts = new Parts(file);
        try {
            return new Workbook(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void readBook(String book) throws IOException {
        Map<String, Reference> references = new HashMap<>();
        for (Reference reference : parts.references(book)) {
            references.put(reference.id(), reference);
        }
        try (Xml xml = parts.open(book)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.starts("sheet")) {
                    Reference reference = references.get(xml.attribute("id", ""));
                    if (reference != null && reference.kind().equals("worksheet")) {
                        boolean hidden = !xml.attribute("state", "visible").equals("visible");
                        sheets.add(new Sheet(SharedTexts.plain(xml.attribute("name", "")), hidden, reference.part()));
                    }
                }
            }
        }
    }

    /** The sheets with cells, in their order. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The rows of a sheet, to be closed. */
    public SheetRows rows(Sheet sheet) throws IOException {
        return new SheetRows(this, parts.open(sheet.part()));
    }

    /** The properties of the document as they stand in the file; empty when it has none. */
    public String properties() throws IOException {
        String part = parts.first("", "core-properties");
        if (part == null) {
            return "";
        }
        try (var bytes = parts.bytes(part)) {
            return new String(bytes.readNBytes(PROPERTIES), StandardCharsets.UTF_8);
        }
    }

    /**
     * The day that a number stands for, whatever its time of day; a spreadsheet knows no time zones.
     *
     * @return null when there is no such day
     */
    public @Nullable LocalDate day(BigDecimal number) {
        // a sum of fractions may end a hair before midnight
        BigDecimal whole = number.round(new MathContext(15)).setScale(0, RoundingMode.FLOOR);
        if (whole.compareTo(LAST_DAY) > 0 || whole.signum() < 0) {
            return null;
        }
        int days = whole.intValueExact();
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        if (days == 0 || days == LEAP_DAY_THAT_WAS_NONE) {
            return null;
        }
        return LocalDate.of(1899, 12, 30).plusDays(days < LEAP_DAY_THAT_WAS_NONE ? days + 1 : days);
    }

    String text(String index) {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < texts.size() ? texts.get(at) : "";
    }

    Look look(@Nullable String style) {
        int at = style == null || !style.matches("\\d{1,9}") ? 0 : Integer.parseInt(style);
        return at < looks.size() ? looks.get(at) : Look.PLAIN;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
