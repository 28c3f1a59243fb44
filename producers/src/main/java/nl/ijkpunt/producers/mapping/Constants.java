// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import nl.ijkpunt.events.Shape;

/** Values that stand in a mapping itself: in the form of the contract, and not in that of the source. */
final class Constants {

    private Constants() {}

    /** Whether a field of this shape can have this value at all; the contract judges the rest. */
    static boolean fits(Shape shape, String text) {
        try {
            return switch (shape) {
                case MONEY, DECIMAL, INTEGER, COUNTS -> new BigDecimal(text).scale() < 100;
                case DATE -> !LocalDate.parse(text).equals(LocalDate.MAX);
                case MONTH -> !YearMonth.parse(text).equals(YearMonth.of(9999, 12));
                case BOOLEAN -> Set.of("true", "false").contains(text);
                default -> true;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }
}
