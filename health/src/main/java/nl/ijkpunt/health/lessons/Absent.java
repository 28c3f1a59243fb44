// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Governance;
import nl.ijkpunt.health.facts.Roster;

/**
 * Something that must exist and does not: unknown in the first year after the start and while nobody reports on how the
 * partnership is governed, and bad otherwise (README.md 10).
 */
final class Absent {

    private static final int GRACE_DAYS = 365;

    private Absent() {}

    /** The value that absence is worth once it says something. */
    static Value worth(FactsOn day, double value) {
        Roster roster = day.roster().orElse(null);
        boolean missed = roster != null && day.daysSince(roster.start()) > GRACE_DAYS && Governance.isReported(day);
        return missed ? Value.of(value) : Value.unknown();
    }
}
