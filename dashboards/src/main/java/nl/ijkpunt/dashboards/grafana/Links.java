// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** From one page to another, with what the reader was looking at: partnership, lesson and range of time. */
final class Links {

    private static final String TIME = "${__url_time_range}";

    private Links() {}

    /** At the top of a page; Grafana adds variables and time. */
    static ObjectNode page(String title, String page, String language, String tooltip) {
        return Json.object(
                "type",
                "link",
                "title",
                title,
                "tooltip",
                tooltip,
                "url",
                "/d/" + Page.uid(page, language),
                "icon",
                "dashboard",
                "tags",
                Json.array(),
                "asDropdown",
                false,
                "includeVars",
                true,
                "keepTime",
                true,
                "targetBlank",
                false);
    }

    /** Behind a cell: the page of the partnership in this row. */
    static ObjectNode partnershipOfRow(Words words) {
        return link(
                words.text("link.partnership"), "partnership", words, "var-partnership=${__data.fields.partnership}");
    }

    /** Behind a cell: a lesson of the partnership in this row. */
    static ObjectNode lessonOfRow(Words words, String lesson) {
        return link(
                words.text("link.lesson"),
                "lesson",
                words,
                "var-partnership=${__data.fields.partnership}&var-lesson=" + lesson);
    }

    /** Behind a cell: the lesson in this row, of the chosen partnership. */
    static ObjectNode lessonOfChosen(Words words) {
        return link(
                words.text("link.lesson"),
                "lesson",
                words,
                "var-partnership=${partnership}&var-lesson=${__data.fields.lesson}");
    }

    /** Behind a column: this lesson, of the chosen partnership. */
    static ObjectNode lessonOfPage(Words words, String lesson) {
        return link(words.text("link.lesson"), "lesson", words, "var-partnership=${partnership}&var-lesson=" + lesson);
    }

    private static ObjectNode link(String title, String page, Words words, String variables) {
        return Json.object(
                "title",
                title,
                "url",
                "/d/" + Page.uid(page, words.language()) + "?" + variables + "&" + TIME,
                "targetBlank",
                false);
    }
}
