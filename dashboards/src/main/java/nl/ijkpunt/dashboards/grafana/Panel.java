// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/** One panel: what it is called, what it asks and how the answer is shown. Title and description come from the bundle. */
final class Panel {

    private final ObjectNode panel;
    private final ObjectNode defaults = Json.object("custom", Json.object(), "mappings", Json.array());
    private final ArrayNode overrides = Json.array();
    private final ArrayNode targets = Json.array();
    private final ArrayNode links = Json.array();

    private Panel(Words words, String key, String type, ObjectNode options) {
        panel = Json.object(
                "id",
                0,
                "type",
                type,
                "title",
                words.text(key + ".title"),
                "description",
                words.text(key + ".description"),
                "transparent",
                type.equals("text"),
                "options",
                options);
    }

    /** A few sentences in Markdown; its text is {@code key.text} of the bundle. */
    static Panel text(Words words, String key) {
        return new Panel(words, key, "text", Json.object("mode", "markdown", "content", words.text(key + ".text")));
    }

    /** One figure or word. */
    static Panel stat(Words words, String key) {
        return new Panel(
                        words,
                        key,
                        "stat",
                        Json.object(
                                "colorMode", "value",
                                "graphMode", "none",
                                "justifyMode", "auto",
                                "orientation", "auto",
                                "percentChangeColorMode", "standard",
                                "reduceOptions", reduce(),
                                "showPercentChange", false,
                                "textMode", "auto",
                                "wideLayout", true))
                .colour(Palette.REFERENCE);
    }

    /** Rows and columns. */
    static Panel table(Words words, String key) {
        Panel panel =
                new Panel(words, key, "table", Json.object("cellHeight", "sm", "frameIndex", 0, "showHeader", true));
        panel.custom("align", "auto");
        panel.custom("cellOptions", Json.object("type", "auto"));
        panel.custom("wrapText", true);
        panel.custom("wrapHeaderText", true);
        panel.custom("minWidth", 60);
        panel.custom("inspect", false);
        return panel.colour(Palette.REFERENCE);
    }

    /** Rows with room for a sentence or two. */
    Panel tall() {
        ((ObjectNode) panel.get("options")).put("cellHeight", "lg");
        return this;
    }

    /** Bars with their figure behind them. */
    static Panel bars(Words words, String key) {
        return new Panel(
                        words,
                        key,
                        "bargauge",
                        Json.object(
                                "displayMode",
                                "basic",
                                "legend",
                                Json.object(
                                        "calcs",
                                        Json.array(),
                                        "displayMode",
                                        "list",
                                        "placement",
                                        "bottom",
                                        "showLegend",
                                        false),
                                "maxVizHeight",
                                300,
                                "minVizHeight",
                                16,
                                "minVizWidth",
                                8,
                                "namePlacement",
                                "left",
                                "orientation",
                                "horizontal",
                                "reduceOptions",
                                reduce(),
                                "showUnfilled",
                                true,
                                "sizing",
                                "auto",
                                "valueMode",
                                "text"))
                .colour(Palette.FIGURE);
    }

    /** Lines over time. */
    static Panel lines(Words words, String key) {
        Panel panel = new Panel(
                words,
                key,
                "timeseries",
                Json.object(
                        "legend",
                        Json.object(
                                "calcs",
                                Json.array(),
                                "displayMode",
                                "list",
                                "placement",
                                "bottom",
                                "showLegend",
                                true),
                        "tooltip",
                        Json.object("mode", "multi", "sort", "none")));
        panel.custom("drawStyle", "line");
        panel.custom("lineInterpolation", "linear");
        panel.custom("lineWidth", 1);
        panel.custom("fillOpacity", 0);
        panel.custom("pointSize", 5);
        panel.custom("showPoints", "auto");
        panel.custom("spanNulls", false);
        return panel;
    }

    private static ObjectNode reduce() {
        return Json.object("calcs", Json.array("lastNotNull"), "fields", "", "values", false);
    }

