// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a source writes things: its encoding, its dates and its numbers.
 *
 * @param encoding of a text file
 * @param delimiter between cells
 * @param headerRow row with the names of the columns, counted from 1
 * @param sheet sheet of a workbook; empty for the first
 * @param dates forms of a date, tried in order
 * @param months forms of a month, tried in order
 * @param decimal sign before the decimals
 * @param grouping sign between thousands; empty for none
 * @param remove signs around a number that mean nothing, such as a currency
 * @param repair whether names that were encoded twice are repaired
 * @param missing texts that say that a value is withheld or not known
 */
record Format(
        Charset encoding,
        char delimiter,
        int headerRow,
        String sheet,
        List<DateTimeFormatter> dates,
        List<DateTimeFormatter> months,
        String decimal,
        String grouping,
        List<String> remove,
        boolean repair,
        List<Pattern> missing) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("(?<![yu])(yy|uu)(?![yu])");

    /** The formatter of a pattern; two digits of a year count from {@code centuryFrom} on. */
    static DateTimeFormatter formatter(String pattern, int centuryFrom, Locale locale) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        Matcher year = TWO_DIGIT_YEAR.matcher(pattern);
        int from = 0;
        while (year.find()) {
            builder.appendPattern(pattern.substring(from, year.start()))
                    .appendValueReduced(ChronoField.YEAR, 2, 2, centuryFrom);
            from = year.end();
        }
        // with strict resolving "y" would ask for an era as well
        builder.appendPattern(pattern.substring(from).replace('y', 'u'));
        return builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The text of a cell as people meant it: repaired, and with single spaces. */
    String clean(String cell) {
        return SPACES.matcher(repair ? repaired(cell) : cell).replaceAll(" ").strip();
    }

    /** True when the cleaned text says nothing. */
    boolean isMissing(String text) {
        return text.isEmpty()
                || missing.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** A number; null when it is not written as the format says, for a guess could be off by a factor thousand. */
    @Nullable
    BigDecimal number(String text) {
        String digits = text;
        for (String sign : remove) {
            digits = digits.replace(sign, "");
        }
        digits = digits.strip();
        String groups = grouping.isEmpty() ? "" : "|[-+]?\\d{1,3}(" + Pattern.quote(grouping) + "\\d{3})+";
        if (!digits.matches("([-+]?\\d+" + groups + ")(" + Pattern.quote(decimal) + "\\d+)?")) {
            return null;
        }
        return new BigDecimal((grouping.isEmpty() ? digits : digits.replace(grouping, "")).replace(decimal, "."));
    }

    /** A number of a workbook as this format writes it; a workbook keeps 15 digits, the rest is noise. */
    String written(BigDecimal number) {
        BigDecimal kept = number.round(new MathContext(15)).stripTrailingZeros();
        return kept.toPlainString().replace(".", decimal);
    }

    /** A date of a workbook as this format writes it. */
    String written(LocalDate date) {
        return dates.isEmpty() ? date.toString() : dates.get(0).format(date);
    }

    @Nullable
    LocalDate date(String text) {
        return parsed(dates, text, LocalDate::from);
    }

    @Nullable
    YearMonth month(String text) {
        YearMonth month = parsed(months, text, YearMonth::from);
        LocalDate day = month == null ? date(text) : null;
        return day == null ? month : YearMonth.from(day);
    }

    private static <T> @Nullable T parsed(List<DateTimeFormatter> forms, String text, TemporalQuery<T> query) {
        for (DateTimeFormatter form : forms) {
            T value = parsed(form, text, query);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static <T> @Nullable T parsed(DateTimeFormatter form, String text, TemporalQuery<T> query) {
        try {
            return form.parse(text, query);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** UTF-8 that was once read as Windows-1252, read as it was meant; any other text as it is. */
    private static String repaired(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        CharsetEncoder encoder = WINDOWS.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            try {
                if (encoder.canEncode(c)) {
                    bytes.put(encoder.encode(CharBuffer.wrap(new char[] {c})));
                } else if (c < 0x100) {
                    bytes.put((byte) c); // the five bytes that Windows-1252 leaves open
                } else {
                    return text;
                }
            } catch (CharacterCodingException e) {
                return text;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return text; // not encoded twice
        }
    }
}
