// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day that was written as text. */
final class WrittenDay {

    private static final List<DateTimeFormatter> IN_DIGITS =
            List.of(formatter("d-M-uuuu"), formatter("uuuu-MM-dd"), formatter("d/M/uuuu"));

    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[ .-]+(\\p{L}{3,})\\.?[ -]+(\\d{4})");

    /** Of January, of February and so on, with the short form that is not how the long one starts. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january"),
            List.of("februari", "february"),
            List.of("maart", "march", "mrt"),
            List.of("april"),
            List.of("mei", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("augustus", "august"),
            List.of("september"),
            List.of("oktober", "october"),
            List.of("november"),
            List.of("december"));

    private WrittenDay() {}

    /** The day; null when the text is none. */
    static @Nullable LocalDate of(String text) {
        for (DateTimeFormatter form : IN_DIGITS) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException e) {
                // the next form
            }
        }
        Matcher words = IN_WORDS.matcher(text);
        return words.matches() ? day(words.group(3), month(words.group(2)), words.group(1)) : null;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(word.toLowerCase(Locale.ROOT)))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
