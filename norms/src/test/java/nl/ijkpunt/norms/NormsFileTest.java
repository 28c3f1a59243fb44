// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.symptoms.SymptomBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of norms: what is read, and what is said about mistakes. */
class NormsFileTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final Path EXAMPLE = Path.of("..", "examples", "norms.yaml");
    private static final Path DOCS = Path.of("..", "docs");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void theShippedNormsCoverEveryIndicator() {
        Norms norms = NormsFile.shipped();

        assertThatCode(() -> LessonBook.indicators().forEach(indicator -> norms.of(indicator.id(), "p", null, DAY)))
                .doesNotThrowAnyException();
        assertThat(norms.of("2.cost-performance", "p", null, DAY))
                .isEqualTo(new Norm("2.cost-performance", "ratio", true, 0.95, 0.85, 0.6, 1.1, 2, true, 1, 92, null));
        assertThat(norms.of("1.realignment-age", "p", null, DAY).cadenceMonths())
                .isNull();
    }

    @Test
    void anOwnFileChangesOnlyWhatItNames() throws Exception {
        Norms norms = own("""
                norms:
                  - from: 2026-01-01
                    indicators:
                      2.cost-performance: {green: 0.97, agreedOn: 2025-12-10, agreedBy: board}
                  - from: 2026-01-01
                    partnership: bveb
                    phase: build
                    indicators:
                      2.cost-performance: {red: 0.9, maxAge: null}
                """);
        Norm shipped = NormsFile.shipped().of("2.cost-performance", "p", null, DAY);

        assertThat(norms.of("2.cost-performance", "p", null, LocalDate.parse("2025-12-31")))
                .isEqualTo(shipped);
        assertThat(norms.of("2.cost-performance", "p", Phase.BUILD, DAY))
                .isEqualTo(new Norm(
                        "2.cost-performance",
                        "ratio",
                        true,
                        0.97,
                        0.85,
                        0.6,
                        1.1,
                        2,
                        true,
                        1,
                        92,
                        new Norm.Confirmation(LocalDate.parse("2025-12-10"), "board")));
        assertThat(norms.of("2.cost-performance", "bveb", Phase.BUILD, DAY))
                .isEqualTo(new Norm("2.cost-performance", "ratio", true, 0.97, 0.9, 0.6, 1.1, 2, true, 1, null, null));
        assertThat(norms.version()).isNotEqualTo(NormsFile.shipped().version());
    }

    @Test
    void whoAgreedAndWhenIsPartOfTheNorm() throws Exception {
        Norms norms = own("""
                norms:
                  - from: 2026-01-01
                    partnership: bveb
                    agreedOn: 2025-12-10
                    agreedBy: general board
                    indicators:
                      2.cost-performance: {green: 0.97}
                      2.resilience: {green: 1.2, agreedOn: 2025-11-01, agreedBy: councils}
                """);

        assertThat(confirmation(norms, "2.cost-performance", "bveb"))
                .isEqualTo(new Norm.Confirmation(LocalDate.parse("2025-12-10"), "general board"));
        assertThat(confirmation(norms, "2.resilience", "bveb"))
                .isEqualTo(new Norm.Confirmation(LocalDate.parse("2025-11-01"), "councils"));
        assertThat(confirmation(norms, "2.cost-performance", "another")).isNull();
        assertThat(norms.since("2.resilience", "bveb", Phase.RUN, DAY)).isEqualTo("2026-01-01");
        assertThat(norms.since("2.friction-cover", "bveb", Phase.RUN, DAY)).isEqualTo("2000-01-01");
    }

    @Test
    void defaultsAreConfirmedAsTheyAre() throws Exception {
        Norms norms = own("""
                norms:
                  - from: 2026-01-01
                    agreedOn: 2025-12-10
                    agreedBy: general board
                    confirms: [focus, 2.cost-performance]
                    indicators:
                      7.main-goals: {weight: 3}
                """);
        Norm shipped = NormsFile.shipped().of("2.cost-performance", "p", null, DAY);
        Norm.Confirmation board = new Norm.Confirmation(LocalDate.parse("2025-12-10"), "general board");

        assertThat(norms.of("2.cost-performance", "p", null, DAY)).isEqualTo(shipped.confirmed(board));
        LessonBook.indicators(LessonKey.FOCUS)
                .forEach(indicator ->
                        assertThat(confirmation(norms, indicator.id(), "p")).isEqualTo(board));
        assertThat(norms.of("7.main-goals", "p", null, DAY).weight()).isEqualTo(3);
        assertThat(confirmation(norms, "2.resilience", "p")).isNull();
        assertThat(norms.of("2.cost-performance", "p", null, LocalDate.parse("2025-12-31")))
                .isEqualTo(shipped);
    }

    @Test
    void everythingCanBeConfirmedAtOnce() throws Exception {
        Norms norms = own("""
                norms:
                  - from: 2026-01-01
                    partnership: bveb
                    agreedOn: 2025-12-10
                    agreedBy: general board
                    confirms: all
                """);

        LessonBook.indicators()
                .forEach(indicator -> assertThat(
                                norms.of(indicator.id(), "bveb", null, DAY).isConfirmed())
                        .isTrue());
        SymptomBook.ownParts()
                .forEach(part -> assertThat(
                                norms.of(part.id(), "bveb", null, DAY).isConfirmed())
                        .isTrue());
        assertThat(norms.of("2.resilience", "another", null, DAY).isConfirmed()).isFalse();
    }

    @Test
    void theExampleForReadersIsInOrder() throws Exception {
        Norms norms = NormsFile.with("norms.yaml", Files.readString(EXAMPLE));

        assertThat(norms.of("2.cost-performance", "rijnrand", Phase.BUILD, DAY).green())
                .isEqualTo(0.92);
        assertThat(norms.of("2.cost-performance", "rijnrand", Phase.RUN, DAY).green())
                .isEqualTo(0.97);
        assertThat(norms.of("8.council-informed-age", "rijnrand", Phase.RUN, LocalDate.parse("2025-06-30"))
                        .isConfirmed())
                .isFalse();
        assertThat(norms.of("8.council-informed-age", "rijnrand", Phase.RUN, DAY)
                        .confirmation())
                .isEqualTo(new Norm.Confirmation(LocalDate.parse("2025-12-10"), "algemeen bestuur"));
        for (String page : List.of("normen.md", "norms.md")) {
            assertThat(Files.readString(DOCS.resolve(page))).contains(example());
        }
    }

    /** What the file says without its comments. */
    private static String example() throws IOException {
        return Files.readAllLines(EXAMPLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.isEmpty() ? "" : "    " + line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static Norm.Confirmation confirmation(Norms norms, String indicator, String partnership) {
        return norms.of(indicator, partnership, null, DAY).confirmation();
    }

    @Test
    void aFileWithoutNormsOfItsOwnChangesNothing() throws Exception {
        assertThat(own("norms: []").version()).isEqualTo(NormsFile.shipped().version());
    }

    /** The mistake stands on line 4, inside the norm of one indicator. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.cost-performance: {groen: 0.97} | UNKNOWN_KEY",
                "2.cost-performance: {green: 0.97, green: 0.98} | DUPLICATE_KEY",
                "2.cost-performance: {green: high} | NOT_A_NUMBER",
                "2.cost-performance: {green: '0.97'} | NOT_A_NUMBER",
                "2.cost-performance: {green: .inf} | NOT_A_NUMBER",
                "2.cost-performance: {green: .nan} | NOT_A_NUMBER",
                "2.cost-performance: {green: 1.0e+999999999} | NOT_A_NUMBER",
                "2.cost-performance: {green: null} | NOT_A_NUMBER",
                "2.cost-performance: {green: [1]} | NOT_A_NUMBER",
                "2.cost-performance: {green: 0,97} | DECIMAL_COMMA",
                "2.cost-performance: {green: '0,97'} | DECIMAL_COMMA",
                "2.cost-performance: {unit: 3} | NOT_A_TEXT",
                "2.cost-performance: {cadence: 0} | NOT_A_POSITIVE_WHOLE_NUMBER",
                "2.cost-performance: {maxAge: 91.5} | NOT_A_POSITIVE_WHOLE_NUMBER",
                "2.cost-performance: {maxAge: never} | NOT_A_POSITIVE_WHOLE_NUMBER",
                "2.cost-performance: {critical: 1} | NOT_TRUE_OR_FALSE",
                "2.cost-performance: {agreedOn: 31-12-2025, agreedBy: board} | NOT_A_DATE",
                "2.cost-performance: {agreedOn: 2025-02-30, agreedBy: board} | NOT_A_DATE",
                "2.cost-performance: {agreedOn: 2025-12-10, agreedBy: 3} | NOT_A_TEXT",
                "2.cost-performance: {agreedOn: 2025-12-10} | MISSING_KEY",
                "2.cost-performance: {agreedBy: board} | MISSING_KEY",
                "2.cost-performance: {agreedOn: 2026-01-02, agreedBy: board} | AGREED_AFTER_FROM",
                "2.cost-performance: {direction: up} | UNKNOWN_DIRECTION",
                "2.cost-performance: {direction: lower} | FIXED_BY_FORMULA",
                "2.cost-performance: {unit: percent} | FIXED_BY_FORMULA",
                "2.cost-performance: {red: 0.96} | RED_NOT_WORSE_THAN_GREEN",
                "2.cost-performance: {red: 0.95} | RED_NOT_WORSE_THAN_GREEN",
                "1.realignment-age: {red: 300} | RED_NOT_WORSE_THAN_GREEN",
                "2.cost-performance: {zero: 0.85} | ANCHORS_OUT_OF_ORDER",
                "2.cost-performance: {best: 0.9} | ANCHORS_OUT_OF_ORDER",
                "1.realignment-age: {best: 400} | ANCHORS_OUT_OF_ORDER",
                "2.cost-performance: {weight: 0} | WEIGHT_NOT_POSITIVE",
                "2.cost-performance: {weight: -1} | WEIGHT_NOT_POSITIVE",
                "2.cost-performance: 0.97 | NOT_A_MAPPING",
                "2.cost-performence: {green: 0.97} | UNKNOWN_INDICATOR"
            })
    void aMistakeInANormIsNamedWithItsLine(String line, Rule rule) {
        Finding finding = only("norms:\n  - from: 2026-01-01\n    indicators:\n      " + line + "\n");

        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | NOT_A_MAPPING",
                "'- 1' | 1 | NOT_A_MAPPING",
                "'norms: {}' | 1 | NOT_A_LIST",
                "'rules: []' | 1 | UNKNOWN_KEY",
                "'norms:;  - 3' | 2 | NOT_A_MAPPING",
                "'norms:;  - from: 2026-01-01' | 2 | MISSING_KEY",
                "'norms:;  - indicators: {}' | 2 | MISSING_KEY",
                "'norms:;  - from: 2026;    indicators: {}' | 2 | NOT_A_DATE",
                "'norms:;  - from: 2026-01-01;    phase: bild;    indicators: {}' | 3 | UNKNOWN_PHASE",
                "'norms:;  - from: 2026-01-01;    partnership: 12;    indicators: {}' | 3 | NOT_A_TEXT",
                "'norms:;  - from: 2026-01-01;    until: 2027-01-01;    indicators: {}' | 3 | UNKNOWN_KEY",
                "'norms:;  - from: 2026-01-01;    indicators: []' | 3 | NOT_A_MAPPING",
                "'norms:;  - from: 2026-01-01;    agreedOn: 2026-02-01;    agreedBy: board;    indicators: {}' | 3 | AGREED_AFTER_FROM",
                "'norms:;  - from: 2026-01-01;    agreedOn: 2025-12-10;    indicators: {}' | 2 | MISSING_KEY",
                "'norms:;  - from: 2026-01-01;    confirms: all' | 3 | CONFIRMED_BY_NOBODY",
                "'norms:;  - from: 2026-01-01;    agreedOn: 2025-12-10;    agreedBy: board;    confirms: some' | 5 | UNKNOWN_CONFIRMED",
                "'norms:;  - from: 2026-01-01;    agreedOn: 2025-12-10;    agreedBy: board;    confirms: [focus, 3]' | 5 | UNKNOWN_CONFIRMED",
                "'norms:;  - from: \"2026-01-01;' | 2 | SYNTAX"
            })
    void aMistakeAroundTheNormsIsNamedWithItsLine(String lines, int line, Rule rule) {
        List<Finding> findings = findings(lines.replace(';', '\n'));

        assertThat(findings.get(0).rule()).isEqualTo(rule);
        assertThat(findings.get(0).line()).isEqualTo(line);
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        List<Finding> findings = findings("""
                norms:
                  - from: 2026-01-01
                    indicators:
                      2.cost-performance: {green: 0.97, colour: red, weight: none}
                      9.unknown: {green: 1}
                  - from: tomorrow
                    indicators: {}
                """);

        assertThat(findings).extracting(Finding::line).containsExactly(4, 4, 5, 6);
        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactly(Rule.UNKNOWN_KEY, Rule.NOT_A_NUMBER, Rule.UNKNOWN_INDICATOR, Rule.NOT_A_DATE);
    }

    @Test
    void withNothingBelowTheFirstNormsMustBeComplete() {
        String text = """
                norms:
                  - from: 2026-01-01
                    partnership: bveb
                    indicators:
                      2.cost-performance: {green: 0.97}
                """;

        List<Finding> findings = catchThrowableOfType(
                        InvalidNorms.class, () -> NormsFile.read("x.yaml", text, List.of()))
                .findings();

        assertThat(findings)
                .extracting(Finding::rule)
                .contains(Rule.FIRST_NOT_FOR_EVERYBODY, Rule.MISSING_KEY)
                .filteredOn(Rule.MISSING_INDICATOR::equals)
                .hasSize(LessonBook.indicators().size() + SymptomBook.ownParts().size() - 1);
    }

    @Test
    void aFindingSaysFileLineAndRuleInDutchAndInEnglish() {
        Finding finding = only("""
                norms:
                  - from: 2026-01-01
                    indicators:
                      1.realignment-age: {red: 300}
                """);

        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo("own.yaml:4: 1.realignment-age: red (300) must be worse than green (365)");
        assertThat(finding.text(DUTCH))
                .isEqualTo("own.yaml:4: 1.realignment-age: rood (300) moet slechter zijn dan groen (365)");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsSentences(Rule rule) {
        Finding finding = new Finding("f", 1, rule, List.of("<0>", "<1>", "<2>", "<3>", "<4>"));

        TreeSet<String> english = new TreeSet<>(named(finding.text(Locale.ENGLISH)));
        assertThat(finding.text(DUTCH)).isNotEqualTo(finding.text(Locale.ENGLISH));
        assertThat(new TreeSet<>(named(finding.text(DUTCH)))).isEqualTo(english);
    }

    private static List<String> named(String text) {
        return Pattern.compile("<\\d>|\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Norms own(String text) throws InvalidNorms {
        return NormsFile.with("own.yaml", text);
    }

    private static Finding only(String text) {
        List<Finding> findings = findings(text);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> findings(String text) {
        return catchThrowableOfType(InvalidNorms.class, () -> NormsFile.read("own.yaml", text, NormsFile.shippedSets()))
                .findings();
    }
}
