// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** Today's answer about a lesson: the lesson itself, its indicators and how people see it. */
final class Lessons implements LineProjection {

    /** Stands in the place of a participant or a perspective where all of them are taken together. */
    static final String ALL = "*";

    @Override
    public Topic<?, ?> topic() {
        return Topics.HEALTH;
    }

    @Override
    public void put(JsonNode line, Sql sql) throws SQLException {
        sql.upsert(Table.LESSON_TODAY, lesson(line));
        sql.replace(Table.INDICATOR_TODAY, Table.about(line), indicators(line));
        sql.replace(Table.PERSPECTIVE_TODAY, Table.about(line), perspectives(line));
    }

    @Override
    public void remove(String[] key, Sql sql) throws SQLException {
        Row one = new Row().set("partnership", key[0]).set("lesson", key[1]);
        for (Table table : List.of(Table.LESSON_TODAY, Table.INDICATOR_TODAY, Table.PERSPECTIVE_TODAY)) {
            sql.delete(table, one);
        }
    }

    private static Row lesson(JsonNode line) {
        Row row = Table.about(line)
                .day("as_of", line.path("asOf"))
                .whole("status", line.path("statusCode"))
                .text("status_key", line.path("status"))
                .text("level", line.path("level"))
                .text("last_level", line.path("lastLevel"))
                .day("level_since", line.path("levelSince"))
                .flag("provisional", line.path("provisional"))
                .number("score", line.path("score"))
                .number("se", line.path("se"))
                .number("coverage", line.path("coverage"))
                .text("confidence", line.path("confidence"))
                .whole("vetoes", line.path("vetoes"))
                .day("first_on", line.at("/first/date"))
                .number("first_score", line.at("/first/score"))
                .day("agreed_on", line.at("/agreed/date"))
                .text("agreed_realignment", line.at("/agreed/realignment"))
                .number("agreed_score", line.at("/agreed/score"))
                .day("change_since", line.at("/change/since"))
                .number("change_points", line.at("/change/delta"))
                .set("patterns", patterns(line));
        drift(row, line);
        row.month("lower_since", lowerSince(line)).month("episode_opened", line.at("/since/opened"));
        months(row, line);
        JsonNode seen = line.path("perspectives");
        return row.text("wave", seen.path("wave"))
                .day("wave_closed_on", seen.path("closedOn"))
                .number("gap", seen.path("gap"))
                .text("gap_high", seen.at("/gapPair/0"))
                .text("gap_low", seen.at("/gapPair/1"))
                .text("gap_signal", seen.path("gapSignal"))
                .number("agreement", seen.path("agreement"));
    }

    /** What the months say together (docs/charts.md). */
    private static void months(Row row, JsonNode line) {
        row.number("chart_mean", line.at("/chart/mean"))
                .number("chart_lower", line.at("/chart/lower"))
                .number("chart_upper", line.at("/chart/upper"))
                .flag("chart_trial", line.at("/chart/trial"))
                .text("chart_variation", line.at("/chart/variation"))
                .text("chart_assurance", line.at("/chart/assurance"))
                .number("red_in_3", line.at("/forecast/red/3"))
                .number("red_in_6", line.at("/forecast/red/6"))
                .number("red_in_12", line.at("/forecast/red/12"));
    }

    static void drift(Row row, JsonNode line) {
        row.text("drift_state", line.at("/drift/state"))
                .number("drift_evidence", line.at("/drift/evidence"))
                .month("drift_onset", line.at("/drift/onset"));
    }

    /** What the message said while an episode is open; otherwise only beside watch, where it may still move. */
    private static JsonNode lowerSince(JsonNode line) {
        if (line.path("since").isObject()) {
            return line.at("/since/since");
        }
        return line.at("/drift/state").asText().equals("watch") ? line.at("/drift/onset") : line.path("none");
    }

    private static String patterns(JsonNode line) {
        List<String> keys = new ArrayList<>();
        line.path("patterns").forEach(pattern -> keys.add(pattern.path("key").asText()));
        return String.join(", ", keys);
    }

    private static List<Row> indicators(JsonNode line) {
        Map<String, JsonNode> changes = new TreeMap<>();
        line.at("/change/items")
                .forEach(item -> changes.put(item.path("indicator").asText(), item));
        List<Row> rows = new ArrayList<>();
        for (JsonNode one : line.path("indicators")) {
            String id = one.path("id").asText();
            JsonNode change = changes.getOrDefault(id, one.path("none"));
            rows.add(Table.about(line)
                    .set("indicator", id)
                    .text("state", one.path("state"))
                    .text("reason", one.path("reason"))
                    .number("value", one.path("value"))
                    .text("colour", one.path("colour"))
                    .number("score", one.path("score"))
                    .number("unclipped", one.path("unclipped"))
                    .number("se", one.path("se"))
                    .number("weight", one.path("weight"))
                    .number("freshness", one.path("freshness"))
                    .number("share", one.path("share"))
                    .number("contribution", one.path("contribution"))
                    .number("change_value", change.path("value"))
                    .number("change_coverage", change.path("coverage"))
                    .number("drift_share", line.path("drift").path("shares").path(id))
                    .day("observed_on", one.path("observed")));
        }
        return rows;
    }

    private static List<Row> perspectives(JsonNode line) {
        JsonNode seen = line.path("perspectives");
        List<Row> rows = new ArrayList<>();
        seen.path("groups").properties().forEach(group -> rows.add(group(line, ALL, group.getKey(), group.getValue())));
        for (JsonNode one : seen.path("participants")) {
            rows.add(group(line, one.path("participant").asText(), ALL, one));
        }
        for (JsonNode one : seen.path("cells")) {
            rows.add(group(
                    line,
                    one.path("participant").asText(),
                    one.path("perspective").asText(),
                    one));
        }
        return rows;
    }

    private static Row group(JsonNode line, String participant, String perspective, JsonNode group) {
        return Table.about(line)
                .set("participant", participant)
                .set("perspective", perspective)
                .text("state", group.path("state"))
                .number("score", group.path("score"))
                .number("se", group.path("se"))
                .whole("answers", group.path("answers"))
                .whole("invited", group.path("invited"));
    }
}
