// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;

/** One dashboard: a question, at most twelve panels, and the way to the other pages with partnership, lesson and time. */
final class Page {

    /** In the order in which one looks: from far to near, then what is decided, then whether to believe it. */
    static final List<String> KEYS = List.of("portfolio", "partnership", "lesson", "review", "operations");

    private static final int SCHEMA = 42;

    private final String key;
    private final Words words;
    private final String from;
    private final ArrayNode panels = Json.array();
    private final ArrayNode variables = Json.array();
    private final ArrayNode annotations = Json.array();

    Page(String key, Words words, String from) {
        this.key = key;
        this.words = words;
        this.from = from;
        for (Query.Source source : Query.Source.values()) {
            variables.add(Json.object(
                    "name",
                    source.variable(),
                    "type",
                    "datasource",
                    "label",
                    words.text("source." + source.variable()),
                    "query",
                    source.type(),
                    "hide",
                    2,
                    "includeAll",
                    false,
                    "multi",
                    false,
                    "refresh",
                    1,
                    "regex",
                    "",
                    "options",
                    Json.array(),
                    "current",
                    choice(words.text("source." + source.variable()), source.variable())));
        }
    }

    /** The id of a page, and the name of its file. */
    static String uid(String page, String language) {
        return "ijkpunt-" + page + "-" + language;
    }

    String uid() {
        return uid(key, words.language());
    }

    Words words() {
        return words;
    }

    /** Puts a panel on the grid of 24 columns. */
    Page panel(int x, int y, int width, int height, Panel panel) {
        panels.add(panel.json(panels.size() + 1, x, y, width, height));
        return this;
    }

    /** One partnership to choose, by name. */
    Page choosePartnership() {
        variables.add(variable(
                "partnership",
                "SELECT name AS __text, partnership AS __value FROM partnership ORDER BY name, partnership"));
        return this;
    }

    /** One lesson to choose, by its title. */
    Page chooseLesson() {
        StringBuilder options = new StringBuilder();
        ArrayNode list = Json.array();
        for (LessonKey lesson : LessonKey.values()) {
            String code = Code.of(lesson);
            options.append(options.isEmpty() ? "" : ",")
                    .append(words.title(lesson))
                    .append(" : ")
                    .append(code);
            list.add(Json.object("selected", list.isEmpty(), "text", words.title(lesson), "value", code));
        }
        variables.add(Json.object(
                "name",
                "lesson",
                "type",
                "custom",
                "label",
                words.text("variable.lesson"),
                "query",
                options.toString(),
                "hide",
                0,
                "includeAll",
                false,
                "multi",
                false,
                "options",
                list,
                "current",
                choice(
                        list.get(0).get("text").asText(),
                        list.get(0).get("value").asText())));
        return this;
    }

    /** Marks in every chart over time. */
    Page mark(String name, String colour, String sql) {
        annotations.add(Json.object(
                "name",
                words.text("mark." + name),
                "datasource",
                Query.Source.READ_MODEL.reference(),
                "enable",
                true,
                "hide",
                false,
                "iconColor",
                colour,
                "target",
                Json.object(
                        "refId", "Anno",
                        "editorMode", "code",
                        "format", "table",
                        "rawQuery", true,
                        "rawSql", sql.strip())));
        return this;
    }

    private ObjectNode variable(String name, String sql) {
        return Json.object(
                "name",
                name,
                "type",
                "query",
                "label",
                words.text("variable." + name),
                "datasource",
                Query.Source.READ_MODEL.reference(),
                "query",
                Json.object(
                        "refId", "Variable", "editorMode", "code", "format", "table", "rawQuery", true, "rawSql", sql),
                "hide",
                0,
                "includeAll",
                false,
                "multi",
                false,
                "refresh",
                1,
                "regex",
                "",
                "sort",
                0,
                "options",
                Json.array());
    }

    private static ObjectNode choice(String text, String value) {
        return Json.object("selected", true, "text", text, "value", value);
    }

    ObjectNode json() {
        ArrayNode links = Json.array();
        for (String other : KEYS) {
            if (!other.equals(key)) {
                links.add(
                        Links.page(words.text(other + ".name"), other, words.language(), words.text(other + ".title")));
            }
        }
        links.add(Links.page(words.text("other-language"), key, words.otherLanguage(), words.text("other-language")));
        return Json.object(
                "uid",
                uid(),
                "title",
                words.text(key + ".title"),
                "description",
                words.text(key + ".description"),
                "tags",
                Json.array("ijkpunt", words.language()),
                "schemaVersion",
                SCHEMA,
                "version",
                1,
                "editable",
                false,
                "graphTooltip",
                1,
                "fiscalYearStartMonth",
                0,
                "timezone",
                "Europe/Amsterdam",
                "weekStart",
                "monday",
                "refresh",
                "5m",
                "time",
                Json.object("from", from, "to", "now"),
                "timepicker",
                Json.object(),
                "annotations",
                Json.object("list", annotations),
                "templating",
                Json.object("list", variables),
                "links",
                links,
                "panels",
                panels);
    }
}
