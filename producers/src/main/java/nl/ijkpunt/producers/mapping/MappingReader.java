// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.producers.mapping.Expression.Cell;
import nl.ijkpunt.producers.mapping.Expression.Item;
import nl.ijkpunt.producers.mapping.Expression.Items;
import nl.ijkpunt.producers.mapping.Expression.Match;
import nl.ijkpunt.producers.mapping.Expression.Sequence;
import nl.ijkpunt.producers.mapping.Expression.Template;
import nl.ijkpunt.producers.mapping.FactRule.When;
import nl.ijkpunt.producers.mapping.InvalidMapping.Rule;
import nl.ijkpunt.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads a mapping and checks it against the catalogue, so that a mistake shows before any row is read. */
final class MappingReader {

    private static final Set<String> TOP =
            Set.of("mapping", "kind", "about", "source", "time", "subject", "input", "tables", "skip", "facts");
    private static final Set<String> INPUT = Set.of(
            "encoding",
            "delimiter",
            "headerRow",
            "sheet",
            "locale",
            "dates",
            "months",
            "centuryFrom",
            "decimal",
            "grouping",
            "remove",
            "repair",
            "missing",
            "negative",
            "rounding",
            "comment",
            "optional",
            "orderBy");
    private static final Set<String> FACT =
            Set.of("fact", "about", "time", "subject", "when", "changed", "sum", "withdrawn", "fields");
    private static final Set<String> CELL = Set.of(
            "column",
            "values",
            "matches",
            "otherwise",
            "ifMissing",
            "aliases",
            "times",
            "cut",
            "endOfMonth",
            "fill",
            "mayBeEmpty");

    private final Map<String, Map<String, String>> tables = new TreeMap<>();
    private @Nullable Format format;

    private MappingReader() {}

    static Mapping read(String file, String yaml) {
        return new MappingReader().mapping(YamlNode.read(file, yaml));
    }

    private Mapping mapping(YamlNode root) {
        map(root, null);
        boolean survey = isSurvey(root);
        map(root, survey ? SurveyReader.TOP : TOP);
        YamlNode source = required(root, "source");
        try {
            if (!URI.create(text(source)).isAbsolute()) {
                throw source.invalid(Rule.VALUE, source.text());
            }
        } catch (IllegalArgumentException e) {
            throw source.invalid(Rule.VALUE, source.text());
        }
        YamlNode named = root.entries().get("tables");
        if (named != null) {
            map(named, null).entries().forEach((name, table) -> tables.put(name, table(table)));
        }
        YamlNode input = root.entries().get("input");
        if (input == null) {
            input = new YamlNode(root.file(), new Yaml.Mapping(root.line(), List.of()));
        }
        map(input, INPUT);
        format = format(input);
        return new Mapping(
                text(required(root, "mapping")),
                text(source),
                format,
                columns(input.entries().get("orderBy")),
                new TreeSet<>(texts(input, "optional")),
                skips(root),
                survey ? List.of() : rules(root),
                survey ? new SurveyReader(this).survey(root) : null);
    }

    private static List<String> columns(@Nullable YamlNode node) {
        if (node == null) {
            return List.of();
        }
        return node.isText()
                ? List.of(node.text())
                : list(node).stream().map(MappingReader::text).toList();
    }

    private static boolean isSurvey(YamlNode root) {
        String kind = text(root, "kind", "facts");
        if (!Set.of("facts", "survey").contains(kind)) {
            throw at(root, "kind").invalid(Rule.VALUE, kind + " (facts, survey)");
        }
        return kind.equals("survey");
    }

    private List<FactRule> rules(YamlNode root) {
        List<FactRule> rules = new ArrayList<>();
        for (YamlNode rule : list(required(root, "facts"))) {
            rules.add(rule(root, rule, rules.size()));
        }
        if (rules.isEmpty()) {
            throw root.invalid(Rule.KEY_MISSING, "facts");
        }
        return rules;
    }

