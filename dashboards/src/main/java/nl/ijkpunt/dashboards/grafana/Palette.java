// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import java.util.Set;

/**
 * The only colours: no red, amber and green, kept apart by people who are colour-blind, dark enough for white letters.
 * A colour never comes without a word and a symbol.
 */
final class Palette {

    static final String STEADY = "#2F6DA8";
    static final String ATTENTION = "#B35C00";
    static final String ACT = "#7F1D3A";
    static final String UNKNOWN = "#6B7280";

    /** Of lines and bars that tell a figure and no judgement. */
    static final String FIGURE = STEADY;

    /** Of the range that is usual. */
    static final String RANGE = "#9CC3E5";

    /** Of what is there for comparison. */
    static final String REFERENCE = "#374151";

    static final Set<String> ALL = Set.of(STEADY, ATTENTION, ACT, UNKNOWN, RANGE, REFERENCE);

    private Palette() {}
}
