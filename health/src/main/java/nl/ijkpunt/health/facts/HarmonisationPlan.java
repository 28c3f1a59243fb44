// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import nl.ijkpunt.events.LandscapeEvent.HarmonisationPlanned;
import nl.ijkpunt.events.LandscapeEvent.Harmonised;
import nl.ijkpunt.events.LessonKey;
import org.jspecify.annotations.Nullable;

/** How alike things should be by now, according to the plan in force (indicators.yaml, plannedDegree). */
public final class HarmonisationPlan {

    private HarmonisationPlan() {}

    /** Planned degree, 0-1; null when nothing was planned for a month that has ended. */
    public static @Nullable Double degree(FactsOn day, Harmonised kind) {
        Realignments realignments = Realignments.on(day);
        HarmonisationPlanned latest = null;
        for (HarmonisationPlanned fact : day.of(HarmonisationPlanned.class)) {
            boolean counts = fact.kind() == kind
                    && !fact.month().atEndOfMonth().isAfter(day.date())
                    && (fact.version() == 0 || realignments.isAgreed(fact.realignment(), LessonKey.HARMONISATION));
            boolean newer = latest == null
                    || fact.version() > latest.version()
                    || fact.version() == latest.version() && fact.month().isAfter(latest.month());
            latest = counts && newer ? fact : latest;
        }
        return latest == null ? null : latest.degree();
    }
}
