// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a lesson asks for a conversation although its score does not (scoring.md 6 and 7). */
enum Reason {
    /** It stays below what was agreed, or below what was usual. */
    DRIFT,
    /** Facts that warn when they are put together. */
    PATTERN,
    /** A critical indicator is red, however good the others are. */
    VETO;

    private static final double GREEN = 70;
    private static final List<String> LEVELS = List.of("unknown", "green", "amber", "red");

    /** The reason behind a published answer; null where the score says enough. */
    static @Nullable Reason of(JsonNode answer) {
        int status = answer.path("statusCode").asInt();
        if (status > LEVELS.indexOf(answer.path("level").asText())) {
            String drift = answer.path("drift").path("state").asText();
            return drift.equals("alarm") || drift.equals("watch") ? DRIFT : PATTERN;
        }
        boolean asks = status >= Status.ATTENTION.code();
        return asks && answer.path("vetoes").asInt() > 0 && answer.path("score").asDouble() >= GREEN ? VETO : null;
    }
}
