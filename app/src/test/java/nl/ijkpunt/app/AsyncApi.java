// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Attribute;
import nl.ijkpunt.events.Attribute.Use;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.streams.Rejected;
import nl.ijkpunt.streams.Topics;
import nl.ijkpunt.streams.Topics.Topic;

/** Topics and messages as an AsyncAPI document, made of {@link Topics} and of the types of events. */
final class AsyncApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARTNERSHIP = Shape.ID.form();

    private final ObjectNode document = JSON.objectNode();
    private final ObjectNode channels = JSON.objectNode();
    private final ObjectNode operations = JSON.objectNode();
    private final ObjectNode messages = JSON.objectNode();

    private AsyncApi() {}

    static String document() {
        try {
            return YAMLMapper.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build()
                    .writeValueAsString(new AsyncApi().written());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode written() {
        document.put("asyncapi", "3.1.0");
        document.set("info", info());
        document.put("defaultContentType", "application/json");
        for (Topic<?, ?> topic : Topics.in()) {
            if (topic.equals(Topics.DAY)) {
                channel(topic, "receive", dayPassed());
            } else {
                channel(topic, "receive", facts(topic));
            }
        }
        for (Topic<?, ?> topic : Topics.out()) {
            if (topic.equals(Topics.REJECTED)) {
                channel(topic, "send", List.of(name(topic), "failed"));
                messages.set(name(topic), rejected());
                messages.set("failed", failed());
            } else {
                channel(topic, "send", List.of(name(topic)));
                messages.set(name(topic), answer(topic));
            }
        }
        document.set("channels", channels);
        document.set("operations", operations);
        ObjectNode components = document.putObject("components");
        components.set("messages", messages);
        components.putObject("messageTraits").set("fact", fact());
        return document;
    }

    private static ObjectNode info() {
        ObjectNode info = JSON.objectNode()
                .put("title", "IJkpunt")
                .put("version", "1")
                .put(
                        "description",
                        "The topics of IJkpunt. All of them have the same number of partitions (setting `partitions`,"
                                + " by default 6), and the partition of a record follows from its key: for facts the"
                                + " partnership, for answers the part of the key before the first bar. So everything"
                                + " about one partnership is in one partition of every topic.");
        info.putObject("license").put("name", "EUPL-1.2").put("url", "https://eupl.eu/1.2/en/");
        ArrayNode tags = info.putArray("tags");
        tags.addObject().put("name", "samenwerkingsverbanden").put("description", "Partnerships of municipalities");
        return info;
    }

    private void channel(Topic<?, ?> topic, String action, List<String> held) {
        ObjectNode channel =
                channels.putObject(name(topic)).put("address", topic.name()).put("description", description(topic));
        ObjectNode messagesHere = channel.putObject("messages");
        held.forEach(message -> messagesHere.putObject(message).put("$ref", "#/components/messages/" + message));
        ObjectNode settings = channel.putObject("bindings").putObject("kafka").putObject("topicConfiguration");
        topic.settings().forEach((name, value) -> {
            if (name.equals("cleanup.policy")) {
                settings.putArray(name).add(value);
            } else if (name.equals("message.timestamp.type")) {
                channel.put(
                        "description",
                        description(topic) + " The broker stamps every record (" + name + "=" + value + ").");
            } else {
                settings.put(name, Long.parseLong(value));
            }
        });
        operations
                .putObject(action
                        + Character.toUpperCase(name(topic).charAt(0))
                        + name(topic).substring(1))
                .put("action", action)
                .put("summary", (action.equals("receive") ? "IJkpunt reads " : "IJkpunt writes ") + topic.name() + ".")
                .putObject("channel")
                .put("$ref", "#/channels/" + name(topic));
    }

    private List<String> facts(Topic<?, ?> topic) {
        List<String> names = new ArrayList<>();
        for (EventType type : EventType.all()) {
            if (Topics.of(type).equals(topic)) {
                String name = type.name().substring("nl.samenwerkingsverbanden.".length());
                ObjectNode message = messages.putObject(name)
                        .put("name", type.name())
                        .put("title", type.fact())
                        .put("summary", "A fact of " + type.family() + "; see its schema.");
                message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/fact");
                message.putObject("headers")
                        .put("type", "object")
                        .putObject("properties")
                        .putObject("ce_type")
                        .put("const", type.name());
                message.putObject("payload").put("$ref", "./schemas/" + name + ".json#/$defs/data");
                names.add(name);
            }
        }
        return names;
    }

    /** CloudEvents in binary mode: attributes in headers, data in the value. */
    private static ObjectNode fact() {
        ObjectNode trait = JSON.objectNode().put("contentType", "application/json");
        ObjectNode headers = trait.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        ArrayNode required = headers.putArray("required");
        for (Attribute attribute : Attribute.values()) {
            String header = attribute == Attribute.DATACONTENTTYPE ? "content-type" : "ce_" + attribute.key();
            properties.set(header, header(attribute));
            if (attribute.use() == Use.REQUIRED) {
                required.add(header);
            }
        }
        key(trait, "^" + PARTNERSHIP + "$", "The partnership, the same as ce_subject.");
        return trait;
    }

    private static ObjectNode header(Attribute attribute) {
        ObjectNode header = JSON.objectNode().put("type", "string");
        return switch (attribute) {
            case SPECVERSION -> header.put("const", "1.0");
            case SUBJECT -> header.put("pattern", "^" + PARTNERSHIP + "$");
            case TIME -> header.put("format", "date-time");
            case SOURCE -> header.put("format", "uri-reference");
            case DATASCHEMA -> header.put("format", "uri");
            case DATACONTENTTYPE -> header.put("pattern", "^application/json");
            default -> header;
        };
    }

    private List<String> dayPassed() {
        ObjectNode message = messages.putObject("day-passed")
                .put("title", "A day is over")
                .put("summary", "One record for every partition, without a key.")
                .put("contentType", "text/plain");
        message.putObject("payload").put("type", "string").put("format", "date");
        return List.of("day-passed");
    }

    private static ObjectNode answer(Topic<?, ?> topic) {
        ObjectNode message = JSON.objectNode()
                .put("title", name(topic))
                .put("summary", description(topic))
                .put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        headers.putObject("properties")
                .putObject("id")
                .put("type", "string")
                .put("description", "The same for the same answer, however often it is published.");
        message.putObject("payload")
                .put("type", "object")
                .put(
                        "description",
                        "One line of docs/spec/output.md, or a notice of docs/notices.md. No value: it was taken back.");
        key(message, "^" + PARTNERSHIP + "(\\|.+)?$", keyOf(topic));
        return message;
    }

    private static ObjectNode rejected() {
        ObjectNode message = JSON.objectNode()
                .put("title", "What was refused")
                .put(
                        "summary",
                        "Key, value and headers as they came. Headers about a reason occur once for every reason, in"
                                + " the same order. Of what does not fit in a record the beginning is kept, with length"
                                + " and SHA-256 of the whole in headers.");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        ArrayNode required = headers.putArray("required");
        for (String header : List.of(
                Rejected.TOPIC,
                Rejected.PARTITION,
                Rejected.OFFSET,
                Rejected.RULE,
                Rejected.FIELD,
                Rejected.VALUE,
                Rejected.TEXT_NL,
                Rejected.TEXT_EN)) {
            properties.putObject(header).put("type", "string");
            required.add(header);
        }
        for (String mark : List.of(
                Rejected.VALUE_LENGTH,
                Rejected.VALUE_SHA256,
                Rejected.KEY_LENGTH,
                Rejected.KEY_SHA256,
                Rejected.HEADERS_LEFT_OUT)) {
            properties.putObject(mark).put("type", "string");
        }
        message.putObject("payload").put("description", "Byte for byte what was received, or its beginning.");
        return message;
    }

    private static ObjectNode failed() {
        ObjectNode message = JSON.objectNode()
                .put("title", "A partnership that no answer can be given about")
                .put("summary", "The exception, and the facts that it came from, for whoever mends the program.")
                .put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject(Rejected.RULE).put("const", "failed");
        properties.putObject(Rejected.TEXT_NL).put("type", "string");
        properties.putObject(Rejected.TEXT_EN).put("type", "string");
        ObjectNode payload = message.putObject("payload").put("type", "object").putObject("properties");
        payload.putObject("partnership").put("type", "string");
        payload.putObject("day").put("type", "string").put("format", "date");
        payload.putObject("exception").put("type", "string");
        payload.putObject("facts").put("type", "integer").put("description", "How many facts there are.");
        payload.putObject("digest").put("type", "string").put("description", "Of the ids of all facts.");
        payload.putObject("ids")
                .put("type", "array")
                .put("description", "Source and id of the first 500 facts.")
                .putObject("items")
                .put("type", "string");
        key(message, "^" + PARTNERSHIP + "$", "partnership, such as rijnrand");
        return message;
    }

    private static void key(ObjectNode message, String pattern, String description) {
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("pattern", pattern)
                .put("description", description);
    }

    private static String name(Topic<?, ?> topic) {
        return topic.name().substring("ijkpunt.".length());
    }

    private static String keyOf(Topic<?, ?> topic) {
        return switch (name(topic)) {
            case "partnership", "quarantine" -> "partnership, such as rijnrand";
            case "drift" -> "partnership|lesson|id, such as rijnrand|communication|0f3a5c2e9d1b4a68";
            case "history" -> "partnership|lesson|month, such as rijnrand|communication|2026-01";
            case "symptoms" -> "partnership|symptom, such as rijnrand|us-versus-them";
            default -> "partnership|lesson, such as rijnrand|communication";
        };
    }

    private static String description(Topic<?, ?> topic) {
        return switch (name(topic)) {
            case "budget" -> "Facts about money. Kept for ever. Binary or structured mode.";
            case "project" -> "Facts about the work. Kept for ever. Binary or structured mode.";
            case "satisfaction" -> "Counts of how people experience it. Kept for ever. Binary or structured mode.";
            case "day" -> "The day clock: every day that is over, in every partition.";
            case "health" -> "Today's answer for every lesson, without the facts behind it.";
            case "evidence" -> "The facts behind today's answers.";
            case "history" -> "Every closed month of every lesson.";
            case "drift" -> "Notices about drift, deadlines and promises, each told once.";
            case "partnership" -> "Who takes part and what they laid down together.";
            case "symptoms" -> "Today's symptoms and patterns.";
            case "quarantine" ->
                "Partnerships that no answer can be given about because of a bug: since when, and what failed.";
            case "rejected" -> "What was refused at the door, with the reasons; and what made an answer fail.";
            default -> throw new IllegalArgumentException("say here what is in the topic " + topic.name());
        };
    }
}
