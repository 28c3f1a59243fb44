// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.catalogue;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.MessageBundle;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.events.catalogue.IndicatorText;
import nl.ijkpunt.events.catalogue.LessonText;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;

/** The whole catalogue in Markdown: what is looked at, why, what is good and who says so. */
public final class CataloguePage {

    /** After all days on which a norm may come into force. */
    private static final LocalDate LATEST = LocalDate.MAX;

    private final Catalogue catalogue;
    private final Norms norms;
    private final String partnership;
    private final ResourceBundle texts;
    private final StringBuilder page = new StringBuilder(65_536);

    private CataloguePage(Norms norms, String partnership, Locale language) {
        this.catalogue = Catalogue.in(language);
        this.norms = norms;
        this.partnership = partnership;
        this.texts = MessageBundle.in("nl.ijkpunt.app.catalogue.page", catalogue.language());
    }

    /** The page with the latest norms for a partnership in no phase in particular; Dutch or English. */
    public static String markdown(Norms norms, String partnership, Locale language) {
        return new CataloguePage(norms, partnership, language).render();
    }

    private String render() {
        line(text("head"));
        for (LessonKey lesson : LessonKey.values()) {
            LessonText words = catalogue.lesson(lesson);
            line("## " + lesson.number() + ". " + words.title());
            line("");
            line(words.meaning());
            line("");
            line("> " + words.question());
            line("");
            LessonBook.indicators(lesson).forEach(this::indicator);
        }
        return page.toString().strip() + "\n";
    }

    private void indicator(Indicator indicator) {
        IndicatorText words = catalogue.indicator(indicator.id());
        Norm norm = norms.of(indicator.id(), partnership, null, LATEST);
        line("### " + heading(words));
        line("");
        line(words.why());
        line("");
        item("limits", limits(norm, words.unit()));
        item("weight", norm.critical() ? text("critical", norm.weight()) : text("plain", norm.weight()));
        item("freshness", freshness(norm));
        item("norm", consent(norm, words));
        item("question", words.question());
        IndicatorText counter = catalogue.indicator(words.counter());
        item("counter", "[" + counter.title() + "](#" + anchor(heading(counter)) + "). " + words.exposes());
        item("facts", facts(indicator));
        item(
                "formula",
                text("where", indicator.id(), source(indicator.lesson()), source(indicator.lesson()) + ".java"));
        line("");
    }

    private String limits(Norm norm, Unit unit) {
        Locale language = catalogue.language();
        return text(
                norm.higherIsBetter() ? "higher" : "lower",
                unit.text(norm.green(), language),
                unit.text(norm.red(), language),
                catalogue.word(unit));
    }

    private String freshness(Norm norm) {
        Integer cadence = norm.cadenceMonths();
        Integer maxAge = norm.maxAgeDays();
        String expected = cadence == null ? text("cadence.none") : text("cadence", cadence);
        return expected + (maxAge == null ? "" : text("stale", maxAge));
    }

    private String consent(Norm norm, IndicatorText words) {
        Norm.Confirmation confirmation = norm.confirmation();
        return confirmation == null
                ? text("unconfirmed", words.source())
                : text("confirmed", confirmation.on().toString(), confirmation.by());
    }

    private String facts(Indicator indicator) {
        List<String> types = indicator.inputs().stream()
                .map(EventType::of)
                .map(type -> catalogue.fact(type) + " (`" + type.fact() + "`)")
                .toList();
        return types.stream().collect(Collectors.joining(", "));
    }

    /** Class that holds the formulas of a lesson: {@code business-case} is in {@code BusinessCase}. */
    private static String source(LessonKey lesson) {
        return List.of(Code.of(lesson).split("-")).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String heading(IndicatorText words) {
        return words.id() + " " + words.title();
    }

    /** How readers of Markdown link to a heading: small letters, no punctuation, hyphens for spaces. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private void item(String label, String value) {
        line("- **" + text(label) + "**: " + value);
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), catalogue.language()).format(values);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
