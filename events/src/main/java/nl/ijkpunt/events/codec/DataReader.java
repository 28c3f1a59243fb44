// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Money;
import nl.ijkpunt.events.Persons;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import nl.ijkpunt.events.Rules;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.events.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** Reads the data of an event field by field as its type describes them, and collects every broken rule. */
final class DataReader {

    private static final Pattern ID = Pattern.compile(Shape.ID.form());
    private static final Pattern ROLE = Pattern.compile(Shape.ROLE.form());
    private static final Pattern DAY = Pattern.compile(Shape.DATE.form());
    private static final Pattern MONTH = Pattern.compile(Shape.MONTH.form());
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private static final BigDecimal RESIDUE = new BigDecimal("0.00000001");

    /** More decimals than any number has that means something; arithmetic with a billion of them takes all memory. */
    private static final int MOST_DECIMALS = 60;

    private static final Set<String> INDICATORS = Collections.unmodifiableSet(new TreeSet<>(Catalogue.ids()));
    private static final ConcurrentHashMap<Class<?>, MethodHandle> CONSTRUCTORS = new ConcurrentHashMap<>();

    private final EventType type;
    private final Rules rules = new Rules();

    private DataReader(EventType type) {
        this.type = type;
    }

    /** What was read: the key and the event, or the reasons against it. */
    record Reading(String key, @Nullable Event event, List<Rejection> reasons) {}

    static Reading read(EventType type, @Nullable JsonNode data) {
        return new DataReader(type).read(data);
    }

    private Reading read(@Nullable JsonNode data) {
        if (data == null || !data.isObject()) {
            rules.reject(Rule.WRONG_TYPE, "data", data == null ? "null" : data, "object");
            return refused();
        }
        boolean withdrawn = withdrawn(data);
        refuseUnknownFields(data, type.fields(), "data.", true);
        List<@Nullable Object> values = new ArrayList<>();
        List<@Nullable Object> key = new ArrayList<>();
        for (Field field : type.fields()) {
            Object value = value(field, data.get(field.name()), "data.", withdrawn && !field.key());
            values.add(value);
            if (field.key()) {
                key.add(value);
            }
        }
        if (rules.count() > 0) {
            return refused();
        }
        String keyText = type.keyOf(key);
        if (withdrawn) {
            return new Reading(keyText, null, List.of());
        }
        Event event = type.create(values);
        checkMonth(event);
        event.check(rules);
        return rules.count() == 0 ? new Reading(keyText, event, List.of()) : refused();
    }

    private Reading refused() {
        return new Reading("", null, rules.broken());
    }

    private boolean withdrawn(JsonNode data) {
        JsonNode withdrawn = data.get("withdrawn");
        if (withdrawn == null) {
            return false;
        }
        if (!withdrawn.isBoolean()) {
            rules.reject(Rule.WRONG_TYPE, "data.withdrawn", withdrawn, "boolean");
        }
        return withdrawn.booleanValue();
    }

