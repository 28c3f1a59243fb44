// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows of one lesson of one partnership.
 *
 * @param statusCode 0-3, as published; never derived again here
 * @param score 10-100; null when nothing takes part
 * @param reason why it asks for a conversation although the score does not; null otherwise
 */
public record Cell(
        String partnership,
        LessonKey lesson,
        int statusCode,
        @Nullable Double score,
        @Nullable Reason reason,
        LocalDate asOf) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads an answer in the format of output.md; empty for lines of another kind. */
    public static Optional<Cell> read(String line) {
        JsonNode answer;
        try {
            answer = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an answer: " + line, e);
        }
        if (!answer.path("kind").asText().equals("lesson")) {
            return Optional.empty();
        }
        JsonNode score = answer.path("score");
        return Optional.of(new Cell(
                answer.path("partnership").asText(),
                LessonKey.valueOf(
                        answer.path("lesson").asText().replace('-', '_').toUpperCase(Locale.ROOT)),
                answer.path("statusCode").asInt(),
                score.isNumber() ? Double.valueOf(score.doubleValue()) : null,
                Reason.of(answer),
                LocalDate.parse(answer.path("asOf").asText())));
    }

    Status status() {
        return Status.of(statusCode);
    }
}
