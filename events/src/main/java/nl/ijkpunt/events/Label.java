// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** Parts of the budget; running costs are outside the programme. */
public enum Label {
    GENERAL,
    FRICTION,
    HARMONISATION,
    RUNNING
}
