// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.producers.mapping.Ids;
import nl.ijkpunt.producers.spreadsheet.CellFault;
import nl.ijkpunt.producers.workbook.CellProblem.Rule;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.jspecify.annotations.Nullable;

/** The answers of one column of a form or one row of a list, read as what they are. */
final class Entry {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2000);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    /** Characters that nobody sees, that turn text around, or that stand for what could not be read. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\uFFFD]");

    private final Path file;
    private final String sheet;
    private final SheetPlan plan;
    private final FilledSheet.Answers answers;
    private final List<CellProblem> problems;
    private final Map<String, JsonNode> read = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private @Nullable Participants participants;

    Entry(Path file, String sheet, SheetPlan plan, FilledSheet.Answers answers, List<CellProblem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.plan = plan;
        this.answers = answers;
        this.problems = problems;
        answers.cells().forEach((key, cell) -> {
            CellFault fault = CellFault.of(cell.text());
            if (fault != CellFault.NONE) {
                problem(key, fault == CellFault.FORMULA ? Rule.FORMULA : Rule.ERROR_VALUE);
            }
        });
    }

    /** Says who can be chosen; known once the sheet with participants was read. */
    void choose(Participants from) {
        participants = from;
    }

    /** Technical name of the column or row. */
    String instance() {
        return answers.instance();
    }

    /** True when something stands in one of these cells. */
    boolean has(String... keys) {
        for (String key : keys) {
            if (!cell(key).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return answers.cells().values().stream().allMatch(FilledCell::isEmpty);
    }

    /** What the cell says; null when it is empty or wrong, and a wrong one is reported once. */
    @Nullable
    JsonNode value(String key) {
        FilledCell cell = cell(key);
        if (cell.isEmpty() || wrong.contains(key)) {
            return null;
        }
        JsonNode known = read.get(key);
        if (known == null) {
            known = read(plan.line(key), cell);
            if (known != null) {
                read.put(key, known);
            }
        }
        return known;
    }

    /** As {@link #value}, of a cell that cannot be left empty. */
    @Nullable
    JsonNode needed(String key) {
        if (cell(key).isEmpty() && !wrong.contains(key)) {
            problem(key, Rule.REQUIRED);
        }
        return value(key);
    }

    @Nullable
    String text(String key) {
        JsonNode value = value(key);
        return value == null ? null : value.asText();
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key);
        return text == null ? null : LocalDate.parse(text);
    }

    /** What stands there, as it stands there. */
    String raw(String key) {
        return cell(key).text();
    }

    /** What a person reads at the line; empty when nothing stands there, or nothing that was worked out. */
    String label(String key) {
        String label = answers.labels().getOrDefault(key, "");
        return CellFault.of(label) == CellFault.FORMULA ? "" : label;
    }

    /** True when the cell was reported. */
    boolean isWrong(String key) {
        return wrong.contains(key);
    }

    void problem(String key, Rule rule) {
        problem(key, rule, cell(key).text());
    }

    private void problem(String key, Rule rule, String value) {
        wrong.add(key);
        problems.add(new CellProblem(where(key), rule, value, plan.line(key), names(), null));
    }

    void problem(String key, Rejection rejection) {
        CellProblem problem = new CellProblem(
                where(key), Rule.CONTRACT, cell(key).text(), key.isEmpty() ? null : plan.line(key), names(), rejection);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private List<String> names() {
        return participants == null ? List.of() : participants.names();
    }

    private Where where(String key) {
        String label = label(key);
        String title = answers.title();
        String both = label.isEmpty() || title.isEmpty() || title.equals(raw(key)) ? label : label + " · " + title;
        return new Where(file, sheet, cell(key).place(), both);
    }

    private FilledCell cell(String key) {
        FilledCell cell = answers.cells().get(key);
        return cell == null ? FilledCell.empty("-") : cell;
    }

    private @Nullable JsonNode read(Line line, FilledCell cell) {
        return switch (line.kind()) {
            case MONEY, AMOUNT -> number(line, cell, 2);
            case COUNT, YEAR, DECIMAL, NUMBER -> number(line, cell, 10);
            case PERCENT -> percent(line, cell);
            case DATE -> date(line, cell);
            case YES_NO -> {
                String code = code(line, cell);
                yield code == null ? null : JSON.booleanNode(code.equals("yes"));
            }
            case CHOICE -> {
                String code = code(line, cell);
                yield code == null ? null : JSON.textNode(code);
            }
            case PARTICIPANT -> {
                String id = participants == null ? null : participants.named(cell.text());
                yield id == null ? wrong(line, Rule.NOT_A_PARTICIPANT) : JSON.textNode(id);
            }
            case NAME, TEXT -> name(line, cell);
            case HEADING -> null;
        };
    }

    private @Nullable JsonNode name(Line line, FilledCell cell) {
        Matcher invisible = INVISIBLE.matcher(cell.text());
        if (invisible.find()) {
            problem(
                    line.key(),
                    Rule.INVISIBLE,
                    String.format("U+%04X", cell.text().codePointAt(invisible.start())));
            return null;
        }
        if (line.kind() == Kind.TEXT) {
            return JSON.textNode(cell.text());
        }
        String id = Ids.ofName(cell.text());
        return id.isEmpty() ? wrong(line, Rule.NOT_A_NAME) : JSON.textNode(id);
    }

    /** A number that was typed as text is none: 1.403 may be a thousand of them. */
    private @Nullable JsonNode number(Line line, FilledCell cell, int decimals) {
        BigDecimal number = cell.number();
        if (number == null) {
            return wrong(line, Rule.NOT_A_NUMBER);
        }
        if (cell.shownAsDay()) {
            // who types 3-4 gets a day, which is a number
            problem(line.key(), Rule.DAY_AS_NUMBER, String.valueOf(cell.day()));
            return null;
        }
        // a sum of amounts may end in a cent of a cent
        BigDecimal kept = number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
        return isPossible(line.kind(), kept) ? JSON.numberNode(plain(kept)) : wrong(line, Rule.OUT_OF_RANGE);
    }

    private static boolean isPossible(Kind kind, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return switch (kind) {
            case AMOUNT, DECIMAL -> number.signum() >= 0;
            case COUNT -> number.signum() >= 0 && whole;
            case YEAR -> whole && number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0;
            case PERCENT -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
            default -> true;
        };
    }

    private @Nullable JsonNode percent(Line line, FilledCell cell) {
        BigDecimal shown =
                cell.number() != null && cell.percent() ? cell.number().multiply(HUNDRED) : cell.number();
        if (shown != null && !cell.percent() && shown.signum() > 0 && shown.compareTo(BigDecimal.ONE) < 0) {
            return wrong(line, Rule.FRACTION_AS_PERCENT);
        }
        JsonNode number = number(
                line, new FilledCell(cell.place(), cell.text(), shown, cell.day(), cell.shownAsDay(), false), 10);
        return number == null
                ? null
                : JSON.numberNode(plain(number.decimalValue().movePointLeft(2)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private @Nullable JsonNode date(Line line, FilledCell cell) {
        LocalDate day = cell.day() != null ? cell.day() : WrittenDay.of(cell.text());
        if (day == null) {
            return wrong(line, Rule.NOT_A_DATE);
        }
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                ? wrong(line, Rule.OUT_OF_RANGE)
                : JSON.textNode(day.toString());
    }

    private @Nullable String code(Line line, FilledCell cell) {
        for (Words words : Words.all()) {
            String code = words.code(line, cell.text());
            if (code != null) {
                return code;
            }
        }
        wrong(line, Rule.NOT_A_CHOICE);
        return null;
    }

    private @Nullable JsonNode wrong(Line line, Rule rule) {
        problem(line.key(), rule);
        return null;
    }
}
