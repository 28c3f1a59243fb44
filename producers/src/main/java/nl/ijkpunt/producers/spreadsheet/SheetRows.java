// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ijkpunt.producers.spreadsheet.Parts.Xml;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one at a time. */
public final class SheetRows implements Closeable {

    /** With a limit on the exponent: nobody writes a number of a billion digits in good faith. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?\\d+");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");

    private final Workbook workbook;
    private final Xml xml;
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private long number;

    SheetRows(Workbook workbook, Xml xml) {
        this.workbook = workbook;
        this.xml = xml;
    }

    /** The next row that the file has; null at the end. */
    public @Nullable Row next() throws IOException {
        while (xml.next()) {
            if (xml.starts("col") && xml.flag("hidden")) {
                hiddenColumns.add(new int[] {whole(xml.attribute("min", "")), whole(xml.attribute("max", ""))});
            } else if (xml.starts("row")) {
                return row();
            } else if (xml.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    /** Whether a column is not shown, counted from 0; known once the first row was read. */
    public boolean isHidden(int column) {
        return hiddenColumns.stream().anyMatch(range -> range[0] <= column + 1 && column + 1 <= range[1]);
    }

    private Row row() throws IOException {
        String place = xml.attribute("r", "");
        number = place.matches("\\d{1,10}") ? Long.parseLong(place) : number + 1;
        boolean hidden = xml.flag("hidden");
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                Cell cell = cell(column);
                if (!cell.text().isEmpty()) {
                    cells.add(cell);
                }
            }
        }
        cells.sort(Comparator.comparingInt(Cell::column));
        return new Row(number, hidden, cells);
    }

    private Cell cell(int column) throws IOException {
        String type = xml.attribute("t", "n");
        Look look = workbook.look(xml.attribute("s"));
        String value = null;
        String formula = null;
        String inline = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = content("v");
            } else if (xml.starts("f")) {
                formula = content("f");
            } else if (xml.starts("is")) {
                inline = SharedTexts.text(xml, "is");
            }
        }
        boolean computed = value != null && (!value.isEmpty() || type.equals("str"));
        if (formula != null && !computed) {
            return Cell.text(column, "=" + (formula.isEmpty() ? "…" : formula));
        }
        return cell(column, type, look, type.equals("inlineStr") ? inline : value == null ? "" : value);
    }

    private Cell cell(int column, String type, Look look, String value) {
        return switch (type) {
            case "s" -> Cell.text(column, workbook.text(value.strip()));
            case "inlineStr", "e" -> Cell.text(column, value);
            case "str" -> Cell.text(column, SharedTexts.plain(value));
            case "b" -> Cell.text(column, value.isBlank() ? "" : String.valueOf(isTrue(value.strip())));
            case "d" -> day(column, value.strip());
            default -> number(column, look, value.strip());
        };
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    private static Cell day(int column, String value) {
        Matcher iso = ISO_DAY.matcher(value);
        if (iso.matches()) {
            try {
                return new Cell(column, value, null, LocalDate.parse(iso.group(1)), false);
            } catch (DateTimeException e) {
                return Cell.text(column, value);
            }
        }
        return Cell.text(column, value);
    }

    /** A workbook keeps 15 digits, the rest is noise. */
    private Cell number(int column, Look look, String value) {
        if (!NUMBER.matcher(value).matches()) {
            return Cell.text(column, value);
        }
        BigDecimal exact = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
        BigDecimal kept = exact.scale() < 0 ? exact.setScale(0) : exact;
        LocalDate day = look == Look.DATE ? workbook.day(kept) : null;
        return new Cell(column, kept.toPlainString(), kept, day, look == Look.PERCENT);
    }

    private String content(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(end)) {
            text.append(xml.text());
        }
        return text.toString();
    }

    private static int column(@Nullable String address, int next) {
        Matcher letters = ADDRESS.matcher(address == null ? "" : address);
        if (!letters.matches()) {
            return next;
        }
        int column = 0;
        for (char letter : letters.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int whole(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
