// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.messages;

import java.time.LocalDate;
import java.util.List;

/**
 * What people read.
 *
 * @param partnership id of the one that it is about
 * @param date the day on which it is told
 * @param forPeople whether it is sent; otherwise it is for dashboards and the record
 * @param subject one line
 * @param paragraphs what there is to say, each a few sentences
 * @param link path of the page with the evidence, to be put behind the address of the board
 */
public record Message(
        String partnership, LocalDate date, boolean forPeople, String subject, List<String> paragraphs, String link) {

    public Message {
        paragraphs = List.copyOf(paragraphs);
    }

    /** All paragraphs, with an empty line between them. */
    public String body() {
        return String.join("\n\n", paragraphs);
    }
}
