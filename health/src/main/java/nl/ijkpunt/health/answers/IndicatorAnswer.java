// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one indicator; the components are the keys of output.md.
 *
 * @param reason why it is unknown; null when known
 * @param value in the unit of the catalogue
 * @param score 0-100
 * @param unclipped -25..125, what the detector reads
 * @param share 0-1, weight within the score; 0 when it takes no part
 * @param contribution points that it takes from 100, never positive; null when it takes no part
 * @param observed newest input fact
 * @param facts {@code source|id} of the facts behind it, ascending as UTF-8 bytes
 */
public record IndicatorAnswer(
        String id,
        String state,
        @Nullable String reason,
        @Nullable Double value,
        String colour,
        @Nullable Double score,
        @Nullable Double unclipped,
        @Nullable Double se,
        double weight,
        double freshness,
        double share,
        @Nullable Double contribution,
        @Nullable LocalDate observed,
        List<String> facts) {}
