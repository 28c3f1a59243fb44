// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One version of one fact, as a source recorded it. Versions with the same partnership, type and key are about the same
 * thing; the {@linkplain #STRENGTH strongest} counts and the others have no effect (README.md 1-4).
 *
 * @param partnership the CloudEvent's subject
 * @param type what kind of fact
 * @param key the values of the natural key, joined by {@code |}; an absent optional value is empty
 * @param source URI of the system that supplied it
 * @param id unique within the source
 * @param time when the source recorded it; decides which version counts and what was known, nothing else
 * @param event what it says; null when it takes the fact back
 * @param data the CloudEvent's data as canonical JSON (RFC 8785)
 */
public record Fact(
        String partnership,
        EventType type,
        String key,
        String source,
        String id,
        Instant time,
        @Nullable Event event,
        String data) {

    /** Weakest first: by recorded time, then id, then source, then data. Zero only for an exact copy. */
    public static final Comparator<Fact> STRENGTH = Comparator.comparing(Fact::time)
            .thenComparing(Fact::id, Utf8.ORDER)
            .thenComparing(Fact::source, Utf8.ORDER)
            .thenComparing(Fact::data, Utf8.ORDER);

    /** True when this version takes the fact back: it never was. */
    public boolean withdrawn() {
        return event == null;
    }

    /** How a receipt names this fact: {@code source|id}. */
    public String reference() {
        return source + "|" + id;
    }
}
