// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import nl.ijkpunt.events.PartnershipEvent.PhaseChanged;
import nl.ijkpunt.events.Phase;
import org.jspecify.annotations.Nullable;

/** The phase that a partnership is in (indicators.yaml, {@code phase()}). */
public final class CurrentPhase {

    private CurrentPhase() {}

    /** The phase of the last change since the roster in force, otherwise that of the roster; null without a roster. */
    public static @Nullable Phase on(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return null;
        }
        Phase phase = roster.registered().phase();
        for (PhaseChanged change : day.of(PhaseChanged.class)) {
            phase = change.date().isBefore(roster.registered().date()) ? phase : change.phase();
        }
        return phase;
    }
}
