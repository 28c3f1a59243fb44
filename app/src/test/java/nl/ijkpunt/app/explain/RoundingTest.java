// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column on paper adds up to the total on paper. */
class RoundingTest {

    @Test
    void threeThirdsAreAWhole() {
        assertThat(Rounding.toTenths(List.of(100 / 3.0, 100 / 3.0, 100 / 3.0), new BigDecimal("100.0")))
                .containsExactly(new BigDecimal("33.4"), new BigDecimal("33.3"), new BigDecimal("33.3"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsAddUpAndNoneMovesByMoreThanATenth(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Double> parts = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                double part = (random.nextDouble() - 0.7) * 60;
                parts.add(part);
                sum += part;
            }
            BigDecimal total = Words.rounded(sum);

            List<BigDecimal> rounded = Rounding.toTenths(parts, total);

            assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d, round %d", seed, round)
                    .isEqualByComparingTo(total);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(Math.abs(rounded.get(i).doubleValue() - parts.get(i)))
                        .as("seed %d, round %d, part %d", seed, round, i)
                        .isLessThanOrEqualTo(0.1 + 1e-9);
            }
        }
    }
}
