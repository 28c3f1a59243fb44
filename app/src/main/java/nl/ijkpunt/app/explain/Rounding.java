// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rounding of parts so that the column on paper adds up to the total on paper. */
final class Rounding {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private Rounding() {}

    /**
     * The parts in tenths, of which the sum is exactly the total: everything is rounded down, and the tenths that are left
     * go to the parts that lost most. No part moves by more than a tenth when the total is that of the parts, to a tenth.
     */
    static List<BigDecimal> toTenths(List<Double> parts, BigDecimal total) {
        List<BigDecimal> rounded = new ArrayList<>();
        BigDecimal left = total;
        for (double part : parts) {
            BigDecimal down = BigDecimal.valueOf(part).setScale(1, RoundingMode.FLOOR);
            rounded.add(down);
            left = left.subtract(down);
        }
        List<Integer> byLoss = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            byLoss.add(i);
        }
        byLoss.sort(Comparator.comparing(i -> rounded.get(i).subtract(BigDecimal.valueOf(parts.get(i)))));
        int tenths = left.movePointRight(1).intValueExact();
        for (int i = 0; i < Math.abs(tenths); i++) {
            int place = byLoss.get(tenths > 0 ? i % byLoss.size() : byLoss.size() - 1 - i % byLoss.size());
            rounded.set(place, rounded.get(place).add(tenths > 0 ? TENTH : TENTH.negate()));
        }
        return rounded;
    }
}
