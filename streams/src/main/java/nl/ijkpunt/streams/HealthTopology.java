// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.micrometer.core.instrument.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.streams.StreamsSettings.StateStores;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology: one door, one processor around the core, seven ways out. Every name is chosen here, because names are
 * part of what an upgrade must keep.
 */
public final class HealthTopology {

    static final String EVERYTHING_IN = "everything-in";
    static final String EDGE = "edge";
    static final String PARTNERSHIPS = "partnerships";
    static final String REJECTED_OUT = sink(Topics.REJECTED.name());

    static final String FACTS = "ijkpunt-facts";
    static final String MARKS = "ijkpunt-marks";
    static final String PUBLISHED = "ijkpunt-published";
    static final String TOLD = "ijkpunt-told";
    static final String FIGURES = "ijkpunt-figures";

    /** A record without a time of its own still counts: the time of a fact is in the fact. */
    private static final TimestampExtractor NEVER_NEGATIVE = (record, before) -> Math.max(record.timestamp(), 0);

    private HealthTopology() {}

    /** The topology around the core with these norms. */
    public static Topology of(StreamsSettings settings, Norms norms) {
        return of(settings, Monitor.Factory.with(norms), new LastAnswers(), refused -> {}, Clock.SYSTEM::monotonicTime);
    }

    static Topology of(
            StreamsSettings settings,
            Monitor.Factory monitors,
            LastAnswers answers,
            Consumer<Rejection> refused,
            LongSupplier nanoseconds) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings.properties())));
        topology.addSource(
                AutoOffsetReset.earliest(),
                EVERYTHING_IN,
                NEVER_NEGATIVE,
                Serdes.ByteArray().deserializer(),
                Serdes.ByteArray().deserializer(),
                Topics.in().stream().map(Topic::name).toArray(String[]::new));
        topology.addProcessor(EDGE, () -> new Edge(refused, settings.mostRequestBytes()), EVERYTHING_IN);
        topology.addProcessor(PARTNERSHIPS, partnerships(settings, monitors, answers, nanoseconds), EDGE);
        addSink(topology, Topics.PARTNERSHIP);
        addSink(topology, Topics.HEALTH);
        addSink(topology, Topics.EVIDENCE);
        addSink(topology, Topics.HISTORY);
        addSink(topology, Topics.DRIFT);
        addSink(topology, Topics.SYMPTOMS);
        addSink(topology, Topics.QUARANTINE);
        topology.addSink(
                REJECTED_OUT,
                Topics.REJECTED.name(),
                Topics.REJECTED.keys().serializer(),
                Topics.REJECTED.values().serializer(),
                EDGE,
                PARTNERSHIPS);
        return topology;
    }

    /** Name of the node that writes a topic. */
    static String sink(String topic) {
        return topic.substring(topic.indexOf('.') + 1) + "-out";
    }

    private static ProcessorSupplier<byte[], Inbound, Object, Object> partnerships(
            StreamsSettings settings, Monitor.Factory monitors, LastAnswers answers, LongSupplier nanoseconds) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], Inbound, Object, Object> get() {
                return new PartnershipProcessor(
                        monitors, settings.partnershipsInMemory(), settings.commitInterval(), answers, nanoseconds);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return new LinkedHashSet<>(List.of(
                        store(settings, FACTS, Serdes.ByteArray()),
                        store(settings, MARKS, Serdes.String()),
                        store(settings, PUBLISHED, Serdes.String()),
                        store(settings, TOLD, Serdes.String()),
                        store(settings, FIGURES, Serdes.String())));
            }
        };
    }

    private static <V> StoreBuilder<?> store(StreamsSettings settings, String name, Serde<V> values) {
        KeyValueBytesStoreSupplier supplier = settings.stores() == StateStores.ROCKSDB
                ? Stores.persistentKeyValueStore(name)
                : Stores.inMemoryKeyValueStore(name);
        Map<String, String> changelog = new LinkedHashMap<>();
        // compaction leaves the newest segment alone, so a small one means a short restore
        changelog.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(16 * 1024 * 1024));
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values)
                .withCachingDisabled()
                .withLoggingEnabled(changelog);
    }

    private static void addSink(Topology topology, Topic<String, String> topic) {
        topology.addSink(
                sink(topic.name()),
                topic.name(),
                topic.keys().serializer(),
                topic.values().serializer(),
                BY_PARTNERSHIP,
                PARTNERSHIPS);
    }

    /** Answers go where the facts of the partnership come from: the default partitioner on the first part of the key. */
    private static final StreamPartitioner<String, String> BY_PARTNERSHIP = (topic, key, value, partitions) -> {
        byte[] partnership = Utils.utf8(key.split("\\|", 2)[0]);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(partnership)) % partitions));
    };
}
