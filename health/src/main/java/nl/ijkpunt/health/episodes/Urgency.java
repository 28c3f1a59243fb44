// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import nl.ijkpunt.events.Code;

/** How much hurry there is with a notice, and who hears of it. A notice keeps its class for ever. Source: drift.md 9. */
public enum Urgency {
    /** Sent at once, in office hours: the message. */
    NOW("directors"),
    /** Sent once a month, on the morning on which a month is decided. */
    DIGEST("secretary"),
    /** Never sent: on the board and in the record. */
    PAGE("readers");

    private final String audience;

    Urgency(String audience) {
        this.audience = audience;
    }

    /** The key in outputs. */
    public String key() {
        return Code.of(this);
    }

    /** Who hears of it: {@code directors}, {@code secretary} or {@code readers}. */
    public String audience() {
        return audience;
    }
}
