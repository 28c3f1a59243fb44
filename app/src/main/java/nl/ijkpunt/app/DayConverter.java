// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.ijkpunt.events.Limits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line, of the years that facts can be about. */
final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return possible(LocalDate.parse(text), text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(text);
        }
    }

    /** The same day, unless there can be no fact about it. */
    static LocalDate possible(LocalDate day, String text) {
        if (day.isBefore(Limits.FIRST_DAY) || day.isAfter(Limits.LAST_DAY)) {
            throw new TypeConversionException(text);
        }
        return day;
    }
}
