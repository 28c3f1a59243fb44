// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.ijkpunt.producers.mapping.InvalidMapping.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    private static final String GOOD = """
            mapping: test
            source: urn:test
            time: "2026-01-01T00:00:00Z"
            subject: {column: Naam}
            input:
              encoding: UTF-8
              dates: [dd-MM-yyyy]
            facts:
              - fact: project.phase-changed.v1
                fields:
                  date: {column: Datum}
                  phase: {column: Fase, values: {bouw: build}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"partnerships", "portfolio"})
    void comesAlong(String name) {
        assertThat(Mapping.load(name).name()).isEqualTo(name);
    }

    @Test
    void readsOnlyTheColumnsItNames() {
        assertThat(Mapping.parse("x", GOOD).columns()).containsExactly("Datum", "Fase", "Naam");
        assertThat(Mapping.load("portfolio").columns()).noneMatch(column -> column.contains("comment"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: urn:test|source: test|2|VALUE",
                "mapping: test|mapped: test|1|KEY_UNKNOWN",
                "encoding: UTF-8|encoding: UTF-99|6|ENCODING",
                "[dd-MM-yyyy]|[ddd-bb]|7|NO_DAY",
                "phase-changed|phase-altered|9|TYPE_UNKNOWN",
                "date: {column|day: {column|11|FIELD_UNKNOWN",
                "bouw: build|bouw: building|12|CODE_UNKNOWN",
                "values: {bouw: build}|values: fases|12|TABLE_UNKNOWN",
                "{column: Naam}|{colum: Naam}|4|KEY_UNKNOWN",
                "dates: [dd-MM-yyyy]|dates: dd-MM-yyyy|7|KIND",
                "dates: [dd-MM-yyyy]|encoding: UTF-8|7|DUPLICATE",
                "{column: Naam}|{column: Naam|5|SYNTAX"
            })
    void saysWhereAndWhatIsWrong(String good, String bad, int line, Rule rule) {
        InvalidMapping error =
                catchThrowableOfType(InvalidMapping.class, () -> Mapping.parse("m.yaml", GOOD.replace(good, bad)));
        assertThat(error).extracting(InvalidMapping::rule, InvalidMapping::line).containsExactly(rule, line);
        assertThat(error.text(Locale.forLanguageTag("nl"))).startsWith("m.yaml, regel " + line);
    }

    @Test
    void asksForRequiredFields() {
        InvalidMapping error = catchThrowableOfType(
                InvalidMapping.class, () -> Mapping.parse("m.yaml", GOOD.replaceAll(" *phase: .*\n", "")));
        assertThat(error.rule()).isEqualTo(Rule.FIELD_MISSING);
        assertThat(error.text(Locale.ENGLISH)).contains("'phase'");
    }

    @Test
    void namesWhatThereIs() {
        InvalidMapping error = catchThrowableOfType(InvalidMapping.class, () -> Mapping.load("nothing"));
        assertThat(error.text(Locale.ENGLISH)).contains("partnerships, portfolio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mappings.md", "koppelingen.md"})
    void theDocumentedExampleIsValid(String name) throws IOException {
        String page = Files.readString(Path.of("..", "docs", name));
        String example = page.substring(page.indexOf("```yaml") + "```yaml".length());
        Mapping mapping = Mapping.parse(name, example.substring(0, example.indexOf("```")));
        assertThat(mapping.columns())
                .contains("Bedrag", "Gereed", "Maand", "Mijlpaal", "Samenwerking", "Soort", "Vervallen");
    }
}
