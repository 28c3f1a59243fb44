// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.ijkpunt.producers.input.Limit;
import nl.ijkpunt.producers.input.TooLarge;
import nl.ijkpunt.producers.spreadsheet.Cell;
import nl.ijkpunt.producers.spreadsheet.Row;
import nl.ijkpunt.producers.spreadsheet.Sheet;
import nl.ijkpunt.producers.spreadsheet.SheetRows;
import nl.ijkpunt.producers.spreadsheet.Workbook;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;

/**
 * One sheet as it was filled in, found by its technical names wherever its rows and columns now stand.
 *
 * @param name what the sheet is called
 * @param plan what it asks
 * @param entries per column of a form, or per row of a list: what was answered
 * @param doubles technical names that stand there more than once, with both places: which one holds cannot be told
 * @param unnamed columns of a form that look as if they belong to it, and have no technical name
 */
record FilledSheet(String name, SheetPlan plan, List<Answers> entries, List<Twice> doubles, List<Answers> unnamed) {

    private static final int LOWEST_HEADER = 20;

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * The answers of one column or row.
     *
     * @param instance technical name of the column or row; empty when it has none
     * @param title what a person reads above the column, or before the row
     * @param cells by the key of their line; each line of the plan that the sheet still has
     * @param labels what a person reads at each of these lines
     */
    record Answers(String instance, String title, Map<String, FilledCell> cells, Map<String, String> labels) {

        /** True when somebody answered something. */
        boolean isFilled() {
            return cells.values().stream().anyMatch(cell -> !cell.isEmpty());
        }

        /** The first cell that was filled. */
        String place() {
            return cells.values().stream()
                    .filter(cell -> !cell.isEmpty())
                    .map(FilledCell::place)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Two columns or rows of one name. */
    record Twice(String key, String title, String place, String other) {}

    /** The technical name of a sheet, in its first cell; empty when there is none. */
    static String key(Workbook workbook, Sheet sheet) throws IOException {
        try (SheetRows rows = workbook.rows(sheet)) {
            Row first = rows.next();
            if (first == null || first.number() != 1 || first.cells().isEmpty()) {
                return "";
            }
            Cell cell = first.cells().get(0);
            return cell.column() == 0 ? cell.text() : "";
        }
    }

    static FilledSheet of(Workbook workbook, Sheet sheet, SheetPlan plan) throws IOException {
        try (SheetRows rows = workbook.rows(sheet)) {
            Reading reading = new Reading(workbook, plan);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                reading.take(row);
            }
            return reading.sheet(sheet.name());
        }
    }

    /** A sheet while it is read: lines of a form run down and entries across, those of a list the other way. */
    private static final class Reading {

        private final Workbook workbook;
        private final SheetPlan plan;
        private final Map<Integer, Map<Integer, FilledCell>> grid = new HashMap<>();
        private final List<Twice> doubles = new ArrayList<>();
        private int lastRow;
        private int lastColumn;
        private int header = Grid.HEADER;

        Reading(Workbook workbook, SheetPlan plan) {
            this.workbook = workbook;
            this.plan = plan;
        }

        void take(Row row) {
            int r = (int) row.number() - 1;
            for (Cell cell : row.cells()) {
                FilledCell filled = filled(Grid.cell(r, cell.column()), cell);
                grid.computeIfAbsent(r, key -> new HashMap<>()).put(cell.column(), filled);
                lastRow = Math.max(lastRow, r);
                lastColumn = Math.max(lastColumn, cell.column());
            }
        }

        private FilledCell filled(String place, Cell cell) {
            String text = SPACES.matcher(cell.text()).replaceAll(" ").strip();
            BigDecimal number = cell.number();
            var day = cell.day() != null || number == null ? cell.day() : workbook.day(number);
            return new FilledCell(place, text, number, day, cell.day() != null, cell.percent());
        }