    /** For a stat: the answer of the query is a text. */
    Panel words() {
        ((ObjectNode) panel.get("options").get("reduceOptions")).put("fields", "/.*/");
        return this;
    }

    /** Asks one more question of the same data source. */
    Panel ask(Query query) {
        if (targets.isEmpty()) {
            panel.set("datasource", query.source().reference());
        }
        targets.add(query.as(String.valueOf((char) ('A' + targets.size()))));
        return this;
    }

    /** One of Grafana's units; {@code none} is a plain figure. */
    Panel unit(String unit) {
        defaults.put("unit", unit);
        return this;
    }

    /** A score: whole points from 0 to 100. */
    Panel score() {
        defaults.put("min", 0);
        defaults.put("max", 100);
        defaults.put("decimals", 0);
        return unit("none");
    }

    Panel atLeast(int least) {
        defaults.put("min", least);
        return this;
    }

    Panel decimals(int decimals) {
        defaults.put("decimals", decimals);
        return this;
    }

    /** What is shown when there is nothing. */
    Panel empty(String text) {
        defaults.put("noValue", text);
        return this;
    }

    /** One colour for everything in it. */
    Panel colour(String colour) {
        defaults.set("color", Json.object("mode", "fixed", "fixedColor", colour));
        defaults.set("thresholds", Json.object("mode", "absolute", "steps", Json.array(step(null, colour))));
        return this;
    }

    /** The colour that the mapping of the value says. */
    Panel colourOfMapping() {
        defaults.set("color", Json.object("mode", "thresholds"));
        return this;
    }

    /** Series that only differ by name: shades of one colour. */
    Panel palette() {
        defaults.set("color", Json.object("mode", "shades", "fixedColor", Palette.FIGURE));
        return this;
    }

    /** One colour below a limit, another one from there on; the figure itself stays in sight. */
    Panel colourFrom(String below, double limit, String from) {
        defaults.set("color", Json.object("mode", "thresholds"));
        defaults.set(
                "thresholds",
                Json.object("mode", "absolute", "steps", Json.array(step(null, below), step(limit, from))));
        return this;
    }

    private static ObjectNode step(@Nullable Double value, String colour) {
        ObjectNode step = Json.object("color", colour);
        if (value == null) {
            step.putNull("value");
        } else {
            step.put("value", value);
        }
        return step;
    }

    Panel mappings(ArrayNode mappings) {
        defaults.set("mappings", mappings);
        return this;
    }

    Panel custom(String name, Object value) {
        ((ObjectNode) defaults.get("custom")).setAll(Json.object(name, value));
        return this;
    }

    /** Series that are called after a lesson get its title. */
    Panel titled(Words words) {
        for (LessonKey lesson : LessonKey.values()) {
            column(Column.named(Code.of(lesson)).called(lesson.number() + " " + words.title(lesson)));
        }
        return this;
    }

    /** What is different for one column or series. */
    Panel column(Column column) {
        if (panel.get("type").asText().equals("table")) {
            // otherwise an empty cell would say what an empty table says
            column.with("noValue", "–");
        }
        overrides.add(column.json());
        return this;
    }

    /** A link in the head of the panel. */
    Panel link(ObjectNode link) {
        links.add(link);
        return this;
    }

    /** A link behind every value. */
    Panel valueLink(ObjectNode link) {
        defaults.set("links", Json.array(link));
        return this;
    }

    ObjectNode json(int id, int x, int y, int width, int height) {
        panel.put("id", id);
        panel.set("gridPos", Json.object("x", x, "y", y, "w", width, "h", height));
        if (!targets.isEmpty()) {
            panel.set("fieldConfig", Json.object("defaults", defaults, "overrides", overrides));
            panel.set("targets", targets);
        }
        if (!links.isEmpty()) {
            panel.set("links", links);
        }
        return panel;
    }

    /** True when it shows data. */
    static boolean asks(JsonNode panel) {
        return panel.has("targets");
    }
}
