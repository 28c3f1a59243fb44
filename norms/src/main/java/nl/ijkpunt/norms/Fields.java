// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.yaml.Yaml;
import nl.ijkpunt.yaml.Yaml.Kind;
import nl.ijkpunt.yaml.Yaml.Scalar;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping, read as what they should be. What is wrong becomes a finding and reads as null. */
final class Fields {

    private final SortedMap<String, Yaml.Member> members = new TreeMap<>();
    private final int line;
    private final Findings findings;

    private Fields(int line, Findings findings) {
        this.line = line;
        this.findings = findings;
    }

    /** With any key. */
    static Fields of(@Nullable Yaml yaml, int line, Findings findings) {
        Fields fields = new Fields(line, findings);
        if (yaml instanceof Yaml.Mapping mapping) {
            mapping.members().forEach(fields::add);
        } else {
            findings.add(line, Rule.NOT_A_MAPPING);
        }
        return fields;
    }

    /** With no other keys than these. */
    static Fields of(@Nullable Yaml yaml, int line, List<String> keys, Findings findings) {
        Fields fields = of(yaml, line, findings);
        for (Yaml.Member member : fields.members.values()) {
            if (!keys.contains(member.key())) {
                boolean comma = member.key().matches("\\d+");
                findings.add(
                        member.line(),
                        comma ? Rule.DECIMAL_COMMA : Rule.UNKNOWN_KEY,
                        member.key(),
                        String.join(", ", keys));
            }
        }
        return fields;
    }

    private void add(Yaml.Member member) {
        if (members.putIfAbsent(member.key(), member) != null) {
            findings.add(member.line(), Rule.DUPLICATE_KEY, member.key());
        }
    }

    int line() {
        return line;
    }

    int line(String key) {
        Yaml.Member member = members.get(key);
        return member == null ? line : member.line();
    }

    Iterable<Yaml.Member> members() {
        return members.values();
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    void require(List<String> keys) {
        for (String key : keys) {
            if (!has(key)) {
                findings.add(line, Rule.MISSING_KEY, key);
            }
        }
    }

    @Nullable
    Yaml value(String key) {
        Yaml.Member member = members.get(key);
        return member == null ? null : member.value();
    }

    @Nullable
    String text(String key) {
        return scalar(key, Kind.TEXT, Rule.NOT_A_TEXT);
    }

    @Nullable
    Double number(String key) {
        if (value(key) instanceof Scalar scalar && scalar.value().matches("-?\\d+,\\d+")) {
            findings.add(line(key), Rule.DECIMAL_COMMA, scalar.value());
            return null;
        }
        String text = scalar(key, Kind.NUMBER, Rule.NOT_A_NUMBER);
        Double number = text == null ? null : Double.valueOf(text);
        if (number != null && number.isInfinite()) {
            findings.add(line(key), Rule.NOT_A_NUMBER, key);
            return null;
        }
        return number;
    }

    /** A whole number of at least 1; null is allowed and means none. */
    @Nullable
    Integer whole(String key) {
        Yaml value = value(key);
        if (value == null || value instanceof Scalar nothing && nothing.kind() == Kind.NOTHING) {
            return null;
        }
        if (value instanceof Scalar scalar
                && scalar.kind() == Kind.NUMBER
                && scalar.value().matches("[1-9]\\d{0,5}")) {
            return Integer.valueOf(scalar.value());
        }
        findings.add(line(key), Rule.NOT_A_POSITIVE_WHOLE_NUMBER, key);
        return null;
    }

    @Nullable
    Boolean truth(String key) {
        String text = scalar(key, Kind.TRUTH, Rule.NOT_TRUE_OR_FALSE);
        return text == null ? null : Boolean.valueOf(text);
    }

    @Nullable
    LocalDate date(String key) {
        String text = scalar(key, Kind.TEXT, Rule.NOT_A_DATE);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            findings.add(line(key), Rule.NOT_A_DATE, key);
            return null;
        }
    }

    private @Nullable String scalar(String key, Kind kind, Rule otherwise) {
        Yaml value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Scalar scalar
                && scalar.kind() == kind
                && !scalar.value().isBlank()) {
            return scalar.value();
        }
        findings.add(line(key), otherwise, key);
        return null;
    }
}
