// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Fact;
import org.junit.jupiter.api.Test;

/** Three years of one partnership: the complete output of the specification, line by line. */
class StoryTest {

    private static final List<Fact> FACTS = ExpectedAnswers.facts("story");

    @Test
    void agreesAsOfTheEndOf2024WithHistory() {
        assertStory("expected-2024-12-31", "2024-12-31", null, true);
    }

    @Test
    void agreesAsOfADayInMarch2026WithHistory() {
        assertStory("expected-2026-03-15", "2026-03-15", null, true);
    }

    @Test
    void agreesWithWhatWasKnownInOctober2025() {
        assertStory("expected-2025-09-30-known-2025-10-20", "2025-09-30", "2025-10-20T12:00:00Z", false);
    }

    @Test
    void saysTheSameBytesInAnyOrder() {
        String once = String.join("\n", ExpectedAnswers.lines(FACTS, "2025-06-30", null, true));

        for (long seed = 1; seed <= 2; seed++) {
            List<Fact> order = Told.shuffledAndDoubled(FACTS, seed);
            assertThat(String.join("\n", ExpectedAnswers.lines(order, "2025-06-30", null, true)))
                    .as("seed %d", seed)
                    .isEqualTo(once);
        }
    }

    @Test
    void askingInBetweenChangesNothing() {
        List<Fact> facts = Told.shuffledAndDoubled(FACTS, 7);
        Partnership asked = new Partnership("rijnrand", DefaultNorms.load());
        for (int i = 0; i < facts.size(); i++) {
            asked.learn(facts.get(i));
            if (i % 500 == 0) {
                asked.on(LocalDate.parse("2025-03-31").plusDays(i % 150));
            }
        }

        assertThat(ExpectedAnswers.lines(asked.on(LocalDate.parse("2025-06-30")), true))
                .isEqualTo(ExpectedAnswers.lines(FACTS, "2025-06-30", null, true));
    }

    private static void assertStory(String name, String asOf, String knownAt, boolean history) {
        assertThat(ExpectedAnswers.differences("story/" + name, ExpectedAnswers.lines(FACTS, asOf, knownAt, history)))
                .isEmpty();
    }
}