    private Format format(YamlNode input) {
        Locale locale = Locale.forLanguageTag(text(input, "locale", "nl"));
        int centuryFrom = whole(input, "centuryFrom", 2000);
        String delimiter = text(input, "delimiter", ",");
        if (delimiter.length() != 1) {
            throw at(input, "delimiter").invalid(Rule.VALUE, delimiter);
        }
        String decimal = text(input, "decimal", ",");
        String grouping = text(input, "grouping", "");
        if (decimal.length() != 1 || grouping.equals(decimal)) {
            throw at(input, "decimal").invalid(Rule.VALUE, decimal);
        }
        String rounding = text(input, "rounding", "cents");
        if (!Set.of("cents", "none").contains(rounding)) {
            throw at(input, "rounding").invalid(Rule.VALUE, rounding + " (cents, none)");
        }
        String comment = text(input, "comment", "");
        if (comment.length() > 1) {
            throw at(input, "comment").invalid(Rule.VALUE, comment);
        }
        List<Pattern> missing = new ArrayList<>();
        for (YamlNode pattern : items(input, "missing")) {
            missing.add(pattern(pattern));
        }
        return new Format(
                encoding(input),
                delimiter.charAt(0),
                whole(input, "headerRow", 1),
                text(input, "sheet", ""),
                forms(input, "dates", centuryFrom, locale, "uuuu-MM-dd"),
                forms(input, "months", centuryFrom, locale, "uuuu-MM"),
                new Numbers(decimal, grouping, texts(input, "remove"), texts(input, "negative")),
                rounding.equals("cents"),
                comment.isEmpty() ? null : comment.charAt(0),
                flag(input, "repair"),
                List.copyOf(missing));
    }

    private static Charset encoding(YamlNode input) {
        String name = text(input, "encoding", "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw at(input, "encoding").invalid(Rule.ENCODING, name);
        }
    }

    private static List<DateForm> forms(YamlNode input, String key, int centuryFrom, Locale locale, String usual) {
        List<YamlNode> patterns = items(input, key);
        if (patterns.isEmpty()) {
            return List.of(new DateForm(usual, centuryFrom, locale));
        }
        boolean days = key.equals("dates");
        List<DateForm> forms = new ArrayList<>();
        for (YamlNode pattern : patterns) {
            try {
                DateForm form = new DateForm(text(pattern), centuryFrom, locale);
                if (days ? form.givesDays() : form.givesMonths()) {
                    forms.add(form);
                    continue;
                }
            } catch (IllegalArgumentException e) {
                // told below, with what the letters mean
            }
            throw pattern.invalid(days ? Rule.NO_DAY : Rule.NO_MONTH, pattern.text());
        }
        return List.copyOf(forms);
    }

    static List<Mapping.Skip> skips(YamlNode root) {
        List<Mapping.Skip> skips = new ArrayList<>();
        for (YamlNode skip : items(root, "skip")) {
            map(skip, Set.of("column", "matches", "reason"));
            skips.add(new Mapping.Skip(
                    text(required(skip, "column")),
                    pattern(required(skip, "matches")),
                    text(required(skip, "reason"))));
        }
        return skips;
    }