        FilledSheet sheet(String name) {
            if ((long) lastRow * lastColumn > Limit.TEMPLATE_CELLS.most()) {
                throw new TooLarge(name, Limit.TEMPLATE_CELLS);
            }
            header = header();
            Map<String, Integer> lines = lines();
            List<Answers> entries = new ArrayList<>();
            List<Answers> unnamed = new ArrayList<>();
            Map<String, Integer> known = new HashMap<>();
            int last = plan.form() ? lastColumn : lastRow;
            for (int entry = plan.form() ? 1 : header + 1; entry <= last; entry++) {
                Answers answers = answers(lines, entry);
                boolean named = !answers.instance().isEmpty();
                boolean filled = answers.isFilled();
                Integer before = plan.form() && named && filled ? known.put(answers.instance(), entry) : null;
                if (before != null) {
                    doubles.add(new Twice(
                            answers.instance(),
                            answers.title(),
                            head(before).place(),
                            head(entry).place()));
                    String twice = answers.instance();
                    entries.removeIf(one -> one.instance().equals(twice));
                } else if (!plan.form() || named && (filled || !known.containsKey(answers.instance()))) {
                    entries.add(answers);
                } else if (filled
                        && entry >= Grid.FIRST_ANSWER
                        && YEAR.matcher(answers.title()).find()) {
                    // of a form, and somebody made it: anything else may stand beside the form, but not a month
                    unnamed.add(answers);
                }
            }
            return new FilledSheet(name, plan, entries, doubles, unnamed);
        }

        /** Rows above a list may have come or gone: its header is where most of its words stand. */
        private int header() {
            for (int row = 1; !plan.form() && row <= Math.min(lastRow, LOWEST_HEADER); row++) {
                int known = 0;
                for (FilledCell cell : grid.getOrDefault(row, Map.of()).values()) {
                    known += isLabel(cell.text()) ? 1 : 0;
                }
                if (2 * known > plan.lines().size()) {
                    return row;
                }
            }
            return Grid.HEADER;
        }

        private boolean isLabel(String text) {
            return Words.all().stream()
                    .anyMatch(words -> plan.lines().stream()
                            .anyMatch(line -> words.label(plan, line).equals(text)));
        }

        private FilledCell head(int entry) {
            return plan.form() ? at(header, entry) : at(entry, 0);
        }

        /** Where each line of the plan now stands; one that stands there twice is no line any more. */
        private Map<String, Integer> lines() {
            Map<String, Integer> lines = new LinkedHashMap<>();
            Map<String, Integer> twice = new HashMap<>();
            int last = plan.form() ? lastRow : lastColumn;
            for (int i = 1; i <= last; i++) {
                String key = (plan.form() ? at(i, 0) : at(Grid.NAMES, i)).text();
                if (plan.lines().stream().anyMatch(line -> line.key().equals(key) && !line.isHeading())
                        && isFilled(i)) {
                    Integer before = lines.putIfAbsent(key, i);
                    if (before != null && twice.putIfAbsent(key, i) == null) {
                        doubles.add(
                                new Twice(key, label(i).text(), label(before).place(), label(i).place()));
                    }
                }
            }
            plan.lines().stream()
                    .filter(line -> !line.isHeading())
                    .forEach(line -> lines.computeIfAbsent(line.key(), this::unfilled));
            lines.keySet().removeAll(twice.keySet());
            lines.values().removeIf(place -> place < 0);
            return lines;
        }

        private int unfilled(String key) {
            int last = plan.form() ? lastRow : lastColumn;
            for (int i = 1; i <= last; i++) {
                if ((plan.form() ? at(i, 0) : at(Grid.NAMES, i)).text().equals(key)) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isFilled(int line) {
            int last = plan.form() ? lastColumn : lastRow;
            for (int entry = plan.form() ? Grid.FIRST_ANSWER : header + 1; entry <= last; entry++) {
                if (!answer(line, entry).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private FilledCell label(int line) {
            return plan.form() ? at(line, Grid.FIRST_COLUMN) : at(header, line);
        }

        private FilledCell answer(int line, int entry) {
            return plan.form() ? at(line, entry) : at(entry, line);
        }

        private Answers answers(Map<String, Integer> lines, int entry) {
            Map<String, FilledCell> cells = new LinkedHashMap<>();
            Map<String, String> labels = new HashMap<>();
            lines.forEach((key, line) -> {
                cells.put(key, answer(line, entry));
                labels.put(key, label(line).text());
            });
            String instance = (plan.form() ? at(Grid.NAMES, entry) : at(entry, 0)).text();
            String title = (plan.form() ? at(header, entry) : at(entry, Grid.FIRST_COLUMN)).text();
            return new Answers(instance, title, cells, labels);
        }

        private FilledCell at(int row, int column) {
            FilledCell cell = grid.getOrDefault(row, Map.of()).get(column);
            return cell == null ? FilledCell.empty(Grid.cell(row, column)) : cell;
        }
    }
}
