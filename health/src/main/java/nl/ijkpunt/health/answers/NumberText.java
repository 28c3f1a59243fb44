// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as RFC 8785 has it written, after ECMAScript ({@code Number.prototype.toString}): the fewest digits that read
 * back as the same double, and of those the nearest to it.
 */
final class NumberText {

    /** Two decimals of so few digits are never the same double, unless it is smaller than {@link Double#MIN_NORMAL}. */
    private static final int DIGITS_THAT_ARE_SURE = 15;

    private static final int LONGEST_WHOLE = 21;
    private static final int MOST_ZEROS_BEHIND_THE_POINT = 6;

    private NumberText() {}

    /** Throws IllegalArgumentException for what is no finite number. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String text = placed(shortest.unscaledValue().toString(), shortest.precision() - shortest.scale());
        return value < 0 ? "-" + text : text;
    }

    /** Java 17 sometimes writes a digit too many, or one that is not the nearest. */
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (written.precision() <= DIGITS_THAT_ARE_SURE && value >= Double.MIN_NORMAL) {
            return written;
        }
        BigDecimal best = written;
        int digits = written.precision();
        for (BigDecimal fewer = nearest(value, digits); fewer != null; fewer = nearest(value, digits)) {
            best = fewer.stripTrailingZeros();
            digits = best.precision() - 1;
        }
        return best;
    }

    /** The nearest decimal of so many digits that reads back as the value; null when there is none. */
    private static @Nullable BigDecimal nearest(double value, int digits) {
        BigDecimal exact = new BigDecimal(value);
        // below a power of two the doubles are closer together, so that only the decimal above it may do
        for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
            BigDecimal rounded = exact.round(new MathContext(digits, mode));
            if (digits > 0 && rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return null;
    }

    /** Puts the point behind so many digits; where that would take many zeros, an exponent says it. */
    private static String placed(String digits, int point) {
        if (point > LONGEST_WHOLE || point <= -MOST_ZEROS_BEHIND_THE_POINT) {
            String exponent = (point > 0 ? "e+" : "e") + (point - 1);
            return digits.length() == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return digits.length() <= point
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
