// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of months as people and programs write them. The locale data of Java knows one short name for each, in Dutch with
 * a dot (mrt.), which nobody types.
 */
final class MonthNames {

    /** Where a number stands for a name: in the pattern of a form, and in the text that it reads. */
    static final String PATTERN = "'\u2039'MM'\u203A'";

    private static final Pattern WORD = Pattern.compile("(\\p{L}+)\\.?");

    /** By number of the month; they are read whatever the locale, for none of them means another month elsewhere. */
    private static final List<String> WRITTEN = List.of(
            "jan januari january",
            "feb febr februari february",
            "mrt maa mar maart march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oct oktober october",
            "nov november",
            "dec december");

    private final Map<String, Integer> numbers = new TreeMap<>();

    MonthNames(Locale locale) {
        for (int i = 0; i < WRITTEN.size(); i++) {
            for (String name : WRITTEN.get(i).split(" ")) {
                numbers.put(name, i + 1);
            }
        }
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE, TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                String name = month.getDisplayName(style, locale).toLowerCase(locale);
                numbers.putIfAbsent(name.replaceAll("\\.$", ""), month.getValue());
            }
        }
    }

    /** The text with the number of a month, as {@link #PATTERN} reads it, where its name stood. */
    String numbered(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(numbered(word)));
    }

    private String numbered(MatchResult word) {
        Integer number = numbers.get(word.group(1).toLowerCase(Locale.ROOT));
        return number == null ? word.group() : "\u2039%02d\u203A".formatted(number);
    }
}
