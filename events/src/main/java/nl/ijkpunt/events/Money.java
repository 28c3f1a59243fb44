// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.math.BigDecimal;

/** An amount in euro with at most two decimals, kept in whole cents. */
public record Money(long cents) implements Comparable<Money> {

    /** The amount as it was written, for instance {@code 9332.41}; throws ArithmeticException beyond cents. */
    public static Money of(BigDecimal euro) {
        return new Money(euro.movePointRight(2).longValueExact());
    }

    /** The amount in euro, as the formulas compute with it (README.md 13): the double nearest to the decimal. */
    public double euro() {
        return cents / 100.0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
