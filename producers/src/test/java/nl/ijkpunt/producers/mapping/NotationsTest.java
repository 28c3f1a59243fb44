// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static nl.ijkpunt.producers.mapping.Importing.LEDGER;
import static nl.ijkpunt.producers.mapping.Importing.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.producers.mapping.InvalidMapping.Rule;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people and programs write numbers, days and moments. */
class NotationsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Numbers NUMBERS = new Numbers(",", ".", List.of(), List.of("CR"));

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void start() {
        importing = new Importing(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,56-", "(1.234,56)", "€ (1.234,56)", "(€ 1.234,56)", "-€ 1.234,56", "€ -1.234,56", "€ 1.234,56-",
                "\u22121.234,56", "\u20131.234,56", "- 1.234,56", "-1 234,56", "-1234,56", "1.234,56 CR",
                        "-1.234,56 EUR"
            })
    void negativeAmounts(String text) {
        assertThat(NUMBERS.read(text)).isEqualByComparingTo("-1234.56");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,-|1234",
                "€ 1.234,--|1234",
                "1.234,=|1234",
                "-1.234,-|-1234",
                "(1.234,-)|-1234",
                "+5|5",
                "12 345 678,9|12345678.9",
                "250.000|250000"
            })
    void otherNotations(String text, BigDecimal number) {
        assertThat(NUMBERS.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--5",
                "(-5)",
                "-5-",
                "(5",
                "5)",
                "1.23",
                "1,234.56",
                "12 34",
                "1.2345",
                "12,5%",
                "£ 5",
                "1e5",
                "",
                "-",
                "€",
                "5 CR-"
            })
    void whatCouldMeanSomethingElseIsRefused(String text) {
        assertThat(NUMBERS.read(text)).isNull();
    }

    @Test
    void amountsAreRoundedToCentsAndTheReportSaysSo() throws IOException {
        Path file = importing.file("a.csv", """
                Maand;Soort;Bedrag
                2026-01;Frictie;333,333333333333
                2026-02;Frictie;2500,505
                2026-03;Frictie;-0,005
                2026-04;Frictie;7,10
                """);
        ImportReport report = importing.run(LEDGER, file);
        assertThat(importing.told("amount"))
                .containsExactly(
                        "2026-01|friction 333.33",
                        "2026-02|friction 2500.51",
                        "2026-03|friction -0.01",
                        "2026-04|friction 7.1");
        assertThat(report.rounded()).isEqualTo(3);
        assertThat(report.text(DUTCH)).contains("afgerond op hele centen: 3 bedragen");
        String strict = LEDGER.replace("grouping:", "rounding: none, grouping:");
        assertThat(Importing.reasons(importing.run(strict, file)))
                .containsExactly(Reason.CONTRACT, Reason.CONTRACT, Reason.CONTRACT);
    }

    @Test
    void thousandsOrDecimalsIsNoGuess() throws IOException {
        Path file = importing.file(
                "a.csv", "Maand;Soort;Bedrag\n2026-01;Frictie;1.234\n2026-02;Frictie;12.50\n2026-03;Frictie;0.125\n");
        String points = LEDGER.replace("decimal: \",\", grouping: \".\"", "decimal: \".\"");
        ImportReport report = importing.run(points, file);
        assertThat(Importing.found(report)).containsExactly("a.csv:2 Bedrag UNCLEAR_NUMBER");
        assertThat(report.problems().get(0).text(DUTCH)).contains("grouping");
        assertThat(importing.told("amount")).containsExactly("2026-02|friction 12.5", "2026-03|friction 0.13");
    }

    @Test
    void aNumberInATextIsReadAsTheInputSays() throws IOException {
        Path file = importing.file("a.csv", "Maand;Soort;Bedrag\n2026-01;Frictie;250.000\n2026-02;Frictie;12.500\n");
        importing.run(LEDGER.replace("{column: Bedrag}", "\"{Bedrag}\""), file);
        assertThat(importing.told("amount")).containsExactly("2026-01|friction 250000", "2026-02|friction 12500");
        assertThat(refused(LEDGER.replace("{column: Bedrag}", "\"-{Bedrag}\"")).rule())
                .isEqualTo(Rule.NUMBER_TEMPLATE);
        assertThat(refused(LEDGER.replace("{column: Bedrag}", "\"1.000,00\"")).rule())
                .isEqualTo(Rule.VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "d MMM yyyy,5 jan 2026,2026-01-05",
        "d MMM yyyy,5 jan. 2026,2026-01-05",
        "d MMM yyyy,5 mrt 2026,2026-03-05",
        "d MMM yyyy,5 maa 2026,2026-03-05",
        "d MMM yyyy,1 Sep 2026,2026-09-01",
        "d MMM yyyy,1 sept. 2026,2026-09-01",
        "d MMM yyyy,1 SEPT 2026,2026-09-01",
        "d MMM yyyy,3 febr 2026,2026-02-03",
        "d-MMM-yy,31-dec-26,2026-12-31",
        "d-MMM-yy,5-okt-26,2026-10-05",
        "d-MMM-yy,5-Oct-26,2026-10-05",
        "d-MMM-yy,5-mei-26,2026-05-05",
        "d MMMM yyyy,5 maart 2026,2026-03-05",
        "d MMMM yyyy,5 mrt 2026,2026-03-05",
        "d MMM. yy,5 jan 26,2026-01-05",
        "dd-MM-yyyy,05-02-2026 10:22,2026-02-05",
        "d-M-y,5-2-2026,2026-02-05",
        "d-M-yy,5-2-26,2026-02-05",
        "yyyyMMdd,20260205,2026-02-05",
        "yyyy-MM-dd'T'HH:mm:ssX,2026-01-31T23:30:00Z,2026-02-01",
        "yyyy-MM-dd,2026-07-31T22:30:00Z,2026-08-01",
        "yyyy-MM-dd,2026-01-31 23:59:59.5,2026-01-31"
    })
    void daysAsTheyAreWritten(String form, String text, LocalDate day) {
        for (Locale locale : List.of(DUTCH, Locale.forLanguageTag("en-GB"))) {
            assertThat(new DateForm(form, 2000, locale).day(text)).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dd-MM-yyyy,31-02-2026",
        "dd-MM-yyyy,29-02-2026",
        "d-M-yyyy,5-2-26",
        "d-M-y,5-2-26",
        "d MMM yyyy,5 xyz 2026",
        "dd-MM-yyyy,02-13-2026",
        "dd-MM-yyyy,46053",
        "dd-MM-yyyy,05-02-2026 25:00"
    })
    void noDays(String form, String text) {
        assertThat(new DateForm(form, 2000, DUTCH).day(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd-mm-yyyy",
                "DD-MM-YYYY",
                "dd-MM-YYYY",
                "yyyy-mm-dd",
                "dd-MM-jjjj",
                "MM-yyyy",
                "d MMM",
                "yyyy-MM-ddTHH:mm",
                "dd-MM-yyyy hh:mm"
            })
    void formsThatGiveNoDay(String form) {
        InvalidMapping refused = refused(PLAN.replace("[d-M-yyyy]", "['" + form + "']"));
        assertThat(refused.rule()).isEqualTo(Rule.NO_DAY);
        assertThat(refused.text(DUTCH)).contains(form, "mm zijn minuten", "yyyy");
        assertThat(refused.text(Locale.ENGLISH)).contains("mm are minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mm/yyyy", "YYYY-MM", "yyyy"})
    void formsThatGiveNoMonth(String form) {
        assertThat(refused(LEDGER.replace("decimal:", "months: ['" + form + "'], decimal:"))
                        .rule())
                .isEqualTo(Rule.NO_MONTH);
    }

    @ParameterizedTest
    @CsvSource({
        "05-02-2026,2026-02-04T23:00:00Z",
        "05-07-2026,2026-07-04T22:00:00Z",
        "2026-02-05 10:22:33,2026-02-05T09:22:33Z",
        "05-07-2026 10:22,2026-07-05T08:22:00Z",
        "2026-02-05T10:22:33Z,2026-02-05T10:22:33Z",
        "2026-02-05T10:22:33+05:00,2026-02-05T05:22:33Z",
        // the clock skips 2:30, and passes 2:30 twice
        "2026-03-29 02:30:00,2026-03-29T01:30:00Z",
        "2026-10-25 02:30:00,2026-10-25T00:30:00Z"
    })
    void momentsFromAColumn(String cell, String moment) throws IOException {
        String recorded = LEDGER.replace("time: \"2026-02-05T09:00:00+01:00\"", "time: {column: Geboekt}")
                .replace("decimal:", "dates: [dd-MM-yyyy], decimal:");
        Path file = importing.file("a.csv", "Maand;Soort;Bedrag;Geboekt\n2026-01;Frictie;5;" + cell + "\n");
        assertThat(importing.run(recorded, file).problems()).isEmpty();
        assertThat(importing.times()).containsExactly(moment);
        importing.run(recorded.replace("time: {column: Geboekt}", "time: \"{Geboekt}\""), file);
        assertThat(importing.times()).containsExactly(moment);
    }

    @Test
    void aMomentThatIsNoneIsAFinding() throws IOException {
        String recorded = LEDGER.replace("time: \"2026-02-05T09:00:00+01:00\"", "time: {column: Geboekt}");
        Path file =
                importing.file("a.csv", "Maand;Soort;Bedrag;Geboekt\n2026-01;Frictie;5;gisteren\n2026-02;Frictie;5;\n");
        assertThat(Importing.found(importing.run(recorded, file)))
                .containsExactly("a.csv:2 Geboekt NOT_A_TIME", "a.csv:3 Geboekt EMPTY");
        assertThat(refused(LEDGER.replace("2026-02-05T09:00:00+01:00", "gisteren"))
                        .rule())
                .isEqualTo(Rule.NO_TIME);
    }

    @Test
    void aDayNumberOfExcelIsNamed() throws IOException {
        Path file = importing.file("a.csv", "Peildatum;Mijlpaal;Gereed\n31-1-2026;a;46053\n31-1-2026;b;31-2-2026\n");
        ImportReport report = importing.run(PLAN, file);
        assertThat(Importing.found(report)).containsExactly("a.csv:2 Gereed DAY_NUMBER", "a.csv:3 Gereed NOT_A_DATE");
        assertThat(report.problems().get(0).text(DUTCH)).contains("2026-01-31");
        assertThat(report.problems().get(1).text(DUTCH)).contains("Verwacht: d-M-yyyy");
    }

    private static InvalidMapping refused(String yaml) {
        return catchThrowableOfType(InvalidMapping.class, () -> Mapping.parse("m.yaml", yaml));
    }
}
