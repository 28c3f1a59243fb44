// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.BudgetEvent.CostsReported;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Label;
import nl.ijkpunt.events.Money;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gets in and what is refused, with the reason. */
class FactCodecTest {

    private static final String COSTS =
            "{\"month\":\"2026-01\",\"label\":\"friction\",\"amount\":9332.41," + "\"date\":\"2026-01-31\"}";

    private final FactCodec codec = new FactCodec();

    @Test
    void readsAFactWithItsKeyAndCanonicalData() {
        Fact fact = accepted(event("budget.costs-reported", COSTS));

        assertThat(fact.partnership()).isEqualTo("demo");
        assertThat(fact.key()).isEqualTo("2026-01|friction");
        assertThat(fact.event()).isInstanceOfSatisfying(CostsReported.class, costs -> {
            assertThat(costs.label()).isEqualTo(Label.FRICTION);
            assertThat(costs.amount()).isEqualTo(new Money(933_241));
        });
        assertThat(fact.data())
                .isEqualTo("{\"amount\":9332.41,\"date\":\"2026-01-31\",\"label\":\"friction\",\"month\":\"2026-01\"}");
    }

    @Test
    void writesWhatItReads() {
        Fact fact = accepted(event("budget.costs-reported", COSTS));

        assertThat(accepted(codec.write(fact))).isEqualTo(fact);
        assertThat(codec.decode(codec.encode(fact))).isEqualTo(new Decoded.Accepted(fact));
    }

