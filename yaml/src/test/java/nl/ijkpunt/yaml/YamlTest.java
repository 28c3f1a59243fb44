// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.ijkpunt.yaml.Yaml.Kind;
import nl.ijkpunt.yaml.Yaml.Mapping;
import nl.ijkpunt.yaml.Yaml.Member;
import nl.ijkpunt.yaml.Yaml.Scalar;
import nl.ijkpunt.yaml.Yaml.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written, as what, and on which line. */
class YamlTest {

    @Test
    void everythingKnowsItsLine() throws InvalidYaml {
        Yaml yaml = Yaml.parse("""
                # who
                who: board

                when:
                  - 2026
                  - {day: 1}
                """);

        Yaml day = new Mapping(6, List.of(new Member(6, "day", new Scalar(6, Kind.NUMBER, "1", "1"))));
        Yaml when = new Sequence(5, List.of(new Scalar(5, Kind.NUMBER, "2026", "2026"), day));
        Yaml who = new Scalar(2, Kind.TEXT, "board", "board");
        assertThat(yaml).isEqualTo(new Mapping(2, List.of(new Member(2, "who", who), new Member(4, "when", when))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "board | TEXT | board | board",
                "'12' | NUMBER | 12 | 12",
                "\"12\" | TEXT | 12 | 12",
                "1_000 | NUMBER | 1_000 | 1000",
                "0.50 | NUMBER | 0.50 | 0.50",
                "2026-01-31 | TEXT | 2026-01-31 | 2026-01-31",
                ".inf | TEXT | .inf | .inf",
                "-.NaN | TEXT | -.NaN | -.NaN",
                "TRUE | TRUTH | TRUE | true",
                "false | TRUTH | false | false",
                "~ | NOTHING | '' | ''",
                "null | NOTHING | '' | ''",
            })
    void aScalarIsWhatYamlTakesItForAndWhatWasWritten(String text, Kind kind, String written, String value)
            throws InvalidYaml {
        assertThat(Yaml.parse("key: " + text))
                .isEqualTo(new Mapping(1, List.of(new Member(1, "key", new Scalar(1, kind, written, value)))));
    }

    /** Who reads the document knows in whose words this is told. */
    @Test
    void aKeyThatIsThereTwiceIsKeptTwice() throws InvalidYaml {
        assertThat(Yaml.parse("a: 1\nb: 2\na: 3"))
                .isInstanceOfSatisfying(
                        Mapping.class,
                        mapping -> assertThat(mapping.members())
                                .extracting(Member::key, Member::line)
                                .containsExactly(tuple("a", 1), tuple("b", 2), tuple("a", 3)));
    }

    @ParameterizedTest
    @CsvSource({"''", "'# only a comment'"})
    void anEmptyTextHasNoDocument(String text) throws InvalidYaml {
        assertThat(Yaml.parse(text)).isNull();
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        InvalidYaml wrong = catchThrowableOfType(InvalidYaml.class, () -> Yaml.parse("a: 1\nb: [2\nc: 3\n"));

        assertThat(wrong.line()).isEqualTo(3);
        assertThat(wrong.reason()).isNotBlank().doesNotContain("\n");
    }

    /** The parser stops at a thousand; without that a small file could take the whole stack. */
    @Test
    void endlessNestingIsNoYaml() {
        assertThat(catchThrowableOfType(InvalidYaml.class, () -> Yaml.parse("[".repeat(100_000))))
                .isNotNull();
    }
}
