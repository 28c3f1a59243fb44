// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.producers.mapping.Expression.Cell;
import nl.ijkpunt.producers.mapping.Expression.Item;
import nl.ijkpunt.producers.mapping.Expression.Items;
import nl.ijkpunt.producers.mapping.Expression.Sequence;
import nl.ijkpunt.producers.mapping.Expression.Template;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.spreadsheet.CellFault;
import org.jspecify.annotations.Nullable;

/**
 * What one row says, fact by fact. A value is null when the row does not say it: either a cell is missing, and
 * {@link #missing} names its column, or it cannot be read, and {@link #problems} has it.
 */
final class Evaluation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Format format;
    private final Row row;
    private final List<Problem> problems;
    private String missing = "";

    Evaluation(Format format, Row row, List<Problem> problems) {
        this.format = format;
        this.row = row;
        this.problems = problems;
    }

    /** Column of the first cell that was needed and is missing; empty when there was none. */
    String missing() {
        return missing;
    }

    /** The partnership. */
    @Nullable
    String subject(Expression subject) {
        JsonNode id = subject instanceof Template template ? filled(template) : value(Shape.ID, (Cell) subject);
        return id == null ? null : id.textValue();
    }

    /** A text such as the moment of recording. */
    @Nullable
    String text(Template template) {
        JsonNode text = filled(template);
        return text == null ? null : text.textValue();
    }

    /**
     * The data of an event; null when a required value is missing or unreadable.
     *
     * @param number number of earlier facts of this rule about the same thing
     * @param skipRows leaves out the items that every gathered row has, for those come from {@link #items}
     */
    @Nullable
    ObjectNode data(FactRule rule, int number, boolean skipRows) {
        ObjectNode data = JSON.objectNode();
        boolean complete = true;
        for (Map.Entry<String, Expression> entry : rule.fields().entrySet()) {
            Field field = field(rule.type(), entry.getKey());
            if (entry.getValue() instanceof Items list) {
                if (!skipRows) {
                    var array = data.putArray(field.name());
                    items(field, list, true).values().forEach(array::add);
                }
                continue;
            }
            String before = missing;
            JsonNode value = single(field, entry.getValue(), number);
            if (value != null) {
                data.set(field.name(), value);
            } else if (field.required()) {
                complete = false;
            } else {
                missing = before;
            }
        }
        return complete ? data : null;
    }

    /** The items of a list that this row has, by what tells them apart. */
    Map<String, JsonNode> items(Field field, Items list, boolean first) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Item item : list.items()) {
            if (!item.eachRow() && !first) {
                continue;
            }
            Expression single = item.single();
            JsonNode value = single != null ? single(field, single, 0) : item(field, item);
            if (value != null) {
                JsonNode identity =
                        value.isObject() ? value.get(field.fields().get(0).name()) : value;
                // a frequency vector or a list that may repeat keeps every item
                String key = field.unique() || value.isObject() ? identity.asText() : String.valueOf(values.size());
                values.putIfAbsent(key, value);
            }
        }
        return values;
    }

    private @Nullable ObjectNode item(Field field, Item item) {
        ObjectNode value = JSON.objectNode();
        boolean complete = true;
        for (Map.Entry<String, Expression> entry : item.fields().entrySet()) {
            for (Field part : field.fields()) {
                if (part.name().equals(entry.getKey())) {
                    JsonNode node = single(part, entry.getValue(), 0);
                    if (node != null) {
                        value.set(part.name(), node);
                    } else {
                        complete &= !part.required();
                    }
                }
            }
        }
        return complete ? value : null;
    }

    private static Field field(EventType type, String name) {
        for (Field field : type.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw new IllegalStateException("the mapping was checked, but " + type + " has no " + name);
    }

    private @Nullable JsonNode single(Field field, Expression expression, int number) {
        if (expression instanceof Sequence sequence) {
            return IntNode.valueOf(sequence.from() + number);
        }
        if (expression instanceof Template template) {
            JsonNode text = filled(template);
            return text == null ? null : literal(field.shape(), text.textValue());
        }
        return value(field.shape() == Shape.COUNTS ? Shape.INTEGER : field.shape(), (Cell) expression);
    }

    private @Nullable JsonNode filled(Template template) {
        String text = template.filled(this::cell);
        return text == null ? null : TextNode.valueOf(text);
    }

    /** The cleaned text of a cell; null when it is missing, or damaged. */
    private @Nullable String cell(String column) {
        String text = format.clean(row.cell(column));
        if (format.isMissing(text)) {
            missing = missing.isEmpty() ? column : missing;
            return null;
        }
        if (text.indexOf('\uFFFD') >= 0) {
            problem(column, text, Reason.DAMAGED);
            return null;
        }
        CellFault fault = CellFault.of(text);
        if (fault != CellFault.NONE) {
            problem(column, text, fault == CellFault.FORMULA ? Reason.FORMULA : Reason.ERROR_VALUE);
            return null;
        }
        return text;
    }

    private @Nullable JsonNode value(Shape shape, Cell cell) {
        String before = missing;
        int problemsBefore = problems.size();
        String text = cell(cell.column());
        if (text == null) {
            String instead = cell.ifMissing();
            if (instead == null || problems.size() > problemsBefore) {
                return null;
            }
            missing = before;
            return literal(shape, instead);
        }
        String known = known(cell, text);
        if (known != null) {
            return literal(shape, known);
        }
        if (!cell.values().isEmpty() || shape == Shape.CODE) {
            return problem(cell.column(), text, Reason.VALUE_UNKNOWN);
        }
        return read(shape, cell, text);
    }

    /** What the mapping says that a text stands for; null when it says nothing about it. */
    static @Nullable String known(Cell cell, String text) {
        String value = cell.values().get(text.toLowerCase(Locale.ROOT));
        if (value != null) {
            return value;
        }
        for (Expression.Match match : cell.matches()) {
            if (match.pattern().matcher(text).find()) {
                return match.value();
            }
        }
        return cell.otherwise();
    }

    private @Nullable JsonNode read(Shape shape, Cell cell, String text) {
        return switch (shape) {
            case ID -> {
                String id = Ids.ofName(text);
                yield id.isEmpty()
                        ? problem(cell.column(), text, Reason.NO_ID)
                        : TextNode.valueOf(cell.aliases().getOrDefault(id, id));
            }
            case MONEY, DECIMAL, INTEGER -> number(cell, text);
            case DATE -> date(cell, text);
            case MONTH -> {
                YearMonth month = format.month(text);
                yield month == null
                        ? problem(cell.column(), text, Reason.NOT_A_MONTH)
                        : TextNode.valueOf(month.toString());
            }
            case BOOLEAN ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                        ? BooleanNode.valueOf(text.equalsIgnoreCase("true"))
                        : problem(cell.column(), text, Reason.NOT_A_BOOLEAN);
            default ->
                TextNode.valueOf(
                        cell.cut() > 0 && text.length() > cell.cut()
                                ? text.substring(0, cell.cut() - 1).strip() + "…"
                                : text);
        };
    }

    private @Nullable JsonNode number(Cell cell, String text) {
        BigDecimal number = format.number(text);
        if (number == null) {
            return problem(cell.column(), text, Reason.NOT_A_NUMBER);
        }
        BigDecimal factor = cell.times();
        return decimal(factor == null ? number : number.multiply(factor));
    }

    private @Nullable JsonNode date(Cell cell, String text) {
        if (cell.endOfMonth()) {
            YearMonth month = format.month(text);
            return month == null
                    ? problem(cell.column(), text, Reason.NOT_A_MONTH)
                    : TextNode.valueOf(month.atEndOfMonth().toString());
        }
        LocalDate date = format.date(text);
        return date == null ? problem(cell.column(), text, Reason.NOT_A_DATE) : TextNode.valueOf(date.toString());
    }

    /** A constant of the mapping; the contract judges it, as it judges everything. */
    private static JsonNode literal(Shape shape, String text) {
        return switch (shape) {
            case MONEY, DECIMAL, INTEGER, COUNTS -> {
                try {
                    yield decimal(new BigDecimal(text));
                } catch (NumberFormatException e) {
                    yield TextNode.valueOf(text);
                }
            }
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? BooleanNode.valueOf(text.equals("true"))
                        : TextNode.valueOf(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private @Nullable JsonNode problem(String column, String value, Reason reason) {
        problems.add(new Problem(row.file(), row.line(), column, value, reason, null));
        return null;
    }

    /** Items under their fields, for a fact of many rows. */
    List<Map.Entry<Field, Items>> lists(FactRule rule) {
        List<Map.Entry<Field, Items>> lists = new ArrayList<>();
        rule.fields().forEach((name, expression) -> {
            if (expression instanceof Items items) {
                lists.add(Map.entry(field(rule.type(), name), items));
            }
        });
        return lists;
    }
}
