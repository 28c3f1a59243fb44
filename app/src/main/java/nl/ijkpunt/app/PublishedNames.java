// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.streams.Topics;

/** What partnerships are called, from the rosters that are published. */
final class PublishedNames implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LiveAnswers rosters;

    PublishedNames(Properties kafka, Clock clock) {
        rosters = new LiveAnswers(kafka, List.of(Topics.PARTNERSHIP), Utf8.ORDER, clock);
    }

    /** Names by id, of those that have one. */
    Map<String, String> newest() {
        Map<String, String> names = new TreeMap<>();
        for (String line : rosters.lines()) {
            JsonNode roster = read(line);
            String name = roster.path("name").asText("");
            if (!roster.path("name").isNull() && !name.isEmpty()) {
                names.put(roster.path("partnership").asText(), name);
            }
        }
        return names;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a roster: " + line, e);
        }
    }

    @Override
    public void close() {
        rosters.close();
    }
}
