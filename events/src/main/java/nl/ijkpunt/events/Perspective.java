// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** The four groups that look at a partnership (lessons.md). */
public enum Perspective {
    COUNCIL,
    BOARD,
    MANAGEMENT,
    STAFF
}
