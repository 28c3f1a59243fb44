// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.producers.Versions;

/** Tells which lines of event files contradict each other: the same fact, recorded at the same moment, in other words. */
final class Contradictions {

    private final Versions<String> versions;
    private final Terminal terminal;
    private int exitCode = ExitCode.OK;

    /** Among these versions and those that are looked at. */
    Contradictions(Versions<String> versions, Terminal terminal) {
        this.versions = versions;
        this.terminal = terminal;
    }

    void look(Fact fact, Path file, int line) {
        String place = file + ":" + line;
        Versions.Told<String> told = versions.note(fact, place);
        if (told.isContradictory()) {
            exitCode = ExitCode.FINDINGS;
            String thing = String.join(
                    " ", fact.partnership(), fact.type().fact(), fact.key().replace('|', ' '));
            String others = String.join(
                    ", ",
                    told.places().stream().filter(other -> !other.equals(place)).toList());
            terminal.err()
                    .println(place + ": " + terminal.texts().get("validate.contradiction", thing, fact.time(), others));
        }
    }

    /** Findings when there was a contradiction. */
    int exitCode() {
        return exitCode;
    }
}
