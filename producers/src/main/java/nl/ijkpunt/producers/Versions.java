// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Who tells what. Two versions of one fact (same partnership, type and key) that were recorded at the same time and say
 * something else contradict each other: only one can win, and which one is chance. Of every version little more is kept
 * than where it was told, so that there may be millions.
 *
 * @param <P> where a fact is told, such as a line of a file
 */
public final class Versions<P> {

    /** Enough to find them; a sentence of a million lines helps nobody. */
    private static final int KEPT = 50;

    private final Map<Same, Told<P>> told = new HashMap<>();

    private record Same(long first, long second) {}

    /** All who tell one version. */
    public static final class Told<P> {

        private final long data;
        private final P first;
        private @Nullable List<P> others;
        private boolean contradictory;

        private Told(long data, P first) {
            this.data = data;
            this.first = first;
        }

        private void and(long otherData, P place) {
            List<P> more = others == null ? new ArrayList<>() : others;
            others = more;
            contradictory |= data != otherData;
            if (more.size() < KEPT && !place.equals(first)) {
                more.add(place);
            }
        }

        /** True when they do not all say the same. */
        public boolean isContradictory() {
            return contradictory;
        }

        /** Where they do, in the order they were noted; of very many the first ones. */
        public List<P> places() {
            List<P> places = new ArrayList<>(List.of(first));
            if (others != null) {
                places.addAll(others);
            }
            return places;
        }
    }

    /** Remembers that this fact is told here, and says who tells this version by now. */
    public Told<P> note(Fact fact, P place) {
        long data = digest(fact.data()).getLong();
        Told<P> known = told.get(same(fact));
        if (known == null) {
            known = new Told<>(data, place);
            told.put(same(fact), known);
        } else {
            known.and(data, place);
        }
        return known;
    }

    /** All who tell this version; null when nobody does. */
    public @Nullable Told<P> of(Fact fact) {
        return told.get(same(fact));
    }

    private static Same same(Fact fact) {
        ByteBuffer digest = digest(String.join(
                "\n",
                fact.partnership(),
                fact.type().name(),
                fact.key(),
                fact.time().toString()));
        return new Same(digest.getLong(), digest.getLong());
    }

    private static ByteBuffer digest(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
