// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** Who decides or is informed. */
public enum Body {
    COUNCIL,
    BOARD,
    GENERAL_BOARD,
    EXECUTIVE_BOARD,
    MANAGEMENT
}
