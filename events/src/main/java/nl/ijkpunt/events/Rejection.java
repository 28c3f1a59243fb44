// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why something is refused: the rule, where, and the value that broke it. A value, not an exception: bad input is
 * expected.
 *
 * @param rule the rule that was broken
 * @param field path of the field, such as {@code data.amount}
 * @param value the offending value as text, empty when it was absent
 * @param details what else the sentence needs: a limit, another field, a list of allowed codes
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
        KEY_MISMATCH;

        /** For instance {@code not-last-day-of-month}. */
        public String code() {
            return Code.of(this);
        }
    }

    /** One sentence for the person who delivered the data, in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        ResourceBundle bundle = MessageBundle.in(
                "nl.ijkpunt.events.rejections",
                locale.getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH);
        List<String> values = new ArrayList<>(List.of(field, value, String.join(", ", details)));
        values.addAll(details);
        // a MessageFormat treats a single quote as an escape; the bundles are written with that in mind
        return new MessageFormat(bundle.getString(rule.code()), locale).format(values.toArray());
    }
}
