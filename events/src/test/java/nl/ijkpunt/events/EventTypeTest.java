// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue is read off the records. */
class EventTypeTest {

    @Test
    void thereAreSixtySixTypes() {
        assertThat(EventType.all()).hasSize(66);
    }

    @Test
    void aTypeKnowsItsNameFamilyAndKey() {
        EventType type = EventType.of(SatisfactionEvent.PulseCounted.class);

        assertThat(type.name()).isEqualTo("nl.samenwerkingsverbanden.satisfaction.pulse-counted.v1");
        assertThat(type.family()).isEqualTo("satisfaction");
        assertThat(type.key()).extracting(Field::name).containsExactly("wave", "item", "participant", "perspective");
    }

    @Test
    void onlyAMonthInTheKeyBindsTheDate() {
        assertThat(EventType.of(BudgetEvent.CostsReported.class).monthly()).isTrue();
        assertThat(EventType.of(BudgetEvent.BenefitPlanned.class).monthly()).isFalse();
        assertThat(EventType.of(LandscapeEvent.HarmonisationPlanned.class).monthly())
                .isFalse();
    }

    @Test
    void idsAreOrderedAsUtf8Bytes() {
        assertThat(List.of("\uFF5E", "\uD83D\uDE00", "z", "a").stream().sorted(Utf8.ORDER))
                .containsExactly("a", "z", "\uFF5E", "\uD83D\uDE00");
    }
}
