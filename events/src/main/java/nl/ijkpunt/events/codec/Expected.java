// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import java.math.BigDecimal;
import java.time.YearMonth;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Rejection;

/** What a field expects, as details of a {@link Rejection}: the name of an expectation and its limits. */
final class Expected {

    static final BigDecimal LEAST_DECIMAL = BigDecimal.valueOf(Limits.LEAST_DECIMAL);

    static final String[] ID = {"id"};
    static final String[] ROLE = {"role"};
    static final String[] DAY = {"date", Limits.FIRST_DAY.toString(), Limits.LAST_DAY.toString()};
    static final String[] MONTH = {
        "month",
        YearMonth.from(Limits.FIRST_DAY).toString(),
        YearMonth.from(Limits.LAST_DAY).toString()
    };
    static final String[] MOMENT = {"moment", Limits.FIRST_DAY.toString(), Limits.LAST_DAY.toString()};

    private Expected() {}

    /** The range of a number or of frequencies. */
    static String[] of(Field field) {
        String above = field.minExcluded() ? "-above" : "";
        return switch (field.shape()) {
            case INTEGER -> range("whole", field);
            case DECIMAL -> decimal(field);
            case MONEY -> range("money" + above, field);
            case COUNTS -> new String[] {"counts", Integer.toString(field.size()), plain(field.max())};
            default -> throw new IllegalArgumentException("no range: " + field.name());
        };
    }

    /** Above zero is no less than the least decimal there is. */
    private static String[] decimal(Field field) {
        return field.minExcluded() && field.min() == 0
                ? new String[] {"decimal", LEAST_DECIMAL.toPlainString(), plain(field.max())}
                : range("decimal", field);
    }

    static String[] notAlmostZero(Field field) {
        return field.minExcluded() ? of(field) : new String[] {"decimal-size", LEAST_DECIMAL.toPlainString()};
    }

    static String[] characters(int most) {
        return new String[] {"characters", Integer.toString(most)};
    }

    private static String[] range(String name, Field field) {
        return new String[] {name, plain(field.min()), plain(field.max())};
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
