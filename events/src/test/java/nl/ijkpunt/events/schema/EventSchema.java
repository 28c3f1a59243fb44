// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import nl.ijkpunt.events.Attribute;
import nl.ijkpunt.events.Attribute.Use;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Shape;
import nl.ijkpunt.events.catalogue.Catalogue;

/**
 * The JSON Schema (draft 2020-12) of one type of event, made of the same declarations that the codec reads it by. What a
 * schema cannot say, such as a rule about two fields, the codec alone checks.
 */
final class EventSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EventType type;
    private final Meanings meanings;

    private EventSchema(EventType type, Meanings meanings) {
        this.type = type;
        this.meanings = meanings;
    }

    /** Schema of the whole event; that of its data alone is {@code #/$defs/data}. */
    static ObjectNode of(EventType type, Meanings meanings) {
        return new EventSchema(type, meanings).event();
    }

    /** Name of the file: the type without its domain, which is the same for all. */
    static String file(EventType type) {
        return type.name().substring("nl.samenwerkingsverbanden.".length()) + ".json";
    }

    private ObjectNode event() {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:ijkpunt:schema:" + type.name())
                .put("title", type.name())
                .put("description", meanings.of(type))
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Attribute attribute : Attribute.values()) {
            properties.set(attribute.key(), attribute(attribute));
            if (attribute.use() == Use.REQUIRED) {
                required.add(attribute.key());
            }
        }
        properties.putObject("data").put("$ref", "#/$defs/data");
        required.add("data");
        schema.put("additionalProperties", false);
        schema.putObject("$defs").set("data", data());
        return schema;
    }

    private ObjectNode attribute(Attribute attribute) {
        ObjectNode schema = form(attribute);
        if (!schema.has("const")) {
            schema.put("maxLength", attribute.longest());
        }
        if (attribute == Attribute.ID || attribute == Attribute.SOURCE || attribute.use() == Use.EXTENSION) {
            schema.putObject("not").put("pattern", Shape.MAIL_ADDRESS + "|" + Shape.UNPRINTABLE);
        }
        return schema;
    }

    private ObjectNode form(Attribute attribute) {
        ObjectNode schema = JSON.objectNode();
        return switch (attribute) {
            case SPECVERSION -> schema.put("const", "1.0");
            case TYPE -> schema.put("const", type.name());
            case ID ->
                schema.put("type", "string")
                        .put("minLength", 1)
                        .put("description", "Unique within the source. The same again is a copy, not a second event.");
            case SOURCE ->
                schema.put("type", "string")
                        .put("minLength", 1)
                        .put("format", "uri-reference")
                        .put("description", "The supplying system, preferably urn:nld:oin:<OIN>:systeem:<name>.");
            case SUBJECT ->
                schema.put("type", "string")
                        .put("pattern", whole(Shape.ID))
                        .put("description", "Id of the partnership.");
            case TIME ->
                schema.put("type", "string")
                        .put("format", "date-time")
                        .put("pattern", "^" + Limits.YEAR + "-")
                        .put("description", "When the source recorded it, never when it happened; not in the future.");
            case DATACONTENTTYPE -> schema.put("type", "string").put("pattern", "^application/json");
            case DATASCHEMA -> schema.put("type", "string").put("format", "uri");
            default -> schema.put("type", "string");
        };
    }

    private ObjectNode data() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.put("description", identity());
        ObjectNode properties = schema.putObject("properties");
        ArrayNode always = JSON.arrayNode();
        ArrayNode unlessWithdrawn = JSON.arrayNode();
        for (Field field : type.fields()) {
            ObjectNode property = field(field);
            property.put("description", meanings.of(type, field.name()) + unit(field));
            properties.set(field.name(), property);
            if (field.required()) {
                (field.key() ? always : unlessWithdrawn).add(field.name());
            }
        }
        properties
                .putObject("withdrawn")
                .put("type", "boolean")
                .put("default", false)
                .put("description", "true takes the fact back: it never was. Only the key is needed then.");
        schema.set("required", always);
        schema.put("additionalProperties", false);
        if (!unlessWithdrawn.isEmpty()) {
            ObjectNode withdrawn = schema.putObject("if");
            withdrawn.putObject("properties").putObject("withdrawn").put("const", true);
            withdrawn.putArray("required").add("withdrawn");
            schema.putObject("else").set("required", unlessWithdrawn);
        }
        return schema;
    }

    /** Two decimals are no {@code multipleOf}: validators that compute in doubles refuse 9332.41. */
    private static String unit(Field field) {
        return field.shape() == Shape.MONEY ? " (euro, at most two decimals)" : "";
    }

    private String identity() {
        String key = String.join(", ", type.key().stream().map(Field::name).toList());
        return "Key within the partnership: " + key + ". The same key again is a correction."
                + (type.monthly() ? " The date is the last day of the month." : "");
    }

    private static ObjectNode field(Field field) {
        if (!field.list()) {
            return single(field);
        }
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", single(field));
        list.put("maxItems", Limits.ITEMS);
        if (field.minItems() > 0) {
            list.put("minItems", field.minItems());
        }
        return field.unique() ? list.put("uniqueItems", true) : list;
    }

    private static ObjectNode single(Field field) {
        ObjectNode schema = JSON.objectNode();
        switch (field.shape()) {
            case ID, ROLE, MONTH -> text(schema, field);
            case DATE -> text(schema, field).put("format", "date");
            case TEXT -> {
                schema.put("type", "string").put("minLength", 1).put("maxLength", Shape.LONGEST_TEXT);
                schema.put("pattern", "\\S").putObject("not").put("pattern", Shape.PERSON + "|" + Shape.UNPRINTABLE);
            }
            case INDICATOR -> codes(schema, Catalogue.ids());
            case CODE -> codes(schema, field.codes());
            case BOOLEAN -> schema.put("type", "boolean");
            case INTEGER -> {
                schema.put("type", "integer");
                limits(schema, field);
            }
            case DECIMAL -> {
                limits(schema.put("type", "number"), field);
                notAlmostZero(schema);
            }
            case MONEY -> limits(schema.put("type", "number"), field);
            case COUNTS -> {
                schema.put("type", "array").put("minItems", field.size()).put("maxItems", field.size());
                schema.putObject("items")
                        .put("type", "integer")
                        .put("minimum", 0)
                        .put("maximum", plain(field.max()));
            }
            case RECORD -> row(schema, field.fields());
        }
        if (field.defaultValue() != null) {
            schema.set("default", defaultValue(field));
        }
        return schema;
    }

    private static ObjectNode text(ObjectNode schema, Field field) {
        return schema.put("type", "string").put("pattern", whole(field.shape()));
    }

    private static void codes(ObjectNode schema, List<String> codes) {
        ArrayNode list = schema.putArray("enum");
        codes.forEach(list::add);
    }

    private static void limits(ObjectNode schema, Field field) {
        schema.put(field.minExcluded() ? "exclusiveMinimum" : "minimum", plain(field.min()));
        schema.put("maximum", plain(field.max()));
    }

    private static void notAlmostZero(ObjectNode schema) {
        BigDecimal least = plain(Limits.LEAST_DECIMAL);
        ObjectNode almost = schema.putObject("not");
        almost.put("exclusiveMinimum", least.negate()).put("exclusiveMaximum", least);
        almost.putObject("not").put("const", 0);
    }

    private static void row(ObjectNode schema, List<Field> fields) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Field field : fields) {
            properties.set(field.name(), field(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.put("additionalProperties", false);
    }

    private static JsonNode defaultValue(Field field) {
        String value = field.defaultValue();
        return field.shape() == Shape.BOOLEAN
                ? JSON.booleanNode(Boolean.parseBoolean(value))
                : JSON.numberNode(new BigDecimal(value));
    }

    private static BigDecimal plain(double limit) {
        return new BigDecimal(BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString());
    }

    private static String whole(Shape shape) {
        return "^" + shape.form() + "$";
    }
}
