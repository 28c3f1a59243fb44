// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;

/** What partnerships are called, by id: the name in the latest roster that was told. */
final class Names {

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, LocalDate> since = new TreeMap<>();

    void learn(Fact fact) {
        if (fact.event() instanceof PartnershipRegistered roster) {
            LocalDate known = since.get(fact.partnership());
            if (known == null || roster.date().isAfter(known)) {
                names.put(fact.partnership(), roster.name());
                since.put(fact.partnership(), roster.date());
            }
        }
    }

    Map<String, String> byId() {
        return names;
    }
}
