// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.workbook;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * The workbook that somebody asks for. What is left empty is filled in later, by hand.
 *
 * @param partnership id of the partnership; empty when it is still to be chosen
 * @param name its name
 * @param participants names of the municipalities that take part
 * @param month the first of its twelve months
 * @param language Dutch, or English for any other
 */
public record TemplateRequest(
        String partnership, String name, List<String> participants, YearMonth month, Locale language) {

    /** The greatest number of participants that the workbook has room for. */
    public static final int MOST_PARTICIPANTS = Layout.PARTICIPANTS;

    public TemplateRequest {
        participants = List.copyOf(participants);
        if (participants.size() > MOST_PARTICIPANTS) {
            throw new IllegalArgumentException("more than " + MOST_PARTICIPANTS + " participants");
        }
    }
}
