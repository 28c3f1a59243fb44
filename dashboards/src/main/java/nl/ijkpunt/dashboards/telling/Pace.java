// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import java.time.Duration;

/** How fast people are told. What is told does not depend on it. */
public enum Pace {
    /** For directors: in office hours, after half an hour, once per partnership. */
    CALM,
    /** For trying things out: at once, at any hour. */
    QUICK;

    boolean anyHour() {
        return this == QUICK;
    }

    /** Between two evaluations. */
    String interval() {
        return this == CALM ? "1m" : "5s";
    }

    String scrape() {
        return this == CALM ? "15s" : "5s";
    }

    String words() {
        return this == CALM ? "2m" : "5s";
    }

    /**
     * How long a lesson must have asked for a conversation, as far as it was measured, and how often to look: figures of a
     * month that is over come within ten days, and before that they can make any lesson ask (drift.md 9).
     */
    String settled() {
        return this == CALM ? "10d:1h" : "10s:5s";
    }

    /** How long the machine must have said so. */
    String patience() {
        return this == CALM ? "30m" : "10s";
    }

    /** How long a silence of the measurements may last before it counts as the end; longer than it takes to notice one. */
    String gap() {
        return this == CALM ? "6h" : "1m";
    }

    String of(Duration calm) {
        return this == CALM ? calm.toMinutes() + "m" : "10s";
    }
}
