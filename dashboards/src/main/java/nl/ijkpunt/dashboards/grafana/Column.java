// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;

/** How one column of a table, or one series of a chart, differs from the rest of its panel. */
final class Column {

    private final ObjectNode matcher;
    private final ArrayNode properties = Json.array();

    private Column(ObjectNode matcher) {
        this.matcher = matcher;
    }

    /** By the name that the query gives it. */
    static Column named(String name) {
        return new Column(Json.object("id", "byName", "options", name));
    }

    /** The lesson that a row is about, by its title. */
    static Column lesson(Words words) {
        return named("lesson").called(words.text("column.lesson")).mappings(Mapping.lessons(words::title));
    }

    /** Up to which day a row is known. */
    static Column through(Words words) {
        return named("through").called(words.text("column.through"));
    }

    /** All columns that are called after a lesson. */
    static Column ofEveryLesson() {
        return new Column(Json.object(
                "id",
                "byRegexp",
                "options",
                Arrays.stream(LessonKey.values()).map(Code::of).collect(Collectors.joining("|", "/^(", ")$/"))));
    }

    /** What the reader sees as its name. */
    Column called(String title) {
        return with("displayName", title);
    }

    /** There for a link or another column, not for the eye. */
    Column hidden() {
        return with("custom.hideFrom", Json.object("viz", true, "legend", true, "tooltip", true));
    }

    Column mappings(ArrayNode mappings) {
        return with("mappings", mappings);
    }

    /** A status code: word, symbol and colour. */
    Column status(Words words) {
        return called(words.text("column.status"))
                .mappings(Mapping.status(words))
                .filled()
                .with("custom.align", "left");
    }

    /** A level: word, symbol and colour. */
    Column level(Words words) {
        return called(words.text("column.status"))
                .mappings(Mapping.level(words))
                .filled();
    }

    /** A line of dashes and gaps, in pixels. */
    Column dashed(int dash, int gap) {
        return with("custom.lineStyle", Json.object("fill", "dash", "dash", Json.array(dash, gap)))
                .with("custom.lineWidth", 2)
                .with("custom.showPoints", "never");
    }

    /** Filled with the colour of its mapping; a word and a symbol stand in it. */
    Column filled() {
        return with("custom.cellOptions", Json.object("type", "color-background", "mode", "basic"));
    }

    Column width(int pixels) {
        return with("custom.width", pixels);
    }

    Column right() {
        return with("custom.align", "right");
    }

    Column unit(String unit) {
        return with("unit", unit);
    }

    /** Whole points from 0 to 100. */
    Column score() {
        return unit("none").with("decimals", 0).with("min", 0).with("max", 100).right();
    }

    /** Points up or down. */
    Column change() {
        return unit("none").with("decimals", 0).right();
    }

    Column colour(String colour) {
        return with("color", Json.object("mode", "fixed", "fixedColor", colour));
    }

    Column link(ObjectNode link) {
        return with("links", Json.array(link));
    }

    Column with(String property, Object value) {
        properties.add(Json.object("id", property, "value", value));
        return this;
    }

    ObjectNode json() {
        return Json.object("matcher", matcher, "properties", properties);
    }
}
