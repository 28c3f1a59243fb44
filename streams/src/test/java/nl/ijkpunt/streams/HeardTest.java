// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.ijkpunt.events.Fact;
import org.junit.jupiter.api.Test;

class HeardTest {

    private final Fact roster = Story.facts(1, 1, 1).get(0);

    @Test
    void theLastDayOfRecordingCountsInAnyOrder() {
        List<Fact> facts = new ArrayList<>(
                List.of(at("2026-03-01T08:00:00Z"), at("2026-03-07T23:30:00Z"), at("2026-02-01T08:00:00Z")));
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(facts, new Random(seed));
            Heard heard = new Heard();
            facts.forEach(heard::of);

            // half past eleven in the evening by Greenwich is the next day in Amsterdam
            assertThat(heard.on(LocalDate.parse("2026-03-15"))).containsExactly(Map.entry("project", "2026-03-08"));
        }
    }

    @Test
    void nothingIsHeardAfterToday() {
        Heard heard = new Heard();
        heard.of(at("2026-03-20T08:00:00Z"));

        assertThat(heard.on(LocalDate.parse("2026-03-15"))).containsValue("2026-03-15");
    }

    private Fact at(String time) {
        return new Fact(
                roster.partnership(),
                roster.type(),
                roster.key(),
                roster.source(),
                "id-" + time,
                Instant.parse(time),
                roster.event(),
                roster.data());
    }
}
