// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.dashboards.messages.Messages.Text;

/** Deadlines, limits, promises and re-alignments in words (drift.md 11, review.md). */
final class RuleMessages {

    private final MessageWords words;
    private final ParticipantNames names;

    RuleMessages(MessageWords words, ParticipantNames names) {
        this.words = words;
        this.names = names;
    }

    /** Notices that belong together: one, or the same deadline of several participants. */
    Text text(List<JsonNode> group) {
        JsonNode first = group.get(0);
        return switch (first.path("kind").asText()) {
            case "deadline" -> deadline(group);
            case "limit" -> limit(first);
            case "commitment" -> commitment(first);
            default -> realignment(first);
        };
    }

    /** What a deadline is about, without the participant: an obligation by its name, anything else by its key. */
    static String what(JsonNode notice) {
        String key = notice.path("key").asText();
        String kind = notice.path("deadline").asText();
        if (kind.equals("obligation")) {
            return key.substring(0, key.indexOf('|'));
        }
        return kind.equals("support") ? key.substring(0, key.indexOf('|')) : key;
    }

    private Text deadline(List<JsonNode> group) {
        JsonNode first = group.get(0);
        String event = first.path("event").asText();
        String what = what(first);
        String kind = first.path("deadline").asText();
        String named =
                kind.equals("obligation") ? words.text("obligation." + what) : words.text("deadline." + kind, what);
        String name = first.path("name").asText();
        String due = words.date(first.path("due"));
        long left = first.path("left").asLong();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                switch (event) {
                    case "approaching" -> words.text("approaching.body", named, due, left);
                    case "passed" -> words.text("passed.body", named, due, -left);
                    default -> words.text("met." + first.path("reason").asText(), named, due);
                });
        List<String> participants = new ArrayList<>();
        for (JsonNode notice : group) {
            if (!notice.path("participant").isNull()) {
                participants.add(called(notice, notice.path("participant")));
            }
        }
        if (!participants.isEmpty()) {
            paragraphs.add(words.text("participants", words.list(participants)));
        }
        return new Text(words.text(event + ".subject", named, name, left), paragraphs);
    }

    private String called(JsonNode notice, JsonNode participant) {
        return names.of(notice.path("partnership").asText(), participant.asText());
    }

    private Text limit(JsonNode notice) {
        String id = notice.path("indicator").asText();
        String event = notice.path("event").asText();
        double value = notice.path("value").asDouble();
        double limit = notice.path("limit").asDouble();
        return new Text(
                words.text(
                        event + ".subject",
                        words.indicator(id),
                        notice.path("name").asText()),
                List.of(
                        words.text(
                                event + ".body",
                                words.indicator(id),
                                words.value(id, value, limit),
                                words.value(id, limit, value)),
                        words.text("discuss", words.question(notice))));
    }

    private Text commitment(JsonNode notice) {
        String id = notice.path("indicator").asText();
        String event = notice.path("event").asText();
        List<String> paragraphs = new ArrayList<>();
        double target = notice.path("target").asDouble();
        paragraphs.add(words.text(
                "promised",
                words.date(notice.path("made")),
                words.indicator(id),
                words.value(id, target),
                words.date(notice.path("due"))));
        paragraphs.add(
                notice.path("value").isNumber()
                        ? words.text(
                                "measured", words.value(id, notice.path("value").asDouble(), target))
                        : words.text("not-measured"));
        if (!notice.path("agreed").asBoolean()) {
            paragraphs.add(words.text("not-agreed"));
        }
        return new Text(
                words.text(
                        "commitment." + event + ".subject",
                        words.indicator(id),
                        notice.path("name").asText()),
                paragraphs);
    }

    private Text realignment(JsonNode notice) {
        String event = notice.path("event").asText();
        List<String> awaiting = new ArrayList<>();
        notice.path("awaiting").forEach(participant -> awaiting.add(called(notice, participant)));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                event.equals("pending")
                        ? words.text("realignment.pending.body", words.list(awaiting))
                        : words.text("realignment." + event + ".body"));
        if (!notice.path("nextReview").isNull()) {
            paragraphs.add(words.text("next", words.date(notice.path("nextReview"))));
        }
        return new Text(
                words.text(
                        "realignment." + event + ".subject", notice.path("name").asText()),
                paragraphs);
    }
}