    @Test
    void aWithdrawalNeedsOnlyTheKey() {
        Fact fact = accepted(
                event("budget.costs-reported", "{\"month\":\"2026-01\",\"label\":\"friction\",\"withdrawn\":true}"));

        assertThat(fact.withdrawn()).isTrue();
        assertThat(fact.key()).isEqualTo("2026-01|friction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "budget.costs-reported; {\"month\":\"2026-01\",\"label\":\"friction\",\"amount\":1}; REQUIRED; data.date",
                "budget.costs-reported; {\"month\":\"2026-01\",\"label\":\"x\",\"amount\":1,\"date\":\"2026-01-31\"};"
                        + " CODE_UNKNOWN; data.label",
                "budget.costs-reported; {\"month\":\"2026-01\",\"label\":\"friction\",\"amount\":1.005,"
                        + "\"date\":\"2026-01-31\"}; TOO_MANY_DECIMALS; data.amount",
                "budget.costs-reported; {\"month\":\"2026-01\",\"label\":\"friction\",\"amount\":1,"
                        + "\"date\":\"2026-01-30\"}; NOT_LAST_DAY_OF_MONTH; data.date",
                "budget.costs-reported; {\"month\":\"2026-01\",\"label\":\"friction\",\"amount\":1,"
                        + "\"date\":\"2026-01-31\",\"controller\":\"J. Jansen\"}; FIELD_UNKNOWN; data.controller",
                "budget.costs-reported; {\"month\":\"2026-13\",\"label\":\"friction\",\"amount\":1,"
                        + "\"date\":\"2026-02-30\"}; MALFORMED; data.month",
                "project.goal-set; {\"goal\":\"jan@voorbeeld.nl\",\"level\":\"main\",\"date\":\"2026-01-31\"};"
                        + " PERSON; data.goal",
                "project.role-filled; {\"assignment\":\"a1\",\"role\":\"client\",\"form\":\"interim\","
                        + "\"date\":\"2026-01-31\"}; REQUIRED_WHEN; participant",
                "project.placement-counted; {\"inScope\":5,\"placed\":6,\"date\":\"2026-01-31\"}; TOO_LARGE; placed",
                "satisfaction.pulse-counted; {\"wave\":\"w1\",\"item\":\"focus\",\"participant\":\"a\","
                        + "\"perspective\":\"staff\",\"counts\":[1,2,3,4,5],\"invited\":14,\"date\":\"2026-01-31\"};"
                        + " TOO_SMALL; invited",
                "satisfaction.pulse-counted; {\"wave\":\"w1\",\"item\":\"focus\",\"participant\":\"a\","
                        + "\"perspective\":\"staff\",\"counts\":[1,2],\"invited\":14,\"date\":\"2026-01-31\"};"
                        + " WRONG_TYPE; data.counts",
                "project.realignment-adopted; {\"realignment\":\"h1\",\"reason\":\"periodic\",\"lessons\":[\"focus\"],"
                        + "\"decisions\":1,\"targetsChanged\":0,\"targetsConfirmed\":1,\"nextReviewDate\":\"2027-01-01\","
                        + "\"levels\":[{\"indicator\":\"7.main-goals\",\"level\":101}],\"date\":\"2026-01-31\"};"
                        + " TOO_LARGE; data.levels.level",
                "project.unheard-of; {}; TYPE_UNKNOWN; type",
            })
    void refusesWithRuleAndField(String type, String data, Rule rule, String field) {
        assertThat(rejected(event(type, data))).anySatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo(rule);
            assertThat(reason.field()).isEqualTo(field);
        });
    }

    @Test
    void namesEveryAttributeThatIsMissing() {
        assertThat(rejected("{\"specversion\":\"1.0\",\"type\":\"x\",\"id\":\"1\",\"source\":\"urn:x\",\"data\":{}}"))
                .extracting(Rejection::field)
                .contains("subject", "time");
        assertThat(rejected("{\"specversion\":\"1.0\",\"type\":\"x\"}"))
                .extracting(Rejection::field)
                .contains("id", "source", "subject", "time");
        assertThat(rejected("{\"specversion\":")).extracting(Rejection::rule).containsExactly(Rule.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"id\": nonsense}; 8",
                "{\"id\":\"1\"; 10",
                "{\"id\":\"1\",\"id\":\"2\"}; 15",
                "{\"id\":\"1\"} {\"id\":\"2\"}; 12",
            })
    void saysWhereTheJsonGoesWrongAndNothingOfTheLibrary(String event, int column) {
        assertThat(rejected(event)).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(Rule.NOT_JSON);
            assertThat(reason.text(Locale.forLanguageTag("nl")))
                    .isEqualTo("Dit is geen geldige JSON: het gaat mis op regel 1, kolom " + column + ".");
            assertThat(reason.text(Locale.ENGLISH))
                    .isEqualTo("This is no valid JSON: it goes wrong on line 1, column " + column + ".");
        });
    }

    @Test
    void dataThatSayTheSameThingTwiceAreRefused() {
        String twice = COSTS.replaceFirst("\\{", "{\"amount\":1,");

        assertThat(rejected(event("budget.costs-reported", twice)))
                .extracting(Rejection::rule)
                .containsExactly(Rule.NOT_JSON);
        CloudEvent binary = CloudEventBuilder.v1(codec.encode(accepted(event("budget.costs-reported", COSTS))))
                .withData("application/json", twice.getBytes(StandardCharsets.UTF_8))
                .build();
        assertThat(codec.decode(binary))
                .isEqualTo(new Decoded.Rejected(List.of(new Rejection(Rule.NOT_JSON, "data", "", List.of("1", "58")))));
    }

    @Test
    void refusesAnAttributeThatNobodyKnows() {
        String event = event("budget.costs-reported", COSTS).replaceFirst("\\{", "{\"employee\":\"12\",");

        assertThat(rejected(event)).extracting(Rejection::rule).containsExactly(Rule.ATTRIBUTE_UNKNOWN);
    }

    @Test
    void aProducerRefusesTheFuture() {
        Decoded decoded = codec.decode(event("budget.costs-reported", COSTS));

        assertThat(FactCodec.notAfter(decoded, Instant.parse("2026-02-07T13:59:56Z")))
                .isEqualTo(decoded);
        assertThat(FactCodec.notAfter(decoded, Instant.parse("2026-02-07T13:59:55Z")))
                .isInstanceOf(Decoded.Rejected.class);
    }

    @Test
    void everyRuleHasASentenceInBothLanguages() {
        for (Rule rule : Rule.values()) {
            Rejection rejection = new Rejection(rule, "data.veld", "waarde", List.of("grens"));
            String dutch = rejection.text(Locale.forLanguageTag("nl"));
            String english = rejection.text(Locale.ENGLISH);
            assertThat(dutch).isNotEqualTo(english).endsWith(rule == Rule.NOT_A_CLOUDEVENT ? "grens" : ".");
        }
    }

    private Fact accepted(String event) {
        return codec.decode(event).match(fact -> fact, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private List<Rejection> rejected(String event) {
        return codec.decode(event).match(fact -> List.of(), reasons -> reasons);
    }

    private static String event(String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"urn:nl:finance:demo\",\"type\":\"nl.samenwerkingsverbanden."
                + type + ".v1\",\"subject\":\"demo\",\"time\":\"2026-02-07T13:59:56Z\","
                + "\"datacontenttype\":\"application/json\",\"data\":" + data + "}";
    }
}
