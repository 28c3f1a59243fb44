// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import nl.ijkpunt.events.BudgetEvent.ParticipantSpendingTotalled;
import org.jspecify.annotations.Nullable;

/** What a participant buys itself inside the scope, per euro that it was invoiced in the past twelve months. */
public final class OwnPurchases {

    private OwnPurchases() {}

    /** Share; null when nothing was invoiced. */
    public static @Nullable Double share(FactsOn day, String participant) {
        double invoiced = 0;
        double own = 0;
        for (ParticipantSpendingTotalled fact : day.of(ParticipantSpendingTotalled.class)) {
            if (fact.participant().equals(participant) && day.isInMonths(fact.month(), 12)) {
                invoiced += fact.invoiced().euro();
                own += fact.ownPurchases().euro();
            }
        }
        return invoiced == 0 ? null : Double.valueOf(own / invoiced);
    }
}
