// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.producers.mapping.Ids;
import nl.ijkpunt.producers.workbook.CellProblem.Rule;
import nl.ijkpunt.producers.workbook.Layout.SheetPlan;
import org.jspecify.annotations.Nullable;

/** The answers of one column of a form or one row of a list, read as what they are. */
final class Entry {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Day 0 of a spreadsheet; its 29 February 1900 does not matter after that day. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final List<DateTimeFormatter> WRITTEN_DAYS =
            List.of(formatter("d-M-uuuu"), formatter("uuuu-MM-dd"), formatter("d/M/uuuu"));

    private final Path file;
    private final String sheet;
    private final SheetPlan plan;
    private final FilledSheet.Answers answers;
    private final Map<String, String> participants;
    private final List<CellProblem> problems;
    private final Map<String, JsonNode> read = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();

    Entry(
            Path file,
            String sheet,
            SheetPlan plan,
            FilledSheet.Answers answers,
            Map<String, String> participants,
            List<CellProblem> problems) {
        this.file = file;
        this.sheet = sheet;
        this.plan = plan;
        this.answers = answers;
        this.participants = participants;
        this.problems = problems;
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

    void problem(String key, Rule rule) {
        wrong.add(key);
        problems.add(
                new CellProblem(file, sheet, cell(key).place(), rule, cell(key).text(), null));
    }

    void problem(String key, Rejection rejection) {
        CellProblem problem = new CellProblem(
                file, sheet, cell(key).place(), Rule.CONTRACT, cell(key).text(), rejection);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private FilledCell cell(String key) {
        FilledCell cell = answers.cells().get(key);
        return cell == null ? new FilledCell("-", "", null) : cell;
    }

    private @Nullable JsonNode read(Line line, FilledCell cell) {
        return switch (line.kind()) {
            case MONEY, AMOUNT -> number(line, cell, 2);
            case COUNT, YEAR, DECIMAL, NUMBER -> number(line, cell, 10);
            case PERCENT -> {
                JsonNode number = number(line, cell, 10);
                yield number == null
                        ? null
                        : JSON.numberNode(plain(number.decimalValue().movePointLeft(2)));
            }
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
                String id = participants.get(Ids.ofName(cell.text()));
                yield id == null ? wrong(line, Rule.NOT_A_PARTICIPANT) : JSON.textNode(id);
            }
            case NAME -> {
                String id = Ids.ofName(cell.text());
                yield id.isEmpty() ? wrong(line, Rule.NOT_A_NAME) : JSON.textNode(id);
            }
            case TEXT -> JSON.textNode(cell.text());
            case HEADING -> null;
        };
    }

    /** A number that was typed as text is none: 1.403 may be a thousand of them. */
    private @Nullable JsonNode number(Line line, FilledCell cell, int decimals) {
        BigDecimal number = cell.number();
        if (number == null) {
            return wrong(line, Rule.NOT_A_NUMBER);
        }
        // a sum of amounts may end in a cent of a cent
        BigDecimal kept = number.scale() > decimals ? number.setScale(decimals, RoundingMode.HALF_UP) : number;
        return JSON.numberNode(plain(kept));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private @Nullable JsonNode date(Line line, FilledCell cell) {
        BigDecimal number = cell.number();
        if (number != null && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(100_000)) < 0) {
            return JSON.textNode(DAY_ZERO.plusDays(number.longValue()).toString());
        }
        for (DateTimeFormatter form : WRITTEN_DAYS) {
            LocalDate day = parsed(form, cell.text());
            if (day != null) {
                return JSON.textNode(day.toString());
            }
        }
        return wrong(line, Rule.NOT_A_DATE);
    }

    private static @Nullable LocalDate parsed(DateTimeFormatter form, String text) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException e) {
            return null;
        }
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

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
