// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldDayTest {

    /** It is 15 March in Amsterdam already. */
    private static final long WRITTEN = Instant.parse("2026-03-14T23:30:00Z").toEpochMilli();

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-01", "2024-02-29", "2026-03-14", "2026-03-15", "2026-03-17"})
    void aDayThatCanBe(String date) {
        assertThat(ToldDay.read(date.getBytes(UTF_8), WRITTEN))
                .isEqualTo(new Inbound.DayPassed(LocalDate.parse(date), LocalDate.of(2026, 3, 17)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-18, TOO_LARGE, 2026-03-17",
        "2027-03-15, TOO_LARGE, 2026-03-17",
        "9999-12-31, TOO_LARGE, 2026-03-17",
        "1989-12-31, TOO_SMALL, 1990-01-01",
        "0024-03-15, TOO_SMALL, 1990-01-01",
        "-024-03-15, MALFORMED, 2026-01-31",
        "+999999999-12-31, MALFORMED, 2026-01-31",
        "2026-02-30, MALFORMED, 2026-01-31",
        "2026-W10-1, MALFORMED, 2026-01-31",
        "15-03-2026, MALFORMED, 2026-01-31",
        "tomorrow, MALFORMED, 2026-01-31",
        "'2026-03-15 ', MALFORMED, 2026-01-31",
        "'', MALFORMED, 2026-01-31",
    })
    void aDayThatCannotBe(String text, Rule rule, String limit) {
        Rejection reason = refused(text.getBytes(UTF_8), WRITTEN);

        assertThat(reason.rule()).isEqualTo(rule);
        assertThat(reason.field()).isEqualTo("date");
        assertThat(reason.value()).isEqualTo(text.substring(0, Math.min(20, text.length())));
        assertThat(reason.details()).endsWith(limit);
    }

    @Test
    void noValueAndAVeryLongOneAreRefusedInFewWords() {
        assertThat(refused(null, WRITTEN).rule()).isEqualTo(Rule.MALFORMED);
        assertThat(refused("9".repeat(1_000_000).getBytes(UTF_8), WRITTEN).value())
                .hasSize(20);
        assertThat(refused(new byte[] {-1, -2, 0, 1, 2, 3, 4, 5, 6, 7}, WRITTEN).rule())
                .isEqualTo(Rule.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, 253_402_300_799_000L})
    void noTimestampMakesADayAfterTheLastYear(long written) {
        assertThat(ToldDay.read("2100-12-31".getBytes(UTF_8), written)).isInstanceOf(Inbound.DayPassed.class);
        assertThat(refused("2101-01-01".getBytes(UTF_8), written).details()).containsExactly("day-to", "2100-12-31");
    }

    @Test
    void withoutATimestampThereIsNoDay() {
        assertThat(refused("2026-03-15".getBytes(UTF_8), 0).rule()).isEqualTo(Rule.TOO_LARGE);
    }

    private static Rejection refused(byte[] value, long writtenAt) {
        return ((Inbound.Refused) ToldDay.read(value, writtenAt)).reasons().get(0);
    }
}
