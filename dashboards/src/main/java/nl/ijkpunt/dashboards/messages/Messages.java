// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns notices (docs/notices.md) into what people read. */
public final class Messages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DriftMessages drift;
    private final RuleMessages rules;

    private Messages(MessageWords words, ParticipantNames names) {
        this.drift = new DriftMessages(words);
        this.rules = new RuleMessages(words, names);
    }

    /** Messages in Dutch or, for any other language, English. */
    public static Messages in(Locale language, ParticipantNames names) {
        return new Messages(MessageWords.in(language), names);
    }

    /**
     * One message per notice, in the same order; deadlines that many participants have in common are one message.
     *
     * @param notices JSON lines, in the order in which they were told
     */
    public List<Message> of(Iterable<String> notices) {
        Map<String, List<JsonNode>> together = new LinkedHashMap<>();
        for (String line : notices) {
            JsonNode notice = read(line);
            together.computeIfAbsent(group(notice), key -> new ArrayList<>()).add(notice);
        }
        List<Message> messages = new ArrayList<>();
        together.values().forEach(group -> messages.add(message(group)));
        return messages;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a notice: " + line, e);
        }
    }

    private static String group(JsonNode notice) {
        if (!notice.path("kind").asText().equals("deadline")) {
            return notice.path("id").asText();
        }
        return String.join(
                "|",
                notice.path("partnership").asText(),
                notice.path("date").asText(),
                notice.path("deadline").asText(),
                RuleMessages.what(notice),
                notice.path("due").asText(),
                notice.path("event").asText(),
                notice.path("reason").asText());
    }

    private Message message(List<JsonNode> group) {
        JsonNode first = group.get(0);
        Text text = first.path("kind").asText().equals("episode") ? drift.text(first) : rules.text(group);
        return new Message(
                first.path("partnership").asText(),
                LocalDate.parse(first.path("date").asText()),
                first.path("message").asBoolean(),
                text.subject(),
                text.paragraphs(),
                first.path("link").asText());
    }

    /** The words of a message. */
    record Text(String subject, List<String> paragraphs) {}
}
