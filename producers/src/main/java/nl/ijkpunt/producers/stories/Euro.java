// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import nl.ijkpunt.events.Money;

/** Amounts as a story computes them. */
final class Euro {

    private Euro() {}

    /** Rounded to cents, never below nothing. */
    static Money of(double euro) {
        return new Money(Math.max(0, Math.round(euro * 100)));
    }

    /** Rounded to thousands, as decisions are. */
    static Money thousands(double euro) {
        return of(1000.0 * Math.max(1, Math.round(euro / 1000)));
    }
}
