// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The partnerships that are set aside because the core cannot answer about their facts. Their last answers stay; one
 * line about each says since when. It is said again only when it is something else.
 */
final class Quarantine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SINCE = "since";

    private final Marks marks;
    private final TreeMap<String, String> lines;

    /** Reads who was set aside. */
    Quarantine(Marks marks) {
        this.marks = marks;
        this.lines = marks.aside();
    }

    Set<String> partnerships() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /**
     * Sets a partnership aside.
     *
     * @param lastAnswered the day that its last answers are about; null when there are none
     * @return what is to be published; null when that was done before
     */
    @Nullable
    String add(String partnership, @Nullable String lastAnswered, Throwable failure) {
        String before = lines.get(partnership);
        String line = JSON.createObjectNode()
                .put("kind", "quarantine")
                .put("partnership", partnership)
                .put(SINCE, before == null ? lastAnswered : since(before))
                .put("failure", failure.getClass().getName())
                .toString();
        if (line.equals(before)) {
            return null;
        }
        lines.put(partnership, line);
        marks.aside(partnership, line);
        return line;
    }

    /** Takes a partnership back; false when it was not set aside. */
    boolean release(String partnership) {
        if (lines.remove(partnership) == null) {
            return false;
        }
        marks.backAgain(partnership);
        return true;
    }

    private static @Nullable String since(String line) {
        try {
            return JSON.readTree(line).path(SINCE).textValue();
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
