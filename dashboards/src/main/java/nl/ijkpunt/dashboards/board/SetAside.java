// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partnership that no answer can be given about any more, because of a bug.
 *
 * @param since the day that its last answers are about; null when there are none
 */
public record SetAside(String partnership, @Nullable LocalDate since) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a line of the topic {@code ijkpunt.quarantine}; throws IllegalArgumentException for any other line. */
    public static SetAside read(String line) {
        try {
            JsonNode said = JSON.readTree(line);
            if (!said.path("kind").asText().equals("quarantine")) {
                throw new IllegalArgumentException("not about a partnership that is set aside: " + line);
            }
            String since = said.path("since").textValue();
            return new SetAside(said.path("partnership").asText(), since == null ? null : LocalDate.parse(since));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not about a partnership that is set aside: " + line, e);
        }
    }
}
