// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.PlanEvent.MilestonePlanned;
import nl.ijkpunt.events.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written can be read, for every type of the catalogue. */
class FactWriterTest {

    private static final Instant TIME = Instant.parse("2026-02-07T13:59:56Z");

    private final FactWriter writer = new FactWriter();
    private final FactCodec codec = new FactCodec();

    static List<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCodecReadsBackTheSameFact(EventType type) {
        Fact fact = writer.fact("demo", "urn:nl:finance:demo", "e1", TIME, Samples.of(type));

        assertThat(codec.decode(codec.write(fact))).isEqualTo(new Decoded.Accepted(fact));
    }

    @ParameterizedTest
    @MethodSource("types")
    void andTheSameWithdrawal(EventType type) {
        Fact fact = writer.withdrawal("demo", "urn:nl:finance:demo", "e1", TIME, Samples.of(type));

        assertThat(fact.withdrawn()).isTrue();
        assertThat(codec.decode(codec.write(fact))).isEqualTo(new Decoded.Accepted(fact));
    }

    @Test
    void leavesOutWhatIsAbsentOrTheDefault() {
        Event event = new MilestonePlanned("m1", 0, Samples.DATE, 1, null, Samples.DATE);

        assertThat(writer.fact("demo", "urn:nl:projects:demo", "e1", TIME, event)
                        .data())
                .isEqualTo(
                        "{\"date\":\"2026-01-31\",\"milestone\":\"m1\",\"plannedOn\":\"2026-01-31\",\"revision\":0}");
    }
}
