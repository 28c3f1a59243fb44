// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.PartnershipEvent.PhaseChanged;
import nl.ijkpunt.events.Phase;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactRowsTest {

    private KeyValueStore<String, byte[]> store;
    private FactRows rows;

    @BeforeEach
    void open() {
        store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("facts"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        rows = new FactRows(store);
    }

    @Test
    void everyFactOfTheStoryComesBackAsItWas() {
        List<Fact> told = Story.facts(1, 1_000, 1);
        told.forEach(rows::add);
        List<Fact> read = new ArrayList<>();

        rows.of("verband-0").forEach(row -> read.add(rows.fact(row)));

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(told.stream().distinct().toList());
    }

    @Test
    void aCopyIsNoNewRowAndAnotherSourceIs() {
        Fact fact = Story.facts(1, 1, 1).get(0);

        assertThat(rows.add(fact)).isTrue();
        assertThat(rows.add(fact)).isFalse();
        assertThat(rows.add(new Fact(
                        fact.partnership(),
                        fact.type(),
                        fact.key(),
                        "urn:other",
                        fact.id(),
                        fact.time(),
                        fact.event(),
                        fact.data())))
                .isTrue();
    }

    @Test
    void partnershipsWhoseNamesBeginAlikeStayApart() {
        Story.facts(13, 2, 1).forEach(rows::add);
        List<Fact> read = new ArrayList<>();

        rows.of("verband-1").forEach(row -> read.add(rows.fact(row)));

        assertThat(read).extracting(Fact::partnership).containsOnly("verband-1");
    }

    @Test
    void theBytesOfARowAreApproved() {
        Fact fact = new Fact(
                "verband-0",
                EventType.of(PhaseChanged.class),
                "2026-01-01",
                "urn:nl:projects:é",
                "p-1",
                Instant.parse("2026-01-02T03:04:05.600Z"),
                new PhaseChanged(LocalDate.of(2026, 1, 1), Phase.values()[0]),
                "{\"date\":\"2026-01-01\",\"phase\":\"preparation\"}");

        assertThat(FactRows.key(fact))
                .isEqualTo("verband-0|nl.samenwerkingsverbanden.project.phase-changed.v1|2026-01-01"
                        + "|2026-01-02T03:04:05.600Z|e4085ee7bae6d467c689eee12081d5a9");
        assertThat(new String(FactRows.value(fact), UTF_8))
                .isEqualTo("\0\0\0\022urn:nl:projects:é\0\0\0\003p-1"
                        + "{\"date\":\"2026-01-01\",\"phase\":\"preparation\"}");
    }
}
