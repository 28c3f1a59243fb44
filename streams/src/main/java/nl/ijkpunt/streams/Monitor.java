// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.Partnership;
import nl.ijkpunt.health.norms.Norms;

/** What the processor needs of the core: it learns facts of one partnership and answers about it. */
interface Monitor {

    /** Makes the monitor of a partnership. */
    interface Factory {
        Monitor of(String partnership);

        /** The core, with these norms. */
        static Factory with(Norms norms) {
            return id -> {
                Partnership partnership = new Partnership(id, norms);
                return new Monitor() {
                    @Override
                    public boolean learn(Fact fact) {
                        return partnership.learn(fact);
                    }

                    @Override
                    public Health on(LocalDate today) {
                        return partnership.on(today);
                    }
                };
            };
        }
    }

    /** False when exactly this version was known. */
    boolean learn(Fact fact);

    /** A function of what was learned and the day, and of nothing else. */
    Health on(LocalDate today);
}
