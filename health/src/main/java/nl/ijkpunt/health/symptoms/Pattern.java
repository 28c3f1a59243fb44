// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compound pattern that holds (symptoms.yaml, patterns).
 *
 * @param key for instance {@code watermelon}
 * @param kind for a watermelon: reported, perception or fresh-paint; otherwise null
 * @param participants for a leaving participant: who, by id; otherwise null
 */
public record Pattern(
        String key, @Nullable String kind, @Nullable List<String> participants) {}
