// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;

/** What a received record turned out to be. */
sealed interface Inbound {

    /** Somebody told a fact. */
    record Told(Fact fact) implements Inbound {}

    /**
     * The day clock says which day it is.
     *
     * @param latest the last day that could be told when this was
     */
    record DayPassed(LocalDate date, LocalDate latest) implements Inbound {}

    /** It broke rules of the contract; at least one. */
    record Refused(List<Rejection> reasons) implements Inbound {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
