// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the episodes of drift that were told and not ended. */
final class OpenEpisodes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenEpisodes() {}

    /** Of these notices, in any order: an episode is opened once more than it is closed as long as it lasts. */
    static int in(List<String> notices) {
        Map<String, Integer> open = new TreeMap<>();
        for (String line : notices) {
            JsonNode notice = read(line);
            String event = notice.path("event").asText();
            if (event.equals("opened") || event.equals("closed")) {
                open.merge(notice.path("episode").asText(), event.equals("opened") ? 1 : -1, Integer::sum);
            }
        }
        return (int) open.values().stream().filter(times -> times > 0).count();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a notice: " + line, e);
        }
    }
}
