// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norm.Confirmation;
import nl.ijkpunt.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** The norm of one indicator as written, with the checks that its figures make sense together. */
final class NormFields {

    private static final List<String> REQUIRED =
            List.of("unit", "direction", "green", "red", "zero", "best", "weight", "critical");
    private static final List<String> KEYS = List.of(
            "unit",
            "direction",
            "green",
            "red",
            "zero",
            "best",
            "weight",
            "critical",
            "cadence",
            "maxAge",
            "agreedOn",
            "agreedBy");

    private final String indicator;
    private final Fields fields;
    private final Findings findings;
    private final int earlier;

    NormFields(Yaml.Member member, Findings findings) {
        this.earlier = findings.count();
        this.indicator = member.key();
        this.fields = Fields.of(member.value(), member.line(), KEYS, findings);
        this.findings = findings;
    }

    /**
     * What is not written stays as before, except the consent: a changed norm needs its own, or that of the set it stands
     * in. Null when something is wrong, or when nothing was before and much is missing.
     */
    @Nullable
    Norm norm(@Nullable Norm before, LocalDate from, @Nullable Confirmation ofSet) {
        if (before == null) {
            fields.require(REQUIRED);
        }
        String unit = or(fields.text("unit"), before == null ? null : before.unit());
        Boolean higher = or(higherIsBetter(), before == null ? null : before.higherIsBetter());
        Double green = or(fields.number("green"), before == null ? null : before.green());
        Double red = or(fields.number("red"), before == null ? null : before.red());
        Double zero = or(fields.number("zero"), before == null ? null : before.zero());
        Double best = or(fields.number("best"), before == null ? null : before.best());
        Double weight = or(fields.number("weight"), before == null ? null : before.weight());
        Boolean critical = or(fields.truth("critical"), before == null ? null : before.critical());
        Integer cadence = fields.has("cadence") || before == null ? fields.whole("cadence") : before.cadenceMonths();
        Integer maxAge = fields.has("maxAge") || before == null ? fields.whole("maxAge") : before.maxAgeDays();
        Confirmation own = Consent.read(fields, from, findings);
        if (findings.count() > earlier
                || unit == null
                || higher == null
                || green == null
                || red == null
                || zero == null
                || best == null
                || weight == null
                || critical == null) {
            return null;
        }
        if (before != null) {
            checkFixed("unit", unit, before.unit());
            checkFixed("direction", direction(higher), direction(before.higherIsBetter()));
        }
        if (findings.count() == earlier) {
            checkOrder(higher ? 1 : -1, green, red, zero, best);
        }
        if (weight <= 0) {
            findings.add(fields.line("weight"), Rule.WEIGHT_NOT_POSITIVE, indicator, plain(weight));
        }
        return findings.count() > earlier
                ? null
                : new Norm(
                        indicator,
                        unit,
                        higher,
                        green,
                        red,
                        zero,
                        best,
                        weight,
                        critical,
                        cadence,
                        maxAge,
                        or(own, ofSet));
    }

    private @Nullable Boolean higherIsBetter() {
        String direction = fields.text("direction");
        if (direction == null || direction.equals("higher") || direction.equals("lower")) {
            return direction == null ? null : direction.equals("higher");
        }
        findings.add(fields.line("direction"), Rule.UNKNOWN_DIRECTION, direction);
        return null;
    }

    /** The formula says in what unit a value is and which way is better; a norm can only repeat it. */
    private void checkFixed(String key, String written, String fixed) {
        if (!written.equals(fixed)) {
            findings.add(fields.line(key), Rule.FIXED_BY_FORMULA, indicator, key, fixed);
        }
    }

    private void checkOrder(int sign, double green, double red, double zero, double best) {
        if (sign * red >= sign * green) {
            findings.add(fields.line(), Rule.RED_NOT_WORSE_THAN_GREEN, indicator, plain(red), plain(green));
        } else if (sign * zero >= sign * red || sign * best < sign * green) {
            findings.add(
                    fields.line(),
                    Rule.ANCHORS_OUT_OF_ORDER,
                    indicator,
                    plain(zero),
                    plain(red),
                    plain(green),
                    plain(best));
        }
    }

    private static String direction(boolean higher) {
        return higher ? "higher" : "lower";
    }

    /** As people write it in the file. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static <T> @Nullable T or(@Nullable T written, @Nullable T before) {
        return written == null ? before : written;
    }
}
