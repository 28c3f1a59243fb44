// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.KafkaSink;
import nl.ijkpunt.producers.clock.DayClock;
import nl.ijkpunt.streams.HealthApplication;
import nl.ijkpunt.streams.StreamsSettings;
import nl.ijkpunt.streams.StreamsSettings.StateStores;
import nl.ijkpunt.streams.TopicSettings;
import nl.ijkpunt.streams.Topics.Topic;
import nl.ijkpunt.streams.readmodel.ReadModel;
import nl.ijkpunt.streams.readmodel.ReadModelSettings;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything in this JVM: a broker, the topology, and a hand that tells facts and days. State is in one folder. */
final class EmbeddedRun implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int THREADS = 2;

    /** Name of the SQLite file in the folder of the run. */
    static final String TABLES = "tables.db";

    private static final String TABLES_GROUP = "ijkpunt-tables";

    /** There is no other instance that waits for the work of this one, and a slow machine may need minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EmbeddedBroker broker;
    private final HealthApplication application;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ReadModel tables;

    private EmbeddedRun(EmbeddedBroker broker, HealthApplication application, Path tablesFile) {
        this.broker = broker;
        this.application = application;
        Properties settings = client();
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        Map<String, Object> reader = new TreeMap<>();
        reader.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        reader.put(CommonClientConfigs.GROUP_ID_CONFIG, TABLES_GROUP);
        this.tables = ReadModel.start(ReadModelSettings.file(tablesFile), reader, application.meters());
    }

    /** Starts; returns when facts can be told. */
    static EmbeddedRun start(Path folder, Norms norms) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
        try {
            return new EmbeddedRun(
                    broker,
                    HealthApplication.start(settings(broker.bootstrapServers(), folder.resolve("streams")), norms),
                    folder.resolve(TABLES));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static StreamsSettings settings(String bootstrapServers, Path folder) {
        StreamsSettings usual = StreamsSettings.defaults(bootstrapServers, folder);
        return new StreamsSettings(
                bootstrapServers,
                usual.applicationId(),
                folder,
                StateStores.IN_MEMORY,
                TopicSettings.of(EmbeddedBroker.PARTITIONS),
                THREADS,
                0,
                usual.commitInterval(),
                PATIENCE,
                usual.partnershipsInMemory(),
                usual.http(),
                usual.kafka());
    }

    private Properties client() {
        Properties settings = new Properties();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        return settings;
    }

    /** Where facts are told; when it is closed, all of them are kept. */
    FactSink facts() {
        return new KafkaSink(producer);
    }

    /** Lets it be this day, and returns when everything told before has been answered where everybody can see it. */
    void passTo(LocalDate day) throws InterruptedException {
        DayClock clock = new DayClock(producer);
        clock.tell(day);
        awaitCaughtUp();
        // the last answers are committed with what is processed after them
        clock.tell(day);
        awaitCaughtUp();
    }

    /** Returns when everything that is published is in the SQL tables. */
    void awaitTables() throws InterruptedException {
        if (!tables.awaitCaughtUp(PATIENCE)) {
            throw new IllegalStateException("the SQL tables are not filled; the reason is in the log above");
        }
    }

    /** Tells days as they end, from now on. */
    RunningClock startClock(Clock clock) {
        return new RunningClock(producer, clock);
    }

    private void awaitCaughtUp() throws InterruptedException {
        while (!application.caughtUp()) {
            if (!application.alive()) {
                throw new IllegalStateException("the topology stopped; the reason is in the log above");
            }
            Thread.sleep(A_MOMENT.toMillis());
        }
    }

    /** What is published in these topics. */
    PublishedAnswers published(List<Topic<String, String>> topics) {
        return new PublishedAnswers(client(), topics);
    }

    /** What is published in these topics, kept up to date. */
    LiveAnswers live(List<Topic<String, String>> topics, Clock clock) {
        return new LiveAnswers(client(), topics, clock);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Where Prometheus finds metrics. */
    String metrics() {
        return "http://" + application.http().getHostString() + ":"
                + application.http().getPort() + "/metrics";
    }

    @Override
    public void close() {
        tables.close();
        producer.close();
        application.close();
        broker.close();
    }
}
