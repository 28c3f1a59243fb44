// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** What people were told (docs/notices.md); of one that was taken back nothing is left. */
final class Notices implements LineProjection {

    @Override
    public Topic<?, ?> topic() {
        return Topics.DRIFT;
    }

    @Override
    public void put(JsonNode line, Sql sql) throws SQLException {
        sql.upsert(
                Table.NOTICE,
                Table.about(line)
                        .text("notice", line.path("id"))
                        .text("kind", line.path("kind"))
                        .text("event", line.path("event"))
                        .text("reason", line.path("reason"))
                        .day("told_on", line.path("date"))
                        .flag("message", line.path("message"))
                        .set("subject", subject(line))
                        .month("opened", line.path("opened"))
                        .month("month", line.path("month"))
                        .flag("provisional", line.path("provisional"))
                        .flag("revised", line.path("revised"))
                        .month("since", line.path("since"))
                        .text("since_precision", line.path("precision"))
                        .text("hand", line.path("hand"))
                        .number("evidence", line.path("evidence"))
                        .number("score", line.path("score"))
                        .number("level_first", line.path("levelFirst"))
                        .number("level_agreed", line.path("levelAgreed"))
                        .number("red_in_6", line.path("redIn6"))
                        .text("indicator", either(line, "indicator", "question"))
                        .number("target", either(line, "target", "limit"))
                        .number("value", line.path("value"))
                        .day("due_on", either(line, "due", "nextReview"))
                        .text("level", line.path("level"))
                        .text("urgency", line.path("urgency"))
                        .text("audience", line.path("audience"))
                        .day("started_elsewhere", line.path("startedElsewhere"))
                        .text("participant", line.path("participant"))
                        .text("owner_role", line.path("ownerRole"))
                        .texts("awaiting", line.path("awaiting")));
    }

    @Override
    public void remove(String[] key, Sql sql) throws SQLException {
        sql.delete(Table.NOTICE, new Row().set("partnership", key[0]).set("notice", key[2]));
    }

    /** Which episode, deadline, limit, promise or re-alignment it is about. */
    private static String subject(JsonNode line) {
        return switch (line.path("kind").asText()) {
            case "episode" -> line.path("episode").asText();
            case "deadline" ->
                line.path("deadline").asText() + "|" + line.path("key").asText();
            case "limit" -> line.path("indicator").asText();
            case "commitment" -> line.path("commitment").asText();
            case "realignment" -> line.path("realignment").asText();
            default -> throw new IllegalArgumentException("a notice about " + line.path("kind"));
        };
    }

    private static JsonNode either(JsonNode line, String one, String other) {
        return line.has(one) ? line.path(one) : line.path(other);
    }
}
