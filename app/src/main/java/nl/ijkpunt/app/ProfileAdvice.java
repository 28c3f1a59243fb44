// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.nlgov.Advice;
import nl.ijkpunt.events.nlgov.NlGovProfile;

/** What the NLgov profile advises about the events of one file, each advice once. */
final class ProfileAdvice {

    private final TreeMap<Advice, Integer> events = new TreeMap<>();

    void look(Fact fact) {
        NlGovProfile.advice(fact).forEach(advice -> events.merge(advice, 1, Integer::sum));
    }

    void tell(Path file, Terminal terminal) {
        events.forEach((advice, count) -> terminal.say(
                "validate.advice", file, advice.text(terminal.texts().language()), count));
    }
}
