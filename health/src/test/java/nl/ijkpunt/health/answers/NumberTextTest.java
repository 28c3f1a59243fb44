// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text as the reference implementation of RFC 8785 writes. */
class NumberTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "-1",
                "0.5",
                "0.1",
                "100",
                "123.456",
                "1e16",
                "1e20",
                "9.5e20",
                "1e21",
                "8.41e21",
                "1e23",
                "2e23",
                "1e-5",
                "1e-6",
                "1e-7",
                "1.5e-6",
                "1.5e-7",
                "2e-3",
                "0.30000000000000004",
                "9007199254740993",
                "123456789012345680000",
                "1152921504606846976",
                "4611686018427387904",
                "1.1102230246251565e-16",
                "2.98023223876953125e-8",
                "1.7976931348623157e308",
                "2.2250738585072014e-308",
                "2.2250738585072011e-308",
                "1e-323",
                "4.9e-324"
            })
    void ofNumbersAtTheEdges(String number) throws IOException {
        double value = Double.parseDouble(number);
        assertThat(NumberText.of(value)).isEqualTo(NumberToJSON.serializeNumber(value));
    }

    @Test
    void ofNumbersThatNobodyThoughtOf() throws IOException {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            check(Double.longBitsToDouble(random.nextLong()));
            check(random.nextDouble() * 100);
            check(Math.scalb(1.0, random.nextInt(2098) - 1074));
            check(random.nextInt(100_000_000) / 100.0);
        }
    }

    private static void check(double value) throws IOException {
        if (Double.isFinite(value)) {
            assertThat(NumberText.of(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatThrownBy(() -> NumberText.of(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
