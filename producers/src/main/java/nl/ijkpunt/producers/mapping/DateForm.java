// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a source writes days, months or moments, such as {@code d MMM yy}. Whatever says its time zone is a
 * day in the Netherlands, and what does not say it is Dutch time: a moment that the clock passed twice is the first of
 * the two, one that it skipped is as much later as the clock went on.
 */
final class DateForm {

    /** Where days are counted. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Pattern PIECE = Pattern.compile("'[^']*'|([A-Za-z])\\1*|.", Pattern.DOTALL);
    private static final Pattern TIME_OF_DAY = Pattern.compile("[HhKkmsSnNAa]");

    private final String pattern;
    private final MonthNames names;
    private final DateTimeFormatter alone;
    private final DateTimeFormatter withTime;
    private final DateTimeFormatter written;
    private final LocalDate example;

    /**
     * Two digits of a year count from {@code centuryFrom} on.
     *
     * @throws IllegalArgumentException when it is no pattern
     */
    DateForm(String pattern, int centuryFrom, Locale locale) {
        this.pattern = pattern;
        this.names = new MonthNames(locale);
        this.example = LocalDate.of(centuryFrom + 26, 11, 23);
        this.alone = finished(builder(centuryFrom, true), locale);
        this.withTime = hasTime() ? alone : finished(builder(centuryFrom, true).append(time()), locale);
        this.written = finished(builder(centuryFrom, false), locale);
    }

    /** Of a month that a form of days may have a time behind it, or a zone: many programs cannot leave it out. */
    private static DateTimeFormatter time() {
        return new DateTimeFormatterBuilder()
                .appendPattern("[','][' ']['T']H:mm[:ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("]][' '][XXX][XX]")
                .toFormatter(Locale.ROOT);
    }

    private DateTimeFormatterBuilder builder(int centuryFrom, boolean reading) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        Matcher piece = PIECE.matcher(pattern);
        boolean afterName = false;
        while (piece.find()) {
            String text = piece.group();
            boolean name = reading && text.matches("M{3,}|L{3,}");
            if (name) {
                builder.appendPattern(MonthNames.PATTERN);
            } else if (text.matches("yy|uu")) {
                builder.appendValueReduced(ChronoField.YEAR, 2, 2, centuryFrom);
            } else if (text.matches("y+|u+")) {
                // with strict resolving "y" would ask for an era as well, and a single one would take the year 26
                builder.appendPattern("uuuu");
            } else if (!(afterName && text.equals("."))) {
                builder.appendPattern(text);
            }
            afterName = name;
        }
        return builder;
    }

    private static DateTimeFormatter finished(DateTimeFormatterBuilder builder, Locale locale) {
        return builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }

    private boolean hasTime() {
        return TIME_OF_DAY.matcher(pattern.replaceAll("'[^']*'", "")).find();
    }

    /** As the mapping writes it. */
    String pattern() {
        return pattern;
    }

    /** The day that a text means; null when it is not of this form. */
    @Nullable
    LocalDate day(String text) {
        return read(text, DateForm::dayOf);
    }

    /** The month that a text means; null when it is not of this form. */
    @Nullable
    YearMonth month(String text) {
        return read(
                text,
                at -> at.isSupported(ChronoField.INSTANT_SECONDS) ? YearMonth.from(dayOf(at)) : YearMonth.from(at));
    }

    /** The moment that a text means, for a day its beginning; null when it is not of this form. */
    @Nullable
    Instant moment(String text) {
        return read(text, DateForm::momentOf);
    }

    /** A day in this form. */
    String written(LocalDate day) {
        return written.format(day.atStartOfDay(ZONE));
    }

    /** True when it gives days: no minutes for months, no day of the year for a day, and hours that tell the time. */
    boolean givesDays() {
        return gives(at -> dayOf(at).equals(example) && (!hasTime() || at.query(TemporalQueries.localTime()) != null));
    }

    /** True when it gives months. */
    boolean givesMonths() {
        return gives(at -> YearMonth.from(at).equals(YearMonth.from(example)));
    }

    private boolean gives(TemporalQuery<Boolean> right) {
        try {
            ZonedDateTime moment = example.atTime(LocalTime.of(13, 45, 56)).atZone(ZONE);
            return alone.parse(alone.format(moment), right);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private <T> @Nullable T read(String text, TemporalQuery<T> query) {
        String numbered = names.numbered(text);
        T value = read(alone, numbered, query);
        return value == null && withTime != alone ? read(withTime, numbered, query) : value;
    }

    private static <T> @Nullable T read(DateTimeFormatter form, String text, TemporalQuery<T> query) {
        ParsePosition end = new ParsePosition(0);
        // most texts are of another form, and to be told so by an exception takes long
        if (form.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
            return null;
        }
        try {
            return form.parse(text, query);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate dayOf(TemporalAccessor at) {
        return at.isSupported(ChronoField.INSTANT_SECONDS)
                ? LocalDate.ofInstant(Instant.from(at), ZONE)
                : LocalDate.from(at);
    }

    private static Instant momentOf(TemporalAccessor at) {
        if (at.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(at);
        }
        LocalTime time = at.query(TemporalQueries.localTime());
        LocalDate day = LocalDate.from(at);
        return (time == null ? day.atStartOfDay(ZONE) : day.atTime(time).atZone(ZONE)).toInstant();
    }
}
