// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.events.codec.FactWriter;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the door lets in comes back from files, topics and rows as it went in, at every edge of every field. */
class RowEdgesTest {

    private final FactCodec codec = new FactCodec();
    private final FactWriter writer = new FactWriter();

    static List<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyAcceptedEventComesBackAsItWas(EventType type) {
        EdgeEvents events = new EdgeEvents();
        List<ObjectNode> told = new ArrayList<>(events.oneByOne(type));
        for (int i = 0; i < 100; i++) {
            told.add(events.anyhow(type));
        }
        int accepted = 0;
        for (ObjectNode event : told) {
            if (codec.decode(event.toString()) instanceof Decoded.Accepted yes) {
                accepted++;
                comesBack(yes.fact());
            }
        }
        assertThat(accepted).as("accepted of %s", told.size()).isGreaterThan(told.size() / 20);
    }

    private void comesBack(Fact fact) {
        Decoded same = new Decoded.Accepted(fact);
        assertThat(codec.decode(codec.write(fact))).isEqualTo(same);
        assertThat(codec.decode(codec.encode(fact))).isEqualTo(same);
        Fact written = writer.fact(fact.partnership(), fact.source(), fact.id(), fact.time(), fact.event());
        assertThat(written.event()).isEqualTo(fact.event());
        assertThat(codec.decode(codec.write(written))).isEqualTo(new Decoded.Accepted(written));

        Fact restored = restored(fact);
        assertThat(restored).isEqualTo(fact);
        assertThat(FactRows.key(restored)).isEqualTo(FactRows.key(fact));
        assertThat(FactRows.value(restored)).isEqualTo(FactRows.value(fact));
    }

    private static Fact restored(Fact fact) {
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("facts"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        FactRows rows = new FactRows(store);
        assertThat(rows.add(fact)).isTrue();
        assertThat(rows.add(fact)).isFalse();
        List<KeyValue<String, byte[]>> read = rows.of(fact.partnership());
        assertThat(read).hasSize(1);
        return rows.fact(read.get(0));
    }
}
