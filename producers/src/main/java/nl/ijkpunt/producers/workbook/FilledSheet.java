// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.ijkpunt.producers.input.Limit;
import nl.ijkpunt.producers.input.TooLarge;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as it was filled in, found by its technical names wherever its rows and columns now stand.
 *
 * @param name what the sheet is called
 * @param entries per column of a form, or per row of a list: what was answered
 */
record FilledSheet(String name, List<Answers> entries) {

    /** With a limit on the exponent: nobody writes a number of a billion digits in good faith. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * The answers of one column or row.
     *
     * @param instance technical name of the column or row; empty when it has none
     * @param cells by the key of their line; each line of the plan that the sheet still has
     */
    record Answers(String instance, Map<String, FilledCell> cells) {}

    static FilledSheet of(String name, SheetPlan plan, List<Row> rows) {
        Map<Integer, Map<Integer, FilledCell>> grid = new HashMap<>();
        int lastRow = 0;
        int lastColumn = 0;
        for (Row row : rows) {
            for (Cell cell : row) {
                if (cell != null) {
                    int r = row.getRowNum() - 1;
                    int c = cell.getColumnIndex();
                    FilledCell filled = filled(Grid.cell(r, c), cell);
                    grid.computeIfAbsent(r, key -> new HashMap<>()).put(c, filled);
                    // a sheet that was only coloured down to its end does not reach so far
                    lastRow = filled.isEmpty() ? lastRow : Math.max(lastRow, r);
                    lastColumn = filled.isEmpty() ? lastColumn : Math.max(lastColumn, c);
                }
            }
        }
        if ((long) lastRow * lastColumn > Limit.TEMPLATE_CELLS.most()) {
            throw new TooLarge(name, Limit.TEMPLATE_CELLS);
        }
        List<Answers> entries = new ArrayList<>();
        int down = plan.form() ? lastColumn : lastRow;
        int across = plan.form() ? lastRow : lastColumn;
        for (int entry = plan.form() ? 1 : Grid.FIRST_ROW; entry <= down; entry++) {
            Map<String, FilledCell> cells = new LinkedHashMap<>();
            for (int i = 1; i <= across; i++) {
                String key = plan.form()
                        ? at(grid, i, 0).text()
                        : at(grid, Grid.NAMES, i).text();
                if (plan.lines().stream().anyMatch(line -> line.key().equals(key) && !line.isHeading())) {
                    cells.put(key, plan.form() ? at(grid, i, entry) : at(grid, entry, i));
                }
            }
            String instance = plan.form()
                    ? at(grid, Grid.NAMES, entry).text()
                    : at(grid, entry, 0).text();
            if (!plan.form() || !instance.isEmpty()) {
                entries.add(new Answers(instance, cells));
            }
        }
        return new FilledSheet(name, entries);
    }

    private static FilledCell at(Map<Integer, Map<Integer, FilledCell>> grid, int row, int column) {
        FilledCell cell = grid.getOrDefault(row, Map.of()).get(column);
        return cell == null ? new FilledCell(Grid.cell(row, column), "", null) : cell;
    }

    private static FilledCell filled(String place, Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean numeric = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        BigDecimal number = numeric && NUMBER.matcher(raw).matches() ? rounded(raw) : null;
        if (number != null) {
            return new FilledCell(place, number.toPlainString(), number);
        }
        boolean unknown = cell.getType() == CellType.FORMULA && raw.isEmpty();
        // never computed here: without the value that its program kept, the formula itself is what stands there
        String text = unknown ? "=" + cell.getFormula() : cell.getType() == CellType.STRING ? cell.getText() : raw;
        return new FilledCell(place, SPACES.matcher(text).replaceAll(" ").strip(), null);
    }

    /** A workbook keeps 15 digits, the rest is noise. */
    private static @Nullable BigDecimal rounded(String raw) {
        BigDecimal number = new BigDecimal(raw).round(new MathContext(15)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