    private FactRule rule(YamlNode root, YamlNode node, int number) {
        map(node, FACT);
        YamlNode fact = required(node, "fact");
        EventType type = EventType.named("nl.samenwerkingsverbanden." + text(fact));
        if (type == null) {
            throw fact.invalid(Rule.TYPE_UNKNOWN, fact.text());
        }
        YamlNode fields = map(required(node, "fields"), null);
        When when = when(node);
        Map<String, Expression> expressions = new LinkedHashMap<>();
        fields.entries().forEach((name, value) -> {
            Field field = field(type.fields(), name, value);
            expressions.put(name, field.list() ? items(field, value, when == When.GATHERED) : expression(field, value));
        });
        for (Field field : type.fields()) {
            if (field.required() && !expressions.containsKey(field.name())) {
                throw fields.invalid(Rule.FIELD_MISSING, field.name());
            }
        }
        List<String> changed = new ArrayList<>();
        for (YamlNode name : items(node, "changed")) {
            if (!expressions.containsKey(text(name))) {
                throw name.invalid(Rule.FIELD_UNKNOWN, name.text());
            }
            changed.add(name.text());
        }
        if ((when == When.CHANGED) == changed.isEmpty()) {
            throw node.invalid(when == When.CHANGED ? Rule.KEY_MISSING : Rule.KEY_UNKNOWN, "changed");
        }
        return new FactRule(
                number,
                type,
                subject(inherited(root, node, "subject")),
                time(inherited(root, node, "time")),
                when,
                changed,
                sums(node, type, when, expressions),
                withdrawn(node, when),
                expressions);
    }

    private static List<String> sums(YamlNode node, EventType type, When when, Map<String, Expression> expressions) {
        List<String> sums = new ArrayList<>();
        for (YamlNode name : items(node, "sum")) {
            Field field = field(type.fields(), text(name), name);
            boolean adds = Set.of(Shape.MONEY, Shape.DECIMAL, Shape.INTEGER).contains(field.shape());
            if (when != When.ALWAYS || field.key() || field.list() || !adds) {
                throw name.invalid(Rule.VALUE, "sum: " + name.text());
            }
            if (!(expressions.get(field.name()) instanceof Cell)) {
                throw name.invalid(Rule.FIELD_UNKNOWN, name.text());
            }
            sums.add(field.name());
        }
        if (!sums.isEmpty() && expressions.values().stream().anyMatch(Sequence.class::isInstance)) {
            throw at(node, "sum").invalid(Rule.VALUE, "sum, sequence");
        }
        return sums;
    }

    private @Nullable Expression withdrawn(YamlNode node, When when) {
        YamlNode withdrawn = node.entries().get("withdrawn");
        if (withdrawn == null) {
            return null;
        }
        if (Set.of(When.FIRST, When.GATHERED).contains(when) || node.entries().containsKey("sum")) {
            throw withdrawn.invalid(Rule.VALUE, "withdrawn");
        }
        if (withdrawn.isText()) {
            Template template = new Template(withdrawn.text());
            String column = template.onlyColumn();
            if (column == null && !Set.of("true", "false").contains(withdrawn.text())) {
                throw withdrawn.invalid(Rule.VALUE, withdrawn.text() + " (true, false)");
            }
            return column == null ? template : Cell.of(column);
        }
        Cell cell = cell(null, withdrawn);
        List<String> values = new ArrayList<>(cell.values().values());
        cell.matches().forEach(match -> values.add(match.value()));
        Stream.of(cell.otherwise(), cell.ifMissing()).filter(Objects::nonNull).forEach(values::add);
        for (String value : values) {
            if (!Set.of("true", "false").contains(value)) {
                throw withdrawn.invalid(Rule.VALUE, value + " (true, false)");
            }
        }
        return cell;
    }

    /** A moment with its zone, a day or Dutch time in one of the forms of the input, or a cell that holds one of those. */
    private Expression time(YamlNode node) {
        if (node.isMap()) {
            return cell(null, node);
        }
        Template template = new Template(text(node));
        String column = template.onlyColumn();
        if (column != null) {
            return Cell.of(column);
        }
        if (template.columns().isEmpty() && moment(template.text()) == null) {
            throw node.invalid(Rule.NO_TIME, template.text());
        }
        return template;
    }

    private @Nullable Instant moment(String text) {
        return Objects.requireNonNull(format).moment(text);
    }

    private static When when(YamlNode node) {
        String name = text(node, "when", "always");
        for (When when : When.values()) {
            if (when.name().toLowerCase(Locale.ROOT).equals(name)) {
                return when;
            }
        }
        throw at(node, "when").invalid(Rule.VALUE, name);
    }

