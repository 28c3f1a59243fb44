// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.util.Locale;

/**
 * What is asked.
 *
 * @param language {@code en} when the address says {@code lang=en}, {@code nl} otherwise: pages are Dutch by themselves
 * @param understands {@code nl} or {@code en}, for what is no page: as the address says, else as the browser prefers
 */
public record Question(String language, String understands) {

    private static final String DUTCH = "nl";
    private static final String ENGLISH = "en";

    static Question of(String query, String accepted) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith("lang=")) {
                String asked = part.equals("lang=" + ENGLISH) ? ENGLISH : DUTCH;
                return new Question(asked, asked);
            }
        }
        boolean english = accepted.strip().toLowerCase(Locale.ROOT).startsWith(ENGLISH);
        return new Question(DUTCH, english ? ENGLISH : DUTCH);
    }
}
