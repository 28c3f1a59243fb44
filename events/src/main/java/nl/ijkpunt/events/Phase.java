// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** Phase of a partnership. */
public enum Phase {
    EXPLORATION,
    PREPARATION,
    BUILD,
    RUN,
    RECONSIDERATION
}
