// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now;
    private final Pace pace = new Pace(() -> now);

    @BeforeEach
    void aTurnOf200Milliseconds() {
        pace.heard();
        assertThat(pace.mayAnswer()).as("the first answers are given at once").isTrue();
        pass(200);
        pace.answered();
    }

    @Test
    void whileFactsKeepComingMostOfTheTimeIsTheirs() {
        for (int i = 0; i < 5; i++) {
            pass(100);
            pace.heard();
            assertThat(pace.mayAnswer()).isFalse();
        }

        pass(100);
        pace.heard();
        assertThat(pace.mayAnswer()).isTrue();
    }

    @Test
    void whenNothingCameSinceTheLastMomentTheRestIsOver() {
        pass(100);
        pace.heard();
        assertThat(pace.mayAnswer()).isFalse();

        pass(100);
        assertThat(pace.mayAnswer()).isTrue();
    }

    @Test
    void afterATurnWithoutAnswersNobodyWaits() {
        pass(600);
        assertThat(pace.mayAnswer()).isTrue();

        pass(100);
        pace.heard();
        assertThat(pace.mayAnswer()).isTrue();
    }

    @Test
    void aTurnEnds() {
        pass(600);
        assertThat(pace.mayAnswer()).isTrue();

        pass(Pace.TURN.toMillis() - 1);
        assertThat(pace.goesOn()).isTrue();
        pass(1);
        assertThat(pace.goesOn()).isFalse();
    }

    private void pass(long milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
    }
}
