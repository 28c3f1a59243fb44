// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** What a message to a council or board is about. */
public enum Topic {
    PROGRESS,
    FINANCE,
    SETBACK,
    WINDFALL,
    RISK,
    SERVICE,
    DECISION,
    OTHER
}
