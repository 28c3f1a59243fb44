// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.MessageBundle;

/**
 * What lessons, indicators, symptoms and patterns are called and why they matter, in Dutch or English. Asking for
 * something that the catalogue does not hold throws {@link IllegalArgumentException} with its name.
 */
public final class Catalogue {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Locale language;
    private final ResourceBundle lessons;
    private final ResourceBundle indicators;
    private final ResourceBundle symptoms;
    private final ResourceBundle units;
    private final ResourceBundle facts;

    private Catalogue(Locale language) {
        this.language = language;
        this.lessons = bundle("lessons", language);
        this.indicators = bundle("indicators", language);
        this.symptoms = bundle("symptoms", language);
        this.units = bundle("units", language);
        this.facts = bundle("facts", language);
    }

    /** The catalogue in Dutch or, for any other language, English. */
    public static Catalogue in(Locale language) {
        return new Catalogue(language.getLanguage().equals("nl") ? DUTCH : Locale.ENGLISH);
    }

    /** Ids of the 62 indicators, in the order of indicators.yaml. */
    public static List<String> ids() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EventType.class.getResourceAsStream("indicator-ids.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dutch or English. */
    public Locale language() {
        return language;
    }

    /** A lesson in words. */
    public LessonText lesson(LessonKey lesson) {
        String key = Code.of(lesson);
        return new LessonText(
                text(lessons, key + ".title"), text(lessons, key + ".meaning"), text(lessons, key + ".question"));
    }

    /** An indicator in words; by its id, such as {@code 2.cost-performance}. */
    public IndicatorText indicator(String id) {
        return new IndicatorText(
                id,
                text(indicators, id + ".title"),
                text(indicators, id + ".why"),
                text(indicators, id + ".question"),
                unit(id),
                text(indicators, id + ".counter"),
                text(indicators, id + ".exposes"),
                text(indicators, id + ".source"));
    }

    /** One of the five symptoms or a compound pattern in words; by its key, such as {@code watermelon}. */
    public SymptomText symptom(String key) {
        return new SymptomText(text(symptoms, key + ".title"), text(symptoms, key + ".meaning"));
    }

    /** What an indicator or an own part of a symptom is called; by its id. */
    public String title(String id) {
        return text(LessonKey.ofIndicator(id) == null ? symptoms : indicators, id + ".title");
    }

    /** What a type of fact is called. */
    public String fact(EventType type) {
        return text(facts, type.fact());
    }

    /** The unit of the values of an indicator. */
    public static Unit unit(String indicator) {
        return Unit.of(text(bundle("indicators", Locale.ENGLISH), indicator + ".unit"));
    }

    /** A unit in words. */
    public String word(Unit unit) {
        return text(units, unit.key());
    }

    private static String text(ResourceBundle bundle, String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("not in the catalogue: " + key, e);
        }
    }

    /** Without a fallback: the language of the machine has no say in what was asked for. */
    private static ResourceBundle bundle(String name, Locale language) {
        return MessageBundle.in("nl.ijkpunt.events.catalogue." + name, language);
    }
}
