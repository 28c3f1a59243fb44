// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.receipts;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.lessons.Assessed;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the figure of one indicator.
 *
 * @param assessed the figure and the norm under which it was looked at
 * @param normSince first day of that norm
 * @param lastObserved newest day on which something was observed, also when that is too long ago; null for never
 * @param facts all facts of its receipt, oldest first; none when the figure is suppressed
 */
public record Evidence(
        Assessed assessed, LocalDate normSince, @Nullable LocalDate lastObserved, List<Fact> facts) {

    /** Id of the indicator. */
    public String indicator() {
        return assessed.indicator().id();
    }
}
