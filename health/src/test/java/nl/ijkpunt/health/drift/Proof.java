// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large the simulations of drift.md 14 are, and what they found: small in every build; in full with the profile
 * {@code proof}, where {@link ProofPages} writes the figures down.
 */
public final class Proof {
    private static final boolean IN_FULL = Boolean.getBoolean("ijkpunt.proof");
    private static final int SMALLER = 10;

    private static final Map<String, String> FIGURES = new TreeMap<>();
    private static final Map<String, List<String>> ROWS = new TreeMap<>();

    private Proof() {}

    public static boolean inFull() {
        return IN_FULL;
    }

    /** So many series as the specification asks for, or a tenth. */
    public static int runs(int inFull) {
        return IN_FULL ? inFull : inFull / SMALLER;
    }

    /** One figure of the pages. */
    public static void figure(String key, int decimals, double value) {
        figure(key, String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /** One figure that is as good as nothing. */
    static void tiny(String key, double value) {
        figure(key, String.format(Locale.ROOT, "%.0e", value));
    }

    private static synchronized void figure(String key, String text) {
        if (FIGURES.put(key, text) != null) {
            throw new IllegalStateException("figure " + key + " was found twice");
        }
        System.out.println("FIGURE " + key + " " + text);
    }

    /** One row of a table of the pages. */
    static synchronized void row(String table, String... cells) {
        String row = String.join(" | ", cells);
        ROWS.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
        System.out.println("FIGURE " + table + " " + row);
    }

    static synchronized Map<String, String> figures() {
        return new TreeMap<>(FIGURES);
    }

    static synchronized List<String> rows(String table) {
        return List.copyOf(ROWS.getOrDefault(table, List.of()));
    }
}