    private void refuseUnknownFields(JsonNode object, List<Field> fields, String path, boolean mayWithdraw) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            boolean known = mayWithdraw && name.equals("withdrawn")
                    || fields.stream().anyMatch(field -> field.name().equals(name));
            if (!known) {
                rules.reject(Rule.FIELD_UNKNOWN, path + name, object.get(name));
            }
        }
    }

    private @Nullable Object value(Field field, @Nullable JsonNode node, String path, boolean mayBeAbsent) {
        String name = path + field.name();
        if (node == null || node.isNull()) {
            String defaultValue = field.defaultValue();
            if (defaultValue != null) {
                return switch (field.shape()) {
                    case BOOLEAN -> Boolean.valueOf(defaultValue);
                    case INTEGER -> Integer.valueOf(defaultValue);
                    default -> Double.valueOf(defaultValue);
                };
            }
            if (field.required() && !mayBeAbsent) {
                rules.reject(Rule.REQUIRED, name, null);
            }
            return null;
        }
        return field.list() ? list(field, node, name) : single(field, node, name);
    }

    private @Nullable Object list(Field field, JsonNode node, String name) {
        if (!node.isArray()) {
            return wrongType(name, node, "list");
        }
        if (node.size() > Limits.ITEMS) {
            rules.reject(Rule.TOO_MANY_ITEMS, name, node.size(), Integer.toString(Limits.ITEMS));
            return null;
        }
        List<Object> items = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (JsonNode item : node) {
            Object value = single(field, item, name);
            if (value == null) {
                return null;
            }
            Object identity = value instanceof Record row
                    ? Objects.requireNonNull(field.fields().get(0).valueIn(row))
                    : value;
            if (field.unique() && !seen.add(identity)) {
                rules.reject(Rule.UNIQUE, name, identity instanceof Enum<?> constant ? Code.of(constant) : identity);
            }
            items.add(value);
        }
        if (items.size() < field.minItems()) {
            rules.reject(Rule.TOO_FEW_ITEMS, name, items.size(), String.valueOf(field.minItems()));
        }
        return items;
    }

    private @Nullable Object single(Field field, JsonNode node, String name) {
        return switch (field.shape()) {
            case ID -> matching(ID, name, node, Expected.ID);
            case ROLE -> matching(ROLE, name, node, Expected.ROLE);
            case TEXT -> text(name, node);
            case INDICATOR -> indicator(name, node);
            case DATE -> date(name, node);
            case MONTH -> {
                String month = matching(MONTH, name, node, Expected.MONTH);
                yield month == null ? null : YearMonth.parse(month);
            }
            case BOOLEAN -> node.isBoolean() ? (Object) node.booleanValue() : wrongType(name, node, "boolean");
            case CODE -> code(field, node, name);
            case INTEGER -> {
                BigDecimal number = number(field, node, name);
                yield number == null ? null : whole(field, number, name);
            }
            case DECIMAL -> {
                BigDecimal number = number(field, node, name);
                yield number == null ? null : decimal(field, number, name);
            }
            case MONEY -> {
                BigDecimal number = number(field, node, name);
                yield number == null ? null : money(field, number, name);
            }
            case COUNTS -> counts(field, node, name);
            case RECORD -> row(field, node, name);
        };
    }

    private @Nullable Object row(Field field, JsonNode node, String name) {
        if (!node.isObject()) {
            return wrongType(name, node, "object");
        }
        int before = rules.count();
        refuseUnknownFields(node, field.fields(), name + ".", false);
        List<@Nullable Object> values = new ArrayList<>();
        for (Field inner : field.fields()) {
            values.add(value(inner, node.get(inner.name()), name + ".", false));
        }
        if (rules.count() > before) {
            return null;
        }
        MethodHandle constructor = CONSTRUCTORS.computeIfAbsent(field.javaType(), EventType::constructor);
        return EventType.construct(constructor, values);
    }

    private @Nullable Object counts(Field field, JsonNode node, String name) {
        if (!node.isArray() || node.size() != field.size()) {
            return wrongType(name, node, Expected.of(field));
        }
        int[] frequencies = new int[field.size()];
        for (int i = 0; i < frequencies.length; i++) {
            JsonNode item = node.get(i);
            BigDecimal frequency = exact(item);
            if (frequency == null
                    || frequency.signum() < 0
                    || frequency.compareTo(new BigDecimal(field.max())) > 0
                    || isFraction(frequency)) {
                return wrongType(name, node, Expected.of(field));
            }
            frequencies[i] = frequency.intValue();
        }
        return Counts.of(frequencies);
    }

    private @Nullable Object code(Field field, JsonNode node, String name) {
        if (!node.isTextual()) {
            return wrongType(name, node, String.join(", ", field.codes()));
        }
        String code = node.textValue();
        if (field.codes().contains(code)) {
            for (Object constant : field.javaType().getEnumConstants()) {
                if (Code.of((Enum<?>) constant).equals(code)) {
                    return constant;
                }
            }
        }
        rules.reject(Rule.CODE_UNKNOWN, name, code, String.join(", ", field.codes()));
        return null;
    }

    private @Nullable String matching(Pattern pattern, String name, JsonNode node, String... expected) {
        if (!node.isTextual()) {
            wrongType(name, node, expected);
            return null;
        }
        String text = node.textValue();
        if (!pattern.matcher(text).matches()) {
            rules.reject(
                    pattern != DAY && pattern != MONTH && Persons.in(text) ? Rule.PERSON : Rule.MALFORMED,
                    name,
                    text,
                    expected);
            return null;
        }
        return text;
    }

    private @Nullable String text(String name, JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            wrongType(name, node, "text");
            return null;
        }
        String text = node.textValue();
        if (text.codePointCount(0, text.length()) > Shape.LONGEST_TEXT) {
            rules.reject(Rule.TOO_LONG, name, text, Expected.characters(Shape.LONGEST_TEXT));
            return null;
        }
        if (!Shape.isPrintable(text)) {
            rules.reject(Rule.UNPRINTABLE, name, text);
            return null;
        }
        if (Persons.in(text)) {
            rules.reject(Rule.PERSON, name, text);
            return null;
        }
        return text;
    }

    private @Nullable String indicator(String name, JsonNode node) {
        if (node.isTextual() && INDICATORS.contains(node.textValue())) {
            return node.textValue();
        }
        rules.reject(Rule.UNKNOWN_INDICATOR, name, node.asText());
        return null;
    }

    private @Nullable LocalDate date(String name, JsonNode node) {
        String text = matching(DAY, name, node, Expected.DAY);
        try {
            return text == null ? null : LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            rules.reject(Rule.MALFORMED, name, text, Expected.DAY);
            return null;
        }
    }

    /** The number as it is written, when it lies in the range of the field. */
    private @Nullable BigDecimal number(Field field, JsonNode node, String name) {
        BigDecimal number = exact(node);
        if (number == null) {
            wrongType(name, node, Expected.of(field));
            return null;
        }
        int least = number.compareTo(new BigDecimal(field.min()));
        if (least < 0 || field.minExcluded() && least == 0) {
            rules.reject(Rule.TOO_SMALL, name, number, Expected.of(field));
            return null;
        }
        if (number.compareTo(new BigDecimal(field.max())) > 0) {
            rules.reject(Rule.TOO_LARGE, name, number, Expected.of(field));
            return null;
        }
        return number;
    }

    private static @Nullable BigDecimal exact(JsonNode node) {
        boolean isNumber = node.isNumber() && !(node.isDouble() && !Double.isFinite(node.doubleValue()));
        return isNumber ? node.decimalValue() : null;
    }

    private @Nullable Integer whole(Field field, BigDecimal number, String name) {
        if (isFraction(number)) {
            rules.reject(Rule.WRONG_TYPE, name, number, Expected.of(field));
            return null;
        }
        return number.intValueExact();
    }

    /** Without arithmetic that an exponent can make endless; for numbers within a range. */
    private static boolean isFraction(BigDecimal number) {
        return number.signum() != 0
                && (number.scale() > MOST_DECIMALS
                        || number.stripTrailingZeros().scale() > 0);
    }

    /** What comes back from a store is the double in its shortest form, so that must be the number that was written. */
    private @Nullable Double decimal(Field field, BigDecimal number, String name) {
        if (number.signum() == 0) {
            return 0.0;
        }
        if (number.abs().compareTo(Expected.LEAST_DECIMAL) < 0) {
            rules.reject(Rule.TOO_SMALL, name, number, Expected.notAlmostZero(field));
            return null;
        }
        double value = number.doubleValue();
        if (new BigDecimal(CanonicalJson.number(value)).compareTo(number) != 0) {
            rules.reject(Rule.TOO_PRECISE, name, number);
            return null;
        }
        return value;
    }

    /** Sums of doubles arrive as 114702.54000000001: what is within a millionth of a cent is that cent. */
    private @Nullable Money money(Field field, BigDecimal number, String name) {
        if (number.scale() > MOST_DECIMALS) {
            rules.reject(Rule.TOO_MANY_DECIMALS, name, number, Expected.of(field));
            return null;
        }
        BigDecimal cents = number.setScale(2, RoundingMode.HALF_EVEN);
        if (number.subtract(cents).abs().compareTo(RESIDUE) > 0) {
            rules.reject(Rule.TOO_MANY_DECIMALS, name, number, Expected.of(field));
            return null;
        }
        // The residue alone lies above the least amount; the cent it stands for does not.
        if (field.minExcluded() && cents.compareTo(new BigDecimal(field.min())) == 0) {
            rules.reject(Rule.TOO_SMALL, name, number, Expected.of(field));
            return null;
        }
        return Money.of(cents);
    }

    private @Nullable Object wrongType(String name, JsonNode node, String... expected) {
        rules.reject(Rule.WRONG_TYPE, name, node, expected);
        return null;
    }

    private void checkMonth(Event event) {
        if (!type.monthly()) {
            return;
        }
        for (Field field : type.key()) {
            if (field.valueIn(event) instanceof YearMonth month && !event.date().equals(month.atEndOfMonth())) {
                rules.reject(Rule.NOT_LAST_DAY_OF_MONTH, "data.date", event.date(), month.toString());
            }
        }
    }
}
