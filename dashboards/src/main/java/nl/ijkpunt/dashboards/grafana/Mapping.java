// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.catalogue.Catalogue;

/** What a value of a query is called: queries answer in keys, so that both languages ask the same. */
final class Mapping {

    /** Kafka Streams' own numbers: created, rebalancing, running and so on. */
    static final List<String> STREAMS_STATES = List.of("0", "1", "2", "3", "4", "5", "6");

    static final List<String> NO_YES = List.of("0", "1");

    /** Why a figure of a group is not there. */
    static final List<String> GROUP_STATES = List.of("suppressed", "no-data", "stale");

    /** Why an indicator is unknown. */
    static final List<String> REASONS = List.of("no-data", "too-few", "stale", "not-applicable", "suppressed");

    static final List<String> CONFIDENCE = List.of("high", "medium", "low");

    private static final List<String> SYMPTOMS = List.of(
            "strained-harmonisation", "financial-worries", "us-versus-them", "disagreement", "council-at-a-distance");

    private static final List<String> SYMBOLS = List.of("○", "●", "◆", "▼");
    private static final List<String> COLOURS =
            List.of(Palette.UNKNOWN, Palette.STEADY, Palette.ATTENTION, Palette.ACT);

    private Mapping() {}

    /** A status code 0-3: symbol, word and colour; nothing at all counts as too little to say anything. */
    static ArrayNode status(Words words) {
        ObjectNode options = Json.object();
        for (int code = 0; code < SYMBOLS.size(); code++) {
            options.set(
                    Integer.toString(code),
                    Json.object("text", statusText(words, code), "color", COLOURS.get(code), "index", code));
        }
        return Json.array(
                Json.object("type", "value", "options", options),
                Json.object(
                        "type",
                        "special",
                        "options",
                        Json.object(
                                "match",
                                "null",
                                "result",
                                Json.object("text", statusText(words, 0), "color", Palette.UNKNOWN, "index", 4))));
    }

    static String statusText(Words words, int code) {
        return SYMBOLS.get(code) + " " + words.status(code);
    }

    static String statusColour(int code) {
        return COLOURS.get(code);
    }

    /** A key of a lesson: something about that lesson. */
    static ArrayNode lessons(Function<LessonKey, String> text) {
        ObjectNode options = Json.object();
        for (LessonKey lesson : LessonKey.values()) {
            options.set(Code.of(lesson), Json.object("text", text.apply(lesson), "index", lesson.number()));
        }
        return Json.array(Json.object("type", "value", "options", options));
    }

    /** A level of an indicator or a symptom, in the words of the status: symbol, word and colour. */
    static ArrayNode level(Words words) {
        ObjectNode options = Json.object();
        int code = 0;
        for (String level : List.of("unknown", "green", "amber", "red")) {
            options.set(
                    level,
                    Json.object("text", words.text("level." + level), "color", COLOURS.get(code), "index", code));
            code++;
        }
        return Json.array(Json.object("type", "value", "options", options));
    }

    /** The key of a symptom: what it is called. */
    static ArrayNode symptoms(Words words) {
        return titles(words, SYMPTOMS);
    }

    /** The id of an indicator: what it is called. */
    static ArrayNode indicators(Words words) {
        return titles(words, Catalogue.ids());
    }

    private static ArrayNode titles(Words words, List<String> ids) {
        ObjectNode options = Json.object();
        int index = 0;
        for (String id : ids) {
            options.set(id, Json.object("text", words.title(id), "index", index++));
        }
        return Json.array(Json.object("type", "value", "options", options));
    }

    /** A drift state: symbol, word and colour. */
    static ArrayNode drift(Words words) {
        ObjectNode options = Json.object();
        int index = 0;
        for (String state : List.of("unknown", "ok", "watch", "alarm", "recovered")) {
            options.set(
                    state,
                    Json.object("text", words.text("drift." + state), "color", driftColour(state), "index", index++));
        }
        return Json.array(Json.object("type", "value", "options", options));
    }

    private static String driftColour(String state) {
        return switch (state) {
            case "watch" -> Palette.ATTENTION;
            case "alarm" -> Palette.ACT;
            case "unknown" -> Palette.UNKNOWN;
            default -> Palette.STEADY;
        };
    }

    /** Keys of a kind with a text each in the bundle under {@code kind.key}. */
    static ArrayNode keys(Words words, String kind, List<String> keys) {
        ObjectNode options = Json.object();
        int index = 0;
        for (String key : keys) {
            options.set(key, Json.object("text", words.text(kind + "." + key), "index", index++));
        }
        return Json.array(Json.object("type", "value", "options", options));
    }
}
