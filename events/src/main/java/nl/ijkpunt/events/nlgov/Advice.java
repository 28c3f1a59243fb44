// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.nlgov;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.MessageBundle;

/**
 * Something that the profile advises and an accepted event does not do. It is told and refuses nothing.
 *
 * @param rule the advice
 * @param value what stands there instead
 */
public record Advice(Rule rule, String value) implements Comparable<Advice> {

    /** What the profile advises (SHOULD). Its obligations (MUST) are rules of {@link nl.ijkpunt.events.Rejection}. */
    public enum Rule {
        /** A source names a system; where data can be had is told by {@code dataref}. */
        SOURCE_IS_A_LOCATION,
        /** A source is a URN with {@code nld} as namespace. */
        SOURCE_OUTSIDE_NLD,
        /** A source names the organisation by its OIN, or by its KvK number outside of government, and then the system. */
        SOURCE_WITHOUT_NUMBER,
        /** An event is at most 64 KiB, so that everything on its way passes it on. */
        TOO_BIG
    }

    private static final Comparator<Advice> ORDER =
            Comparator.comparing(Advice::rule).thenComparing(Advice::value);

    /** One sentence in Dutch or, for any other language, English. */
    public String text(Locale locale) {
        ResourceBundle bundle = MessageBundle.in(
                "nl.ijkpunt.events.nlgov.advice",
                locale.getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH);
        return new MessageFormat(bundle.getString(Code.of(rule)), locale).format(new Object[] {value});
    }

    @Override
    public int compareTo(Advice other) {
        return ORDER.compare(this, other);
    }
}
