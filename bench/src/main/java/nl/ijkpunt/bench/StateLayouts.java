// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import nl.ijkpunt.app.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The two candidates for the state, measured side by side on a real broker, exactly once: all facts of a partnership in
 * one value, or one row per fact. Only the state is measured; what the core does with the facts costs the same in both.
 *
 * <p>Prints one line per run: facts a second while live facts arrive for random partnerships, bytes of changelog per
 * fact, seconds to restore, megabytes of heap in use.
 */
public final class StateLayouts {

    private static final String FACTS = "facts";
    private static final String STORE = "state";
    private static final int FACT_BYTES = 400;
    private static final int FACTS_A_YEAR = 720;
    private static final int PARTITIONS = 3;
    private static final long SEED = 1;
    private static final int LARGEST_RECORD = 64 << 20;

    /** A run fills memory and disk; larger ones are not started (the printed line says so). */
    private static final long MOST_BYTES = 3_000_000_000L;

    private enum Layout {
        ONE_VALUE,
        ROW_PER_FACT
    }

    private record Run(Layout layout, int partnerships, int years, int live) {

        int history() {
            return years * FACTS_A_YEAR;
        }

        long bytes() {
            return (long) partnerships * history() * FACT_BYTES;
        }
    }

    private StateLayouts() {}

    /** All runs; no arguments. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(
                "layout        partnerships  years  facts/s  changelog bytes/fact  restore s  restored MB  heap MB");
        for (int partnerships : new int[] {10, 1_000, 10_000}) {
            for (int years : new int[] {3, 10}) {
                for (Layout layout : Layout.values()) {
                    print(new Run(layout, partnerships, years, layout == Layout.ONE_VALUE ? 500 : 20_000));
                }
            }
        }
        // where the history of ten thousand does not fit, a shorter one shows what their number costs
        for (Layout layout : Layout.values()) {
            print(new Run(layout, 10_000, 0, 20_000));
        }
    }

    private static void print(Run run) throws Exception {
        String name = String.format(
                Locale.ROOT,
                "%-13s %12d %6d",
                run.layout().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                run.partnerships(),
                run.years());
        System.out.println(
                run.bytes() > MOST_BYTES
                        ? name + "  not run: " + run.bytes() / 1_000_000 + " MB of facts"
                        : name + measure(run));
    }

    private static String measure(Run run) throws Exception {
        Path folder = Files.createTempDirectory("state-layouts");
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(FACTS, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            AtomicLong done = new AtomicLong();
            double perSecond;
            double bytesPerFact;
            try (KafkaStreams streams = start(run, broker, folder.resolve("first"), done)) {
                send(broker, loads(run));
                await(done, run.partnerships());
                Thread.sleep(1_000);
                long before = changelogBytes(admin);
                long started = System.nanoTime();
                send(broker, live(run));
                await(done, run.partnerships() + (long) run.live());
                perSecond = run.live() / seconds(started);
                close(streams);
                bytesPerFact = (changelogBytes(admin) - before) / (double) run.live();
            }
            System.gc();
            long empty = used();
            long started = System.nanoTime();
            try (KafkaStreams again = start(run, broker, folder.resolve("second"), done)) {
                double restore = seconds(started);
                System.gc();
                long heap = used() - empty;
                close(again);
                return String.format(
                        Locale.ROOT,
                        " %8.0f %21.0f %10.1f %12d %8d",
                        perSecond,
                        bytesPerFact,
                        restore,
                        changelogBytes(admin) / 1_000_000,
                        heap / 1_000_000);
            }
        } finally {
            broker.close();
            delete(folder);
        }
    }

    private static KafkaStreams start(Run run, EmbeddedBroker broker, Path state, AtomicLong done)
            throws InterruptedException {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "layouts");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 2L * LARGEST_RECORD);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 120_000);
        Topology topology = new Topology();
        topology.addSource(
                FACTS, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), FACTS);
        topology.addProcessor("layout", () -> new Keeper(run, done), FACTS);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled()
                        .withLoggingEnabled(Map.of(
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                String.valueOf(LARGEST_RECORD),
                                // what was written is counted, so nothing is cleaned away meanwhile
                                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                                "86400000")),
                "layout");
        KafkaStreams streams = new KafkaStreams(topology, settings);
        streams.start();
        while (streams.state() != KafkaStreams.State.RUNNING) {
            Thread.sleep(10);
        }
        return streams;
    }

    /** Leaves the group, so that the next instance need not wait until this one is missed. */
    private static void close(KafkaStreams streams) {
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(Duration.ofMinutes(2)));
    }

    /** Keeps facts in one of two ways. A record of no bytes asks for a whole history; any other is one fact. */
    private static final class Keeper implements Processor<String, byte[], Void, Void> {

        private final Run run;
        private final AtomicLong done;
        private @Nullable KeyValueStore<String, byte[]> opened;
        private long next;

        Keeper(Run run, AtomicLong done) {
            this.run = run;
            this.done = done;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            opened = context.getStateStore(STORE);
        }

        private KeyValueStore<String, byte[]> store() {
            return Objects.requireNonNull(opened, "a processor is initialised before it processes");
        }

        @Override
        public void process(Record<String, byte[]> fact) {
            String partnership = fact.key();
            if (fact.value().length == 0) {
                load(partnership);
            } else if (run.layout() == Layout.ROW_PER_FACT) {
                store().put(partnership + "|costs-reported|live-" + next++, fact.value());
            } else {
                byte[] known = store().get(partnership);
                byte[] all = new byte[known.length + fact.value().length];
                System.arraycopy(known, 0, all, 0, known.length);
                System.arraycopy(fact.value(), 0, all, known.length, fact.value().length);
                store().put(partnership, all);
            }
            done.incrementAndGet();
        }

        private void load(String partnership) {
            if (run.layout() == Layout.ONE_VALUE) {
                store().put(partnership, new byte[Math.max(1, run.history()) * FACT_BYTES]);
                return;
            }
            for (int i = 0; i < Math.max(1, run.history()); i++) {
                store().put(partnership + "|costs-reported|" + i, new byte[FACT_BYTES]);
            }
        }
    }

    private static List<ProducerRecord<String, byte[]>> loads(Run run) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < run.partnerships(); i++) {
            records.add(new ProducerRecord<>(FACTS, "verband-" + i, new byte[0]));
        }
        return records;
    }

    private static List<ProducerRecord<String, byte[]>> live(Run run) {
        Random chance = new Random(SEED);
        byte[] fact = "x".repeat(FACT_BYTES).getBytes(StandardCharsets.US_ASCII);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < run.live(); i++) {
            records.add(new ProducerRecord<>(FACTS, "verband-" + chance.nextInt(run.partnerships()), fact));
        }
        return records;
    }

    private static void send(EmbeddedBroker broker, List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static void await(AtomicLong done, long wanted) throws InterruptedException {
        while (done.get() < wanted) {
            Thread.sleep(5);
        }
    }

    private static long changelogBytes(Admin admin) throws ExecutionException, InterruptedException {
        long bytes = 0;
        for (Map<String, LogDirDescription> logs :
                admin.describeLogDirs(Set.of(1)).allDescriptions().get().values()) {
            for (LogDirDescription log : logs.values()) {
                for (var replica : log.replicaInfos().entrySet()) {
                    bytes += replica.getKey().topic().endsWith("-changelog")
                            ? replica.getValue().size()
                            : 0;
                }
            }
        }
        return bytes;
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
