// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the catalogue, against the specification. */
class CatalogueTest {

    private static final Path SPEC = Path.of("..", "docs", "spec");
    private static final JsonNode INDICATORS = read("indicators.yaml").get("indicators");
    private static final JsonNode SYMPTOMS = read("symptoms.yaml").get("symptoms");
    private static final JsonNode PATTERNS = read("symptoms.yaml").get("patterns");

    @Test
    void holdsTheIndicatorsOfTheSpecificationInItsOrder() {
        assertThat(Catalogue.ids()).isEqualTo(texts(INDICATORS, "id")).hasSize(62);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyIndicatorIsToldInTheWordsOfTheSpecification(String language) {
        Catalogue catalogue = Catalogue.in(Locale.forLanguageTag(language));
        for (JsonNode spec : INDICATORS) {
            IndicatorText text = catalogue.indicator(spec.get("id").asText());
            assertThat(text.title()).isEqualTo(spec.get("title").get(language).asText());
            assertThat(text.why()).isEqualTo(spec.get("why").get(language).asText());
            assertThat(text.question())
                    .isEqualTo(spec.get("question").get(language).asText());
            assertThat(text.source()).endsWith(".");
            assertThat(text.unit().code()).isEqualTo(spec.get("unit").asText());
            assertThat(catalogue.title(text.id())).isEqualTo(text.title());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyIndicatorHasACounterIndicatorAndASentenceThatSaysWhatItBringsToLight(String language) {
        Catalogue catalogue = Catalogue.in(Locale.forLanguageTag(language));
        TreeSet<String> sentences = new TreeSet<>();
        for (JsonNode spec : INDICATORS) {
            IndicatorText text = catalogue.indicator(spec.get("id").asText());
            assertThat(Catalogue.ids()).contains(text.counter());
            assertThat(text.counter()).isNotEqualTo(text.id());
            assertThat(text.exposes()).as(text.id()).endsWith(".").hasSizeBetween(30, 160);
            assertThat(sentences.add(text.exposes())).as(text.exposes()).isTrue();
            List<String> named = named(spec.get("counter").asText());
            if (!named.isEmpty()) {
                assertThat(named).as(text.id()).contains(text.counter());
            }
        }
    }

    @Test
    void lessonsAreThoseOfTheSpecification() throws IOException {
        String spec = Files.readString(SPEC.resolve("lessons.md"));
        Catalogue dutch = Catalogue.in(Locale.forLanguageTag("nl"));
        Catalogue english = Catalogue.in(Locale.ENGLISH);
        for (LessonKey lesson : LessonKey.values()) {
            String key = Code.of(lesson);
            String section = spec.substring(spec.indexOf("(`" + key + "`)"));
            assertThat(dutch.lesson(lesson).title()).isEqualTo(after("Dutch title: ", section));
            assertThat(dutch.lesson(lesson).question()).isEqualTo(after("question (nl): ", section));
            assertThat(dutch.lesson(lesson).meaning()).endsWith(".");
            assertThat(spec)
                    .contains("## " + lesson.number() + ". "
                            + english.lesson(lesson).title() + " (`");
            assertThat(english.lesson(lesson).question()).isEqualTo(after("question (en): ", section));
            assertThat(english.lesson(lesson).meaning()).isEqualTo(after("Meaning: ", section));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void symptomsTheirPartsAndPatternsAreThoseOfTheSpecification(String language) {
        Catalogue catalogue = Catalogue.in(Locale.forLanguageTag(language));
        for (JsonNode spec : SYMPTOMS) {
            told(catalogue, spec, language);
            for (JsonNode part : spec.get("parts")) {
                if (part.has("id")) {
                    assertThat(catalogue.title(part.get("id").asText()))
                            .isEqualTo(part.get("title").get(language).asText());
                    assertThat(catalogue.word(Unit.of(part.get("unit").asText())))
                            .isNotBlank();
                }
            }
        }
        for (JsonNode spec : PATTERNS) {
            told(catalogue, spec, language);
        }
    }

    @Test
    void bothLanguagesHoldTheSameKeysAndNothingElse() {
        for (String name : List.of("lessons", "indicators", "symptoms", "units", "facts")) {
            assertThat(keys(name, "nl")).as(name).isEqualTo(keys(name, "en"));
        }
        assertThat(keys("units", "nl")).hasSize(Unit.values().length);
    }

    @Test
    void everyUnitHasAWordInBothLanguages() {
        for (Unit unit : Unit.values()) {
            assertThat(Catalogue.in(Locale.forLanguageTag("nl")).word(unit)).isNotBlank();
            assertThat(Catalogue.in(Locale.ENGLISH).word(unit)).isNotBlank();
        }
    }

    @Test
    void everyTypeOfFactHasANameOfItsOwnInBothLanguages() {
        for (Locale language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
            TreeSet<String> names = new TreeSet<>();
            for (EventType type : EventType.all()) {
                assertThat(names.add(Catalogue.in(language).fact(type)))
                        .as(type.fact())
                        .isTrue();
            }
        }
        assertThat(keys("facts", "nl")).hasSize(EventType.all().size());
    }

    @Test
    void whatIsNotInTheCatalogueIsSaidByName() {
        assertThatThrownBy(() -> Catalogue.in(Locale.ENGLISH).indicator("2.luck"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.luck");
    }

    private static void told(Catalogue catalogue, JsonNode spec, String language) {
        SymptomText text = catalogue.symptom(spec.get("key").asText());
        JsonNode title = spec.get("title").get(language);
        assertThat(text.title()).isEqualTo(title.asText());
        assertThat(text.meaning()).endsWith(".").hasSizeBetween(30, 160);
    }

    private static TreeSet<String> keys(String name, String language) {
        return new TreeSet<>(MessageBundle.in("nl.ijkpunt.events.catalogue." + name, Locale.forLanguageTag(language))
                .keySet());
    }

    private static List<String> named(String counter) {
        List<String> named = new ArrayList<>();
        Matcher ids = Pattern.compile("\\d+\\.[a-z]+(-[a-z]+)*").matcher(counter);
        while (ids.find()) {
            named.add(ids.group());
        }
        return named;
    }

    private static String after(String label, String section) {
        int start = section.indexOf(label) + label.length();
        return section.substring(start, section.indexOf('\n', start)).strip();
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.get(key).asText()));
        return texts;
    }

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(Files.readString(SPEC.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
