// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Obligation;
import nl.ijkpunt.producers.mapping.Ids;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes the empty workbook: labels, cells that refuse what does not belong there, and lists to choose from. */
public final class Template {

    private static final String INK = "22313F";
    private static final String QUIET = "6B7785";
    private static final String BAND = "E8EDF2";
    private static final String PAPER = "FFFDF2";
    private static final String EDGE = "C9CED6";

    /** A spreadsheet finds a file with a longer title of a message damaged. */
    private static final int LONGEST_TITLE = 32;

    private final TemplateRequest request;
    private final Words words;
    private final Map<String, Worksheet> sheets = new LinkedHashMap<>();
    private final Map<Line, Range> choices = new LinkedHashMap<>();

    private Template(TemplateRequest request) {
        this.request = request;
        this.words = Words.of(request.language());
    }

    /** Writes the workbook, and closes what it writes to. */
    public static void write(TemplateRequest request, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "IJkpunt", "1.0")) {
            new Template(request).fill(workbook);
        }
    }

    private void fill(Workbook workbook) {
        workbook.setGlobalDefaultFont("Calibri", 11);
        explain(workbook.newWorksheet(words.text("explanation")));
        for (SheetPlan plan : Layout.SHEETS) {
            sheets.put(plan.key(), workbook.newWorksheet(words.title(plan)));
        }
        choices(workbook.newWorksheet(Grid.CHOICES));
        for (SheetPlan plan : Layout.SHEETS) {
            Worksheet sheet = sheet(plan);
            head(sheet, plan);
            if (plan.form()) {
                form(sheet, plan);
            } else {
                list(sheet, plan);
            }
        }
        prefill();
    }

    private Worksheet sheet(SheetPlan plan) {
        Worksheet sheet = sheets.get(plan.key());
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet " + plan.key());
        }
        return sheet;
    }

    private void explain(Worksheet sheet) {
        page(sheet, "portrait");
        sheet.hideGridLines();
        sheet.width(0, 3);
        sheet.width(1, 92);
        sheet.value(1, 1, words.text("explanation.title"));
        sheet.style(1, 1).bold().fontSize(18).fontColor(INK).set();
        sheet.rowHeight(1, 26);
        int row = 3;
        for (String line : words.text("explanation.text").split("\n", -1)) {
            boolean heading = line.startsWith("# ");
            sheet.value(row, 1, heading ? line.substring(2) : line);
            if (heading) {
                sheet.style(row, 1).bold().fontSize(12).fontColor(INK).set();
            } else {
                sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
                sheet.rowHeight(row, 15.5 * (1 + line.length() / 95));
            }
            row++;
        }
    }

    /** Every list of choices is a column of the hidden sheet. */
    private void choices(Worksheet sheet) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.value(0, 0, Grid.MARK);
        int column = 1;
        for (SheetPlan plan : Layout.SHEETS) {
            for (Line line : plan.lines()) {
                if (!line.choices().isEmpty() && !choices.containsKey(line)) {
                    sheet.value(0, column, plan.key() + "." + line.key());
                    int row = 1;
                    for (String code : line.choices()) {
                        sheet.value(row++, column, words.choice(code));
                    }
                    choices.put(line, sheet.range(1, column, row - 1, column));
                    column++;
                }
            }
        }
    }

    private void head(Worksheet sheet, SheetPlan plan) {
        page(sheet, "landscape");
        sheet.hideGridLines();
        sheet.value(Grid.NAMES, 0, plan.key());
        sheet.hideRow(Grid.NAMES);
        sheet.hideColumn(0);
        sheet.value(Grid.TITLE, Grid.FIRST_COLUMN, words.title(plan));
        sheet.style(Grid.TITLE, Grid.FIRST_COLUMN)
                .bold()
                .fontSize(16)
                .fontColor(INK)
                .set();
        sheet.rowHeight(Grid.TITLE, 24);
        sheet.value(Grid.ABOUT, Grid.FIRST_COLUMN, words.about(plan));
        sheet.style(Grid.ABOUT, Grid.FIRST_COLUMN).fontColor(QUIET).set();
        sheet.rowHeight(Grid.ABOUT, 22);
        sheet.repeatRows(Grid.HEADER);
        sheet.footer(words.title(plan), Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    private static void page(Worksheet sheet, String orientation) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
    }

    private void form(Worksheet sheet, SheetPlan plan) {
        boolean months = plan.equals(Layout.MONTH);
        sheet.width(Grid.FIRST_COLUMN, 46);
        boolean hints =
                plan.lines().stream().anyMatch(line -> !words.hint(plan, line).isEmpty());
        sheet.width(Grid.FIRST_COLUMN + 1, hints ? 44 : 3);
        sheet.freezePane(Grid.FIRST_ANSWER, Grid.FIRST_ROW);
        int last = Grid.FIRST_ANSWER + plan.size() - 1;
        for (int i = 0; i < plan.size(); i++) {
            int column = Grid.FIRST_ANSWER + i;
            sheet.width(column, months ? 12 : 22);
            sheet.value(Grid.NAMES, column, instance(plan, i));
            sheet.value(Grid.HEADER, column, instanceLabel(plan, i));
        }
        band(sheet, Grid.HEADER, last);
        int row = Grid.FIRST_ROW;
        for (Line line : plan.lines()) {
            if (line.isHeading()) {
                sheet.value(row, Grid.FIRST_COLUMN, words.label(plan, line));
                sheet.style(row, Grid.FIRST_COLUMN)
                        .bold()
                        .fontColor(INK)
                        .verticalAlignment("bottom")
                        .set();
                sheet.rowHeight(row, 26);
            } else {
                sheet.value(row, 0, line.key());
                label(sheet, plan, line, row);
                sheet.value(row, Grid.FIRST_COLUMN + 1, words.hint(plan, line));
                sheet.style(row, Grid.FIRST_COLUMN + 1)
                        .fontColor(QUIET)
                        .fontSize(9)
                        .set();
                answers(sheet, plan, line, row, Grid.FIRST_ANSWER, row, last);
            }
            row++;
        }
    }

    private void label(Worksheet sheet, SheetPlan plan, Line line, int row) {
        if (plan.equals(Layout.REALIGNMENT) && line.key().startsWith("agreed.")) {
            int participant = Integer.parseInt(line.key().substring("agreed.".length()));
            String name = "'" + words.title(Layout.PARTICIPANT_LIST) + "'!$B$" + (Grid.FIRST_ROW + participant);
            sheet.formula(row, Grid.FIRST_COLUMN, "IF(" + name + "=\"\",\"\"," + name + ")");
        } else {
            sheet.value(row, Grid.FIRST_COLUMN, words.label(plan, line));
        }
    }

    private String instance(SheetPlan plan, int i) {
        return plan.equals(Layout.MONTH) ? request.month().plusMonths(i).toString() : String.valueOf(i + 1);
    }

    private String instanceLabel(SheetPlan plan, int i) {
        if (plan.equals(Layout.MONTH)) {
            YearMonth month = request.month().plusMonths(i);
            return month.format(DateTimeFormatter.ofPattern("MMM yyyy", words.locale()));
        }
        return plan.size() == 1 ? words.text("answer") : words.text("instance", i + 1);
    }

    private void list(Worksheet sheet, SheetPlan plan) {
        sheet.freezePane(Grid.FIRST_COLUMN + 1, Grid.FIRST_ROW);
        int lastRow = Grid.FIRST_ROW + plan.size() - 1;
        int column = Grid.FIRST_COLUMN;
        for (Line line : plan.lines()) {
            String label = words.label(plan, line);
            sheet.value(Grid.NAMES, column, line.key());
            sheet.value(Grid.HEADER, column, label);
            sheet.width(column, width(line, label));
            answers(sheet, plan, line, Grid.FIRST_ROW, column, lastRow, column);
            column++;
        }
        band(sheet, Grid.HEADER, column - 1);
        sheet.rowHeight(Grid.HEADER, 32);
    }

    private static double width(Line line, String label) {
        return switch (line.kind()) {
            case NAME, TEXT, PARTICIPANT -> 30;
            case CHOICE -> 26;
            default -> Math.max(13, Math.min(20, label.length()));
        };
    }

    private static void band(Worksheet sheet, int row, int lastColumn) {
        sheet.range(row, Grid.FIRST_COLUMN, row, lastColumn)
                .style()
                .bold()
                .fontColor(INK)
                .fillColor(BAND)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }

    private void answers(Worksheet sheet, SheetPlan plan, Line line, int top, int left, int bottom, int right) {
        Range cells = sheet.range(top, left, bottom, right);
        cells.style()
                .fillColor(PAPER)
                .borderStyle(BorderStyle.THIN)
                .borderColor(EDGE)
                .format(line.kind().format())
                .horizontalAlignment(isText(line) ? "left" : "right")
                .set();
        String label = words.label(plan, line);
        String title = label.substring(0, Math.min(LONGEST_TITLE, label.length()));
        String error = words.text("refused." + Code.of(line.kind()));
        Range choice = line.kind() == Kind.PARTICIPANT ? participantNames() : choices.get(line);
        if (choice != null) {
            cells.validateWithList(choice)
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(title)
                    .error(error);
        } else {
            cells.validateWithFormula(line.kind().condition(Grid.cell(top, left)))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(title)
                    .error(error);
        }
    }

    private Range participantNames() {
        int last = Grid.FIRST_ROW + Layout.PARTICIPANTS - 1;
        return sheet(Layout.PARTICIPANT_LIST).range(Grid.FIRST_ROW, Grid.FIRST_COLUMN, last, Grid.FIRST_COLUMN);
    }

    private static boolean isText(Line line) {
        return switch (line.kind()) {
            case CHOICE, PARTICIPANT, NAME, TEXT, YES_NO -> true;
            default -> false;
        };
    }

    private void prefill() {
        answer(Layout.START, "id", request.partnership());
        answer(Layout.START, "name", request.name());
        List<String> names = request.participants();
        Worksheet participants = sheet(Layout.PARTICIPANT_LIST);
        LocalDate from = request.month().atDay(1);
        for (int i = 0; i < names.size(); i++) {
            int row = Grid.FIRST_ROW + i;
            participants.value(row, 0, Ids.ofName(names.get(i)));
            participants.value(row, Grid.FIRST_COLUMN, names.get(i));
            participants.value(row, Grid.FIRST_COLUMN + 1, words.choice("municipality"));
            participants.value(row, Grid.FIRST_COLUMN + 3, from);
        }
        obligations(names);
        List<List<Object>> visions = new ArrayList<>();
        for (String name : names) {
            for (String body : List.of("board", "council")) {
                visions.add(List.of(words.choice("vision"), 1, name, words.choice(body)));
            }
        }
        rows(Layout.DOCUMENTS, visions);
    }

    private void obligations(List<String> names) {
        List<List<Object>> documents = new ArrayList<>();
        YearMonth last = request.month().plusMonths(Layout.MONTHS - 1L);
        for (int year = request.month().getYear(); year <= last.getYear(); year++) {
            for (Obligation obligation : Obligation.values()) {
                String document = words.choice(Code.of(obligation));
                if (obligation.addressee() == Obligation.Addressee.PROVINCE) {
                    documents.add(List.of(document, year));
                } else {
                    for (String name : names) {
                        documents.add(List.of(document, year, name));
                    }
                }
            }
        }
        rows(Layout.OBLIGATIONS, documents);
    }

    private void rows(SheetPlan plan, List<List<Object>> rows) {
        Worksheet sheet = sheet(plan);
        int row = Grid.FIRST_ROW;
        for (List<Object> cells : rows.subList(0, Math.min(rows.size(), plan.size()))) {
            int column = Grid.FIRST_COLUMN;
            for (Object cell : cells) {
                if (cell instanceof Integer number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, (String) cell);
                }
                column++;
            }
            row++;
        }
    }

    private void answer(SheetPlan plan, String key, String value) {
        if (!value.isEmpty()) {
            sheet(plan).value(Grid.FIRST_ROW + plan.lines().indexOf(plan.line(key)), Grid.FIRST_ANSWER, value);
        }
    }
}
