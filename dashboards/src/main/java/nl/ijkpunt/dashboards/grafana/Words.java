// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.MessageBundle;
import nl.ijkpunt.events.catalogue.Catalogue;

/** What the pages say, in Dutch or English. */
final class Words {

    /** Dutch first. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    private static final String ALERT = "alert.";

    private final String language;
    private final ResourceBundle pages;
    private final ResourceBundle board;
    private final Catalogue catalogue;

    private Words(String language) {
        this.language = language;
        this.pages = bundle("nl.ijkpunt.dashboards.grafana.grafana", language);
        this.board = bundle("nl.ijkpunt.dashboards.board.board", language);
        this.catalogue = Catalogue.in(Locale.forLanguageTag(language));
    }

    static Words in(String language) {
        return new Words(language);
    }

    String language() {
        return language;
    }

    /** The other one of the two. */
    String otherLanguage() {
        return language.equals("nl") ? "en" : "nl";
    }

    String text(String key) {
        return pages.getString(key);
    }

    /** Names of the alerts that have a word. */
    List<String> alerts() {
        return pages.keySet().stream()
                .filter(key -> key.startsWith(ALERT))
                .map(key -> key.substring(ALERT.length()))
                .sorted()
                .toList();
    }

    /** What a lesson is called. */
    String title(LessonKey lesson) {
        return catalogue.lesson(lesson).title();
    }

    /** What a lesson says. */
    String meaning(LessonKey lesson) {
        return catalogue.lesson(lesson).meaning();
    }

    /** What a director asks. */
    String question(LessonKey lesson) {
        return catalogue.lesson(lesson).question();
    }

    /** What an indicator, a symptom or a part of one is called. */
    String title(String id) {
        return catalogue.title(id);
    }

    /** A word for the director, by status code 0-3. */
    String status(int code) {
        return board.getString("status." + code);
    }

    private static ResourceBundle bundle(String name, String language) {
        return MessageBundle.in(name, Locale.forLanguageTag(language));
    }
}
