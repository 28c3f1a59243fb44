// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.messages;

/** What participants are called; notices know them by their id only. */
@FunctionalInterface
public interface ParticipantNames {

    /** The name of a participant of a partnership, or its id where no name is known. */
    String of(String partnership, String participant);
}
