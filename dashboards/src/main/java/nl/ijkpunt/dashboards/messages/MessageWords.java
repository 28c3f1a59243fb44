// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.MessageBundle;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.events.catalogue.Unit;

/** The words of messages, in Dutch or English. */
final class MessageWords {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int STEP = 5;

    private final Locale language;
    private final ResourceBundle texts;
    private final Catalogue catalogue;

    private MessageWords(Locale language) {
        this.language = language;
        this.catalogue = Catalogue.in(language);
        this.texts = MessageBundle.in("nl.ijkpunt.dashboards.messages.messages", language);
    }

    static MessageWords in(Locale language) {
        return new MessageWords(language.getLanguage().equals("nl") ? DUTCH : Locale.ENGLISH);
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    /** What a lesson is called. */
    String lesson(JsonNode notice) {
        return catalogue.lesson(key(notice)).title();
    }

    /** What a director asks about the lesson. */
    String question(JsonNode notice) {
        return catalogue.lesson(key(notice)).question();
    }

    private static LessonKey key(JsonNode notice) {
        return LessonKey.valueOf(
                notice.path("lesson").asText().replace('-', '_').toUpperCase(Locale.ROOT));
    }

    String indicator(String id) {
        return catalogue.indicator(id).title();
    }

    /** A value of an indicator as people write it. */
    String value(String indicator, double value, double... limits) {
        Unit unit = Catalogue.unit(indicator);
        String text = unit.text(value, language, limits);
        String word = catalogue.word(unit);
        return text.endsWith("%") || word.isEmpty() ? text : text + " " + word;
    }

    String date(JsonNode day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(LocalDate.parse(day.asText()));
    }

    String month(JsonNode month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language).format(YearMonth.parse(month.asText()));
    }

    /** A month, or the quarter where the month is not sure. */
    String since(JsonNode notice) {
        YearMonth month = YearMonth.parse(notice.path("since").asText());
        if (notice.path("precision").asText().equals("month")) {
            return month(notice.path("since"));
        }
        int quarter = (month.getMonthValue() - 1) / MONTHS_IN_QUARTER + 1;
        return text("quarter." + quarter, String.valueOf(month.getYear()));
    }

    /** A share or a probability, in steps of 5 %. */
    static String percent(double share) {
        return STEP * Math.round(100 * share / STEP) + " %";
    }

    static String whole(JsonNode points) {
        return String.valueOf(Math.round(points.asDouble()));
    }

    /** One, two or more names as people list them. */
    String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + text("and") + names.get(names.size() - 1);
    }
}
