// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.PartnershipEvent.PhaseChanged;
import nl.ijkpunt.events.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void theYearsOfTheContractAreInReach() {
        Partnership partnership = recorded("1990-01-01T00:00:00Z");

        assertThat(partnership.on(LocalDate.of(2100, 12, 31)).lessons()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0024-06-01T00:00:00Z", "1989-01-01T00:00:00Z"})
    void whatWasRecordedLongAgoTakesNoTimeWithoutEnd(String recorded) {
        Partnership partnership = recorded(recorded);

        assertThatThrownBy(() -> partnership.on(LocalDate.of(2100, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1332 months");
    }

    @Test
    void aDayThatIsFarAwayTakesNoTimeWithoutEnd() {
        Partnership partnership = recorded("2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> partnership.on(LocalDate.of(9999, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Partnership recorded(String time) {
        Partnership partnership = new Partnership("verband", DefaultNorms.load());
        LocalDate date = LocalDate.of(2026, 1, 1);
        partnership.learn(new Fact(
                "verband",
                EventType.of(PhaseChanged.class),
                date.toString(),
                "urn:nl:projects",
                "p-1",
                Instant.parse(time),
                new PhaseChanged(date, Phase.values()[0]),
                "{\"date\":\"2026-01-01\",\"phase\":\"preparation\"}"));
        return partnership;
    }
}
