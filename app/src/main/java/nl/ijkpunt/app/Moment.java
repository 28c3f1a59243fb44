// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment on the command line.
 *
 * @param text as it was given, which is how answers repeat it
 * @param instant what it means
 */
record Moment(String text, Instant instant) {

    static final class Converter implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String value) {
            try {
                OffsetDateTime moment = OffsetDateTime.parse(value);
                DayConverter.possible(moment.toLocalDate(), value);
                return new Moment(value, moment.toInstant());
            } catch (DateTimeException e) {
                throw new TypeConversionException(value);
            }
        }
    }
}
