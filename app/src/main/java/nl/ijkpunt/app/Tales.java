// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.producers.stories.Cast;
import nl.ijkpunt.producers.stories.Stories;
import nl.ijkpunt.producers.stories.StoryRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stories are told, and until when. */
final class Tales {

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1")
    long seed = 1;

    @Option(names = "--until", paramLabel = "DATE")
    @Nullable
    LocalDate until;

    /** The facts of a dozen fictional partnerships; without a day, until the last one that is over. */
    List<Fact> told(Clock clock) {
        LocalDate end = until == null ? LocalDay.of(clock.instant()).minusDays(1) : until;
        List<Fact> facts = new ArrayList<>();
        for (StoryRequest request : Cast.dozen(seed, end)) {
            facts.addAll(Stories.tell(request));
        }
        return facts;
    }
}
