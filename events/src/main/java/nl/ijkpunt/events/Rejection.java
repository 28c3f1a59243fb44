// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Why something is refused: the rule, where, and the value that broke it. A value, not an exception: bad input is
 * expected. However long the input, a rejection is short: what is longer is cut, with its length and SHA-256.
 *
 * @param rule the rule that was broken
 * @param field path of the field, such as {@code data.amount}
 * @param value the offending value as text, empty when it was absent
 * @param details what else the sentence needs: another field, a list of allowed codes, or what was expected: the name of
 *     an expectation in the bundle and its limits, such as {@code money, -10000000000000, 10000000000000}
 */
public record Rejection(Rule rule, String field, String value, List<String> details) {

    /** Rules of the contract; {@link #code} names them in headers, metrics and message bundles. */
    public enum Rule {
        NOT_JSON,
        NOT_A_CLOUDEVENT,
        ATTRIBUTE_MISSING,
        ATTRIBUTE_MALFORMED,
        ATTRIBUTE_UNKNOWN,
        TYPE_UNKNOWN,
        FUTURE,
        FIELD_UNKNOWN,
        REQUIRED,
        REQUIRED_WHEN,
        ABSENT_UNLESS,
        WRONG_TYPE,
        MALFORMED,
        CODE_UNKNOWN,
        TOO_SMALL,
        TOO_LARGE,
        TOO_MANY_DECIMALS,
        TOO_LONG,
        TOO_FEW_ITEMS,
        UNIQUE,
        SUBSET,
        DISJOINT,
        NOT_LAST_DAY_OF_MONTH,
        UNKNOWN_INDICATOR,
        PERSON,
        KEY_MISMATCH,
        NOT_UTF8,
        EVENT_TOO_LARGE,
        JSON_LIMIT,
        TOO_MANY_ITEMS,
        TOO_PRECISE,
        UNPRINTABLE,
        MORE;

        /** For instance {@code not-last-day-of-month}. */
        public String code() {
            return Code.of(this);
        }
    }

    private static final int LONGEST = 250;
    private static final int LONGEST_DETAIL = 1000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

    /** Cuts what is too long to show. */
    public Rejection {
        field = Excerpt.of(field, LONGEST);
        value = Excerpt.of(value, LONGEST);
        details = details.stream()
                .map(detail -> Excerpt.of(detail, LONGEST_DETAIL))
                .toList();
    }

    /** One sentence for the person who delivered the data, in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        ResourceBundle bundle = MessageBundle.in(
                "nl.ijkpunt.events.rejections",
                locale.getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH);
        List<String> values = new ArrayList<>(List.of(field, value, explained(bundle, locale)));
        values.addAll(details);
        return sentence(bundle.getString(rule.code()), locale, values);
    }

    /** What was expected, or in which case: in words of the bundle when it knows them, or else as it stands. */
    private String explained(ResourceBundle bundle, Locale locale) {
        String key = details.isEmpty() ? "" : "expected." + details.get(0);
        return bundle.containsKey(key)
                ? sentence(
                        bundle.getString(key),
                        locale,
                        details.stream()
                                .skip(1)
                                .map(limit -> written(limit, locale))
                                .toList())
                : String.join(", ", details);
    }

    /** A MessageFormat treats a single quote as an escape; the bundles are written with that in mind. */
    private static String sentence(String pattern, Locale locale, List<String> values) {
        return new MessageFormat(pattern, locale).format(values.toArray());
    }

    /** Numbers as people of the language write them, in groups of three from five digits on: a year has none. */
    private static String written(String limit, Locale locale) {
        if (!NUMBER.matcher(limit).matches()) {
            return limit;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        BigDecimal number = new BigDecimal(limit);
        format.setGroupingUsed(number.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
