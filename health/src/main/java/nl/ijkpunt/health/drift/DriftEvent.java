// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import org.jspecify.annotations.Nullable;

/**
 * Something that must be told about a lesson. Source: drift.md 7 and 9.
 *
 * @param kind what happened
 * @param reason why an episode closed; null for every other kind
 * @param month month number in which it happened
 * @param opened month number in which the episode opened; null when there is no episode (noticed, eased)
 */
public record DriftEvent(
        Kind kind,
        @Nullable Reason reason,
        int month,
        @Nullable Integer opened) {
    /** What happened. */
    public enum Kind {
        /** An alarm: the message. */
        OPENED("opened"),
        /** The end of an alarm. */
        CLOSED("closed"),
        /** Months in alarm and nobody started a re-alignment that names the lesson. */
        REMINDED("reminded"),
        /** Watch, on dashboards only. */
        NOTICED("noticed"),
        /** The end of watch, on dashboards only. */
        EASED("eased");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key in outputs. */
        public String key() {
            return key;
        }
    }

    /** Why an episode closed. */
    public enum Reason {
        /** The observations no longer differ from what was agreed. */
        RECOVERED("recovered"),
        /** The participants agreed anew. */
        REALIGNED("realigned"),
        /** A corrected fact took the ground away; never by the detector itself, which knows one history only. */
        REVOKED("revoked");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The key in outputs. */
        public String key() {
            return key;
        }
    }
}
