// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

/**
 * A figure crossed the limit that holds whatever the statistics say. Source: drift.md 11.
 *
 * @param head event {@code crossed} or {@code back}
 * @param indicator of the catalogue
 * @param value in its unit
 * @param limit the red limit in force, in the same unit
 */
public record LimitNotice(Head head, String indicator, double value, double limit) implements Notice {

    @Override
    public String kind() {
        return "limit";
    }
}