    private static Field field(List<Field> fields, String name, YamlNode at) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw at.invalid(Rule.FIELD_UNKNOWN, name);
    }

    private Items items(Field field, YamlNode node, boolean gathered) {
        List<Item> items = new ArrayList<>();
        for (YamlNode item : list(node)) {
            if (field.shape() != Shape.RECORD) {
                items.add(new Item(false, Map.of(), expression(field, item)));
                continue;
            }
            Map<String, Expression> fields = new LinkedHashMap<>();
            map(item, null).entries().forEach((name, value) -> {
                if (!name.equals("each")) {
                    fields.put(name, expression(field(field.fields(), name, value), value));
                }
            });
            for (Field part : field.fields()) {
                if (part.required() && !fields.containsKey(part.name())) {
                    throw item.invalid(Rule.FIELD_MISSING, part.name());
                }
            }
            YamlNode each = item.entries().get("each");
            if (each != null && !(gathered && each.text().equals("row"))) {
                throw each.invalid(Rule.VALUE, "each: " + each.text());
            }
            items.add(new Item(each != null, fields, null));
        }
        return new Items(List.copyOf(items));
    }

    private Expression subject(YamlNode node) {
        return node.isText() ? new Template(node.text()) : cell(null, node);
    }

    private Expression expression(Field field, YamlNode node) {
        if (node.isText()) {
            return template(field, node);
        }
        map(node, null);
        YamlNode sequence = node.entries().get("sequence");
        if (sequence != null) {
            map(node, Set.of("sequence"));
            if (field.shape() != Shape.INTEGER) {
                throw node.invalid(Rule.VALUE, "sequence");
            }
            return new Sequence(whole(node, "sequence", 0));
        }
        return cell(field, node);
    }

    /**
     * A text with cells in it. What is read in a form of the input (numbers, days, yes and no) is read so when it is
     * nothing but a cell; a number that is put together would be read past that form, by another sign for decimals.
     */
    private static Expression template(Field field, YamlNode node) {
        Template template = new Template(node.text());
        if (template.columns().isEmpty()) {
            code(field, node, node.text());
            return template;
        }
        String column = template.onlyColumn();
        return switch (field.shape()) {
            case MONEY, DECIMAL, INTEGER, COUNTS -> {
                if (column == null) {
                    throw node.invalid(Rule.NUMBER_TEMPLATE, node.text());
                }
                yield Cell.of(column);
            }
            case DATE, MONTH, BOOLEAN -> column == null ? template : Cell.of(column);
            default -> template;
        };
    }

    Cell cell(@Nullable Field field, YamlNode node) {
        map(node, CELL);
        Map<String, String> values = new TreeMap<>();
        reference(node, "values").forEach((from, to) -> values.put(from.toLowerCase(Locale.ROOT), to));
        List<Match> matches = new ArrayList<>();
        for (YamlNode match : items(node, "matches")) {
            map(match, Set.of("pattern", "value"));
            matches.add(new Match(pattern(required(match, "pattern")), text(required(match, "value"))));
        }
        String otherwise = optional(node, "otherwise");
        String ifMissing = optional(node, "ifMissing");
        if (field != null) {
            values.values().forEach(value -> code(field, node, value));
            matches.forEach(match -> code(field, node, match.value()));
            code(field, node, otherwise);
            code(field, node, ifMissing);
        }
        BigDecimal times = null;
        YamlNode factor = node.entries().get("times");
        if (factor != null) {
            try {
                times = new BigDecimal(text(factor));
            } catch (NumberFormatException e) {
                throw factor.invalid(Rule.VALUE, factor.text());
            }
        }
        return new Cell(
                text(required(node, "column")),
                values,
                List.copyOf(matches),
                otherwise,
                ifMissing,
                reference(node, "aliases"),
                times,
                whole(node, "cut", 0),
                flag(node, "endOfMonth"),
                fillsDown(node),
                flag(node, "mayBeEmpty"));
    }

    private static boolean fillsDown(YamlNode node) {
        String fill = text(node, "fill", "");
        if (!Set.of("", "down").contains(fill)) {
            throw at(node, "fill").invalid(Rule.VALUE, fill + " (down)");
        }
        return fill.equals("down");
    }

    /** What stands in the mapping itself is checked once, and not again in every row. */
    private static void code(Field field, YamlNode at, @Nullable String value) {
        if (value != null && !Constants.fits(field.shape(), value)) {
            throw at.invalid(Rule.VALUE, value);
        }
        if (value != null && field.shape() == Shape.CODE && !field.codes().contains(value)) {
            throw at.invalid(Rule.CODE_UNKNOWN, value + " (" + String.join(", ", field.codes()) + ")");
        }
    }

    /** A table that stands here, or the one that is named here. */
    private Map<String, String> reference(YamlNode node, String key) {
        YamlNode table = node.entries().get(key);
        if (table == null) {
            return Map.of();
        }
        if (!table.isText()) {
            return table(table);
        }
        Map<String, String> named = tables.get(table.text());
        if (named == null) {
            throw table.invalid(Rule.TABLE_UNKNOWN, table.text());
        }
        return named;
    }

    private static Map<String, String> table(YamlNode node) {
        Map<String, String> table = new TreeMap<>();
        map(node, null).entries().forEach((from, to) -> table.put(from, text(to)));
        return table;
    }

    private static YamlNode inherited(YamlNode root, YamlNode node, String key) {
        YamlNode own = node.entries().get(key);
        return own != null ? own : required(root, key);
    }

    static YamlNode map(YamlNode node, @Nullable Set<String> known) {
        if (!node.isMap()) {
            throw node.invalid(Rule.KIND, "name: value");
        }
        if (known != null) {
            node.entries().forEach((name, value) -> {
                if (!known.contains(name)) {
                    throw value.invalid(Rule.KEY_UNKNOWN, name);
                }
            });
        }
        return node;
    }

    static List<YamlNode> list(YamlNode node) {
        if (!node.isList()) {
            throw node.invalid(Rule.KIND, "- item");
        }
        return node.items();
    }

    static List<YamlNode> items(YamlNode node, String key) {
        YamlNode value = node.entries().get(key);
        return value == null ? List.of() : list(value);
    }

    private static List<String> texts(YamlNode node, String key) {
        return items(node, key).stream().map(MappingReader::text).toList();
    }

    static YamlNode required(YamlNode node, String key) {
        YamlNode value = node.entries().get(key);
        if (value == null) {
            throw node.invalid(Rule.KEY_MISSING, key);
        }
        return value;
    }

    /** Where an error about this key is: at its value, or at the whole when it has its usual value. */
    private static YamlNode at(YamlNode node, String key) {
        return node.entries().getOrDefault(key, node);
    }

    static String text(YamlNode node) {
        if (!node.isText()) {
            throw node.invalid(Rule.KIND, "text");
        }
        return node.text();
    }

    static String text(YamlNode node, String key, String usual) {
        YamlNode value = node.entries().get(key);
        return value == null ? usual : text(value);
    }

    private static @Nullable String optional(YamlNode node, String key) {
        YamlNode value = node.entries().get(key);
        return value == null ? null : text(value);
    }

    static int whole(YamlNode node, String key, int usual) {
        String text = text(node, key, String.valueOf(usual));
        if (!text.matches("\\d{1,9}")) {
            throw at(node, key).invalid(Rule.VALUE, text);
        }
        return Integer.parseInt(text);
    }

    static boolean flag(YamlNode node, String key) {
        String text = text(node, key, "false");
        if (!Set.of("true", "false").contains(text)) {
            throw at(node, key).invalid(Rule.VALUE, text);
        }
        return text.equals("true");
    }

    private static Pattern pattern(YamlNode node) {
        try {
            return Pattern.compile(text(node), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw node.invalid(Rule.PATTERN, node.text());
        }
    }
}
