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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param numbers forms of a number
 * @param rounds whether amounts are rounded to cents; otherwise one with more decimals is refused
 * @param comment sign before a line that is no row; null for none
 * @param repair whether names that were encoded twice are repaired
 * @param missing texts that say that a value is withheld or not known
 */
record Format(
        Charset encoding,
        char delimiter,
        int headerRow,
        String sheet,
        List<DateForm> dates,
        List<DateForm> months,
        Numbers numbers,
        boolean rounds,
        @Nullable Character comment,
        boolean repair,
        List<Pattern> missing) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Moments as programs write them, in any source; tried last. */
    private static final DateForm MOMENT = new DateForm("uuuu-MM-dd", 2000, Locale.ROOT);

    /** How Excel writes days and months back into a file of rows to mend, whatever they looked like before. */
    private static final List<DateForm> EXCEL_DAYS =
            List.of(new DateForm("d-M-uuuu", 2000, Locale.ROOT), new DateForm("uuuu-MM-dd", 2000, Locale.ROOT));

    private static final List<DateForm> EXCEL_MONTHS =
            List.of(new DateForm("MMM-yy", 2000, Locale.ROOT), new DateForm("uuuu-MM", 2000, Locale.ROOT));

    /** The format of rows that were mended, perhaps in Excel. */
    Format ofMended() {
        return new Format(
                encoding,
                delimiter,
                headerRow,
                sheet,
                Stream.concat(dates.stream(), EXCEL_DAYS.stream()).toList(),
                Stream.concat(months.stream(), EXCEL_MONTHS.stream()).toList(),
                numbers,
                rounds,
                comment,
                repair,
                missing);
    }

    /** The text of a cell as people meant it: repaired, and with single spaces. */
    String clean(String cell) {
        return SPACES.matcher(repair ? repaired(cell) : cell).replaceAll(" ").strip();
    }

    /** True when the cleaned text says nothing. */
    boolean isMissing(String text) {
        return text.isEmpty() || isWithheld(text);
    }

    /** True when the mapping says that this text is withheld or not known. */
    boolean isWithheld(String text) {
        return missing.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Forms of a date, for people. */
    String dateForms() {
        return forms(dates);
    }

    /** Forms of a month, for people. */
    String monthForms() {
        return forms(months);
    }

    private static String forms(List<DateForm> forms) {
        return String.join(", ", forms.stream().map(DateForm::pattern).toList());
    }

    /** A number of a workbook as this format writes it; a workbook keeps 15 digits, the rest is noise. */
    String written(BigDecimal number) {
        return numbers.written(number.round(new MathContext(15)).stripTrailingZeros());
    }

    /** A date of a workbook as this format writes it. */
    String written(LocalDate date) {
        return dates.isEmpty() ? date.toString() : dates.get(0).written(date);
    }

    /** The day that a text means; null when it is in none of the forms. */
    @Nullable
    LocalDate date(String text) {
        LocalDate day = first(dates, form -> form.day(text));
        // a moment: the forms say how days are written, and this can be no other day
        return day == null && text.length() > "2026-01-31".length() ? MOMENT.day(text) : day;
    }

    /** The month that a text means; null when it is in none of the forms. */
    @Nullable
    YearMonth month(String text) {
        YearMonth month = first(months, form -> form.month(text));
        LocalDate day = month == null ? date(text) : null;
        return day == null ? month : YearMonth.from(day);
    }

    /** The moment that a text means, for a day its beginning; null when it is in none of the forms. */
    @Nullable
    Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            Instant moment = first(dates, form -> form.moment(text));
            return moment == null ? MOMENT.moment(text) : moment;
        }
    }

    private static <T> @Nullable T first(List<DateForm> forms, Function<DateForm, @Nullable T> reading) {
        for (DateForm form : forms) {
            T value = reading.apply(form);
            if (value != null) {
                return value;
            }
        }
        return null;
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
