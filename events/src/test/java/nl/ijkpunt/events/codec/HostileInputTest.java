// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.BudgetEvent.CostsReported;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Money;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import nl.ijkpunt.events.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that once stopped the monitor, or could have. */
class HostileInputTest {

    private static final int ALMOST_ALL = Limits.EVENT_BYTES - 1_000;

    private final FactCodec codec = new FactCodec();

    @ParameterizedTest
    @CsvSource({
        "9007199254740993, TOO_LARGE",
        "92233720368547757, TOO_LARGE",
        "-9223372036854775808, TOO_SMALL",
        "10000000000000.01, TOO_LARGE",
        "1e308, TOO_LARGE",
        "1e999999999, TOO_LARGE",
        "-1e999999999, TOO_SMALL",
        "1e-999999999, TOO_MANY_DECIMALS",
        "0.005, TOO_MANY_DECIMALS",
        "\"12\", WRONG_TYPE",
    })
    void anAmountIsExactOrRefused(String amount, Rule rule) {
        assertThat(refused(costs(amount))).extracting(Rejection::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "9999999999999.99, 999999999999999, 9999999999999.99",
        "-10000000000000, -1000000000000000, -10000000000000",
        "0.30000000000000004, 30, 0.30000000000000004",
        "114702.54000000001, 11470254, 114702.54000000001",
        "1E3, 100000, 1000",
        "-0.0, 0, 0",
    })
    void anAmountComesBackToTheCent(String written, long cents, String kept) {
        Fact fact = accepted(costs(written));

        assertThat(((CostsReported) fact.event()).amount()).isEqualTo(new Money(cents));
        assertThat(fact.data()).contains("\"amount\":" + kept + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-10", "0.00000000000000001", "-1e-10"})
    void anAmountThatMustBePositiveIsAtLeastACent(String amount) {
        assertThat(refused(event(
                        "budget.variance-reported",
                        "{\"variance\":\"a1\",\"direction\":\"setback\",\"date\":\"2026-01-31\",\"amount\":" + amount
                                + "}")))
                .extracting(Rejection::rule)
                .containsExactly(Rule.TOO_SMALL);
    }

    @Test
    void anAmountOutOfRangeIsToldWithTheRange() {
        Rejection reason = refused(costs("92233720368547757")).get(0);

        assertThat(reason.text(Locale.forLanguageTag("nl")))
                .isEqualTo("Het veld 'data.amount' is te groot: 92233720368547757. Verwacht: een bedrag tussen"
                        + " -10.000.000.000.000 en 10.000.000.000.000 euro met hoogstens twee decimalen.");
        assertThat(reason.text(Locale.ENGLISH))
                .isEqualTo("The field 'data.amount' is too large: 92233720368547757. Expected: an amount between"
                        + " -10,000,000,000,000 and 10,000,000,000,000 euro with at most two decimals.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e308",
                "4.9e-324",
                "1e-10",
                "-1",
                "0",
                "1e999999999",
                "1e-999999999",
                "1000000.1",
                "0.1000000000000000055511151231257827",
                "true",
                "\"1\"",
                "[1]",
                "{}"
            })
    void aWeightIsANumberThatCanBeComputedWith(String weight) {
        assertThat(refused(event(
                        "project.milestone-planned",
                        "{\"milestone\":\"m1\",\"revision\":0,\"plannedOn\":\"2026-01-31\",\"date\":\"2026-01-31\","
                                + "\"weight\":" + weight + "}")))
                .singleElement()
                .satisfies(reason -> assertThat(reason.field()).isEqualTo("data.weight"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00:00+18:00",
                "+999999999-12-31T23:59:59.999999999-18:00",
                "0024-01-01T00:00:00Z",
                "1990-01-01T00:00:00+18:00",
                "2100-12-31T23:59:59-18:00",
                "2016-12-31T23:59:60Z",
                "2026-02-07T25:00:00Z",
                "2026-02-07",
                "",
            })
    void aMomentOfRecordingLiesInOurTime(String time) {
        Rejection reason =
                refused(costs("1").replace("2026-02-07T13:59:56Z", time)).get(0);

        assertThat(reason.field()).isEqualTo("time");
        assertThat(reason.text(Locale.forLanguageTag("nl"))).contains("1990-01-01", "2100-12-31", "'" + time + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-01T00:00:00Z", "1990-01-01T18:00:00+18:00", "2100-12-31T23:59:59.999999999Z"})
    void itsEdgesAreMoments(String time) {
        assertThat(Contract.holdsFor(codec.decode(costs("1").replace("2026-02-07T13:59:56Z", time))))
                .isNotNull();
    }

    @Test
    void whateverIsLongIsRefusedSoonAndInShort() {
        List<String> events = new ArrayList<>(List.of(
                costs("1".repeat(10_000_000)),
                costs("1".repeat(ALMOST_ALL)),
                costs("0." + "0".repeat(ALMOST_ALL) + "1"),
                costs("[".repeat(ALMOST_ALL)),
                costs("[".repeat(ALMOST_ALL / 2) + "]".repeat(ALMOST_ALL / 2)),
                costs("{\"a\":".repeat(ALMOST_ALL / 6) + "1" + "}".repeat(ALMOST_ALL / 6)),
                costs("[" + "0,".repeat(ALMOST_ALL / 2) + "0]"),
                "[".repeat(5_000_000),
                costs("1").replace("budget.costs-reported.v1", "x".repeat(ALMOST_ALL)),
                costs("1").replace("\"e1\"", "\"" + "a@".repeat(ALMOST_ALL / 2) + "\""),
                costs("1").replace("\"demo\"", "\"" + "@".repeat(ALMOST_ALL) + "\""),
                costs("1").replace("\"friction\"", "\"" + "1 ".repeat(ALMOST_ALL / 2) + "\""),
                costs("1").replace("\"2026-01\"", "\"" + "1234567 .".repeat(ALMOST_ALL / 9) + "\""),
                costs("1").replaceFirst("\\{", "{" + many("\"a%d\":1,", ALMOST_ALL / 12)),
                costs("1").replace("\"month\":", many("\"a%d\":\"@\",", ALMOST_ALL / 14) + "\"month\":"),
                costs("1").replace("\"month\":", "\"" + "n".repeat(ALMOST_ALL) + "\":1,\"month\":"),
                costs("1") + " ".repeat(5_000_000)));
        for (String event : events) {
            Object fact = assertTimeoutPreemptively(
                    Duration.ofSeconds(3), () -> Contract.holdsFor(codec.decode(event)) == null ? "refused" : "fact");
            assertThat(fact).as(event.substring(0, 200)).isEqualTo("refused");
        }
    }

    @Test
    void aDateInAnotherAgeIsNoTelephoneNumber() {
        for (String date : List.of("0024-01-01", "9999-12-31", "06 1234 5678")) {
            assertThat(refused(costs("1").replace("2026-01-31", date)))
                    .extracting(Rejection::rule)
                    .containsExactly(Rule.MALFORMED);
        }
    }

    @Test
    void ofThousandsOfMistakesTheFirstAreTold() {
        List<Rejection> reasons = refused(costs("1").replace("\"month\":", many("\"a%d\":1,", 5_000) + "\"month\":"));

        assertThat(reasons).hasSize(Rules.MOST_TOLD + 1);
        assertThat(reasons.get(Rules.MOST_TOLD))
                .satisfies(more ->
                        assertThat(more.text(Locale.forLanguageTag("nl"))).isEqualTo("Er is nog meer mis: 4980 keer."));
    }

    @Test
    void aLongValueIsShownByItsBeginningItsLengthAndItsDigest() {
        Rejection reason = refused(costs("1").replace("nl.samen", "n".repeat(200_000))).stream()
                .filter(found -> found.rule() == Rule.TYPE_UNKNOWN)
                .findFirst()
                .orElseThrow();

        assertThat(reason.value()).startsWith("nnnn").hasSizeLessThan(250).contains("… [2000", "; sha256 ");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] event = costs("1").getBytes(UTF_8);
        byte[] broken = event.clone();
        broken[100] = (byte) 0xFF;

        assertThat(refused(codec.decode(broken))).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(Rule.NOT_UTF8);
            assertThat(reason.value()).isEqualTo("101");
        });
        assertThat(codec.decode(costs("1").getBytes(UTF_16LE))).isInstanceOf(Decoded.Rejected.class);
        assertThat(codec.decode(new byte[0])).isInstanceOf(Decoded.Rejected.class);
        assertThat(codec.decode(new byte[10])).isInstanceOf(Decoded.Rejected.class);
    }

    @Test
    void aByteOrderMarkChangesNothing() {
        assertThat(codec.decode("\uFEFF" + costs("1"))).isEqualTo(codec.decode(costs("1")));
        assertThat(codec.decode(("\uFEFF" + costs("1")).getBytes(UTF_8))).isEqualTo(codec.decode(costs("1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udc00b", "\\u0000", "a\\u001bb", "a\\u202eb"})
    void anIdComesBackAsItWentIn(String id) {
        List<Rejection> reasons = refused(costs("1").replace("\"e1\"", "\"" + id + "\""));

        assertThat(reasons).extracting(Rejection::rule).containsExactly(Rule.UNPRINTABLE);
        assertThat(reasons.get(0).value()).matches("[ -~]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "1",
                "\"x\"",
                "[]",
                "{}",
                "{",
                "}",
                "{\"data\":{}}",
                "{\"specversion\":1}"
            })
    void whatIsNoEventIsRefused(String text) {
        Contract.holdsFor(codec.decode(text));
        assertThat(codec.decode(text)).isInstanceOf(Decoded.Rejected.class);
    }

    private Fact accepted(String event) {
        Fact fact = Contract.holdsFor(codec.decode(event));
        assertThat(fact).as(event).isNotNull();
        return fact;
    }

    private List<Rejection> refused(String event) {
        return refused(codec.decode(event));
    }

    private static List<Rejection> refused(Decoded decoded) {
        Contract.holdsFor(decoded);
        return decoded.match(fact -> List.of(), reasons -> reasons);
    }

    private static String many(String form, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(String.format(form, i));
        }
        return all.toString();
    }

    private static String costs(String amount) {
        return event(
                "budget.costs-reported",
                "{\"month\":\"2026-01\",\"label\":\"friction\",\"amount\":" + amount + ",\"date\":\"2026-01-31\"}");
    }

    private static String event(String type, String data) {
        return String.join(
                "",
                Arrays.asList(
                        "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"urn:nl:finance:demo\",",
                        "\"type\":\"nl.samenwerkingsverbanden." + type + ".v1\",\"subject\":\"demo\",",
                        "\"time\":\"2026-02-07T13:59:56Z\",\"data\":" + data + "}"));
    }
}
