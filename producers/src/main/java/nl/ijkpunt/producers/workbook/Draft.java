// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact in the making, that remembers which cell each of its fields came from. */
final class Draft {

    private final String type;
    private final Entry entry;
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> origins = new HashMap<>();
    private String firstCell = "";
    private boolean complete = true;

    /** A fact of this type, without {@code nl.samenwerkingsverbanden.}, that an entry tells. */
    Draft(String type, Entry entry) {
        this.type = type;
        this.entry = entry;
    }

    /** A field that is the same whatever the cells say. */
    Draft with(String field, Object value) {
        if (value instanceof Boolean flag) {
            data.put(field, flag);
        } else if (value instanceof Integer number) {
            data.put(field, number);
        } else {
            data.put(field, value.toString());
        }
        return this;
    }

    Draft with(String field, List<String> values) {
        ArrayNode array = data.putArray(field);
        values.forEach(array::add);
        return this;
    }

    Draft with(String field, JsonNode value) {
        data.set(field, value);
        return this;
    }

    /** A field that may stay out. */
    Draft may(String field, String key) {
        return set(field, key, entry.value(key));
    }

    /** A field that cannot. */
    Draft must(String field, String key) {
        JsonNode value = entry.needed(key);
        complete &= value != null;
        return set(field, key, value);
    }

    private Draft set(String field, String key, @Nullable JsonNode value) {
        if (value != null) {
            data.set(field, value);
        }
        firstCell = firstCell.isEmpty() ? key : firstCell;
        origins.put(field, key);
        return this;
    }

    /** Something that it is made of is wrong; that was reported. */
    void isMissingSomething() {
        complete = false;
    }

    /** False when a cell that it needs is empty or wrong; that was reported. */
    boolean isComplete() {
        return complete;
    }

    String type() {
        return type;
    }

    ObjectNode data() {
        return data;
    }

    Entry entry() {
        return entry;
    }

    /** The cell of a field of the contract, or else the first that it is made of. */
    String cellOf(String field) {
        return origins.getOrDefault(field.replaceFirst("^data\\.", ""), firstCell);
    }
}
