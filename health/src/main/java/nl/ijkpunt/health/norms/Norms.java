// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.norms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Phase;
import org.jspecify.annotations.Nullable;

/**
 * All norms, in force from a date, for everybody or for one partnership or phase. The answer as of a day uses those in
 * force on that day. Every answer names the {@link #version} it was computed with.
 */
public final class Norms {

    /**
     * Norms that come into force together.
     *
     * @param from first day
     * @param partnership only for this one; null for all
     * @param phase only in this phase; null for all
     * @param norms by indicator; those not named stay as they were
     */
    public record Set(
            LocalDate from,
            @Nullable String partnership,
            @Nullable Phase phase,
            SortedMap<String, Norm> norms) {
        public Set {
            norms = Collections.unmodifiableSortedMap(new TreeMap<>(norms));
        }

        private boolean isForEverybody() {
            return partnership == null && phase == null;
        }

        private boolean isFor(String who, @Nullable Phase when) {
            return (partnership == null || partnership.equals(who)) && (phase == null || phase == when);
        }

        private int specificity() {
            return (partnership == null ? 0 : 2) + (phase == null ? 0 : 1);
        }
    }

    private final List<Set> sets;
    private final String version;

    /** Throws IllegalArgumentException with a sentence when an indicator has no norm that holds for everybody. */
    public Norms(List<Set> sets) {
        List<Set> sorted = new ArrayList<>(sets);
        sorted.sort(Comparator.comparingInt(Set::specificity).thenComparing(Set::from));
        TreeSet<String> forEverybody = new TreeSet<>();
        for (Set set : sorted) {
            if (set.isForEverybody()) {
                forEverybody.addAll(set.norms().keySet());
            } else if (!forEverybody.containsAll(set.norms().keySet())) {
                throw new IllegalArgumentException("norms from " + set.from() + " name an indicator without a norm for"
                        + " everybody: " + set.norms().keySet());
            }
        }
        this.sets = List.copyOf(sorted);
        this.version = digest(this.sets);
    }

    /**
     * The norm of an indicator for a partnership in a phase on a day: the most specific one, of those the latest. Before
     * the first day of all, the first norm for everybody holds.
     */
    public Norm of(String indicator, String partnership, @Nullable Phase phase, LocalDate day) {
        Norm norm = set(indicator, partnership, phase, day).norms().get(indicator);
        if (norm == null) {
            throw new IllegalStateException("a set without the norm that it was chosen for: " + indicator);
        }
        return norm;
    }

    /** From which day on the norm holds that {@link #of} gives. */
    public LocalDate since(String indicator, String partnership, @Nullable Phase phase, LocalDate day) {
        return set(indicator, partnership, phase, day).from();
    }

    private Set set(String indicator, String partnership, @Nullable Phase phase, LocalDate day) {
        Set found = null;
        for (Set set : sets) {
            boolean first = found == null && set.isForEverybody();
            if (set.norms().containsKey(indicator)
                    && set.isFor(partnership, phase)
                    && (first || !set.from().isAfter(day))) {
                found = set;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("no norm for " + indicator);
        }
        return found;
    }

    /** Digest of everything that is agreed, 12 hexadecimal digits; other norms, other version. */
    public String version() {
        return version;
    }

    private static String digest(List<Set> sets) {
        StringBuilder text = new StringBuilder();
        for (Set set : sets) {
            line(text, set.from(), set.partnership(), set.phase() == null ? null : Code.of(set.phase()));
            for (Norm norm : set.norms().values()) {
                line(text, norm.indicator(), norm.unit(), norm.higherIsBetter(), norm.critical());
                line(text, norm.cadenceMonths(), norm.maxAgeDays());
                line(text, confirmation(norm));
                for (double figure : new double[] {norm.green(), norm.red(), norm.zero(), norm.best(), norm.weight()}) {
                    line(text, Double.toHexString(figure));
                }
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable Object[] confirmation(Norm norm) {
        Norm.Confirmation confirmation = norm.confirmation();
        return confirmation == null ? new Object[0] : new Object[] {confirmation.on(), confirmation.by()};
    }

    /** One line of values, each quoted by its length, so that no two different sets of norms have one text. */
    private static void line(StringBuilder text, @Nullable Object... values) {
        for (Object value : values) {
            String word = value == null ? "" : value.toString();
            text.append(word.length()).append(':').append(word);
        }
        text.append('\n');
    }
}
