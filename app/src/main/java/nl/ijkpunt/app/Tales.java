// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Clock;
import java.util.List;
import nl.ijkpunt.events.Fact;

/** The stories of a dozen fictional partnerships that the demo tells. */
final class Tales {

    private Tales() {}

    static List<Fact> told(Clock clock) {
        return List.of();
    }
}
