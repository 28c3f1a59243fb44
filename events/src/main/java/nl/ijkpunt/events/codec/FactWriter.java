// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Counts;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Field;
import nl.ijkpunt.events.Money;

/**
 * Makes facts of records: the way back from what an event says to its canonical data. Absent fields and fields at their
 * default are left out.
 */
public final class FactWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The fact that a source recorded this event. */
    public Fact fact(String partnership, String source, String id, Instant time, Event event) {
        EventType type = EventType.of(event.getClass());
        ObjectNode data = object(type.fields(), event);
        return new Fact(partnership, type, type.keyOf(event), source, id, time, event, CanonicalJson.of(data));
    }

    /** The fact that a source took this event back. */
    public Fact withdrawal(String partnership, String source, String id, Instant time, Event event) {
        EventType type = EventType.of(event.getClass());
        ObjectNode data = object(type.key(), event).put("withdrawn", true);
        return new Fact(partnership, type, type.keyOf(event), source, id, time, null, CanonicalJson.of(data));
    }

    private static ObjectNode object(List<Field> fields, Object row) {
        ObjectNode object = JSON.objectNode();
        for (Field field : fields) {
            Object value = field.valueIn(row);
            if (value != null && !isDefault(field, value)) {
                object.set(field.name(), node(field, value));
            }
        }
        return object;
    }

    private static boolean isDefault(Field field, Object value) {
        String text = field.defaultValue();
        if (text == null) {
            return false;
        }
        return value instanceof Number number
                ? number.doubleValue() == Double.parseDouble(text)
                : value.toString().equals(text);
    }

    private static JsonNode node(Field field, Object value) {
        if (!field.list()) {
            return single(field, value);
        }
        ArrayNode list = JSON.arrayNode();
        for (Object item : (List<?>) value) {
            list.add(single(field, item));
        }
        return list;
    }

    private static JsonNode single(Field field, Object value) {
        return switch (field.shape()) {
            case INTEGER -> JSON.numberNode(((Number) value).intValue());
            case DECIMAL -> JSON.numberNode(((Number) value).doubleValue());
            case MONEY -> JSON.numberNode(BigDecimal.valueOf(((Money) value).cents(), 2));
            case BOOLEAN -> JSON.booleanNode((Boolean) value);
            case CODE -> JSON.textNode(Code.of((Enum<?>) value));
            case COUNTS -> counts((Counts) value);
            case RECORD -> object(field.fields(), value);
            case ID, TEXT, ROLE, INDICATOR, DATE, MONTH -> JSON.textNode(value.toString());
        };
    }

    private static ArrayNode counts(Counts counts) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < counts.size(); i++) {
            list.add(counts.get(i));
        }
        return list;
    }
}
