// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Topics that are there can be written and keep what they are given, whoever made them. */
class TopicsIT {

    private static final int PARTITIONS = 24;

    @Test
    void whatWasMadeTakesTheFirstRecordAtTheFirstTry() throws Exception {
        try (TestBroker broker = new TestBroker();
                Admin admin = admin(broker)) {
            ensure(admin, TopicSettings.of(PARTITIONS));

            try (KafkaProducer<byte[], byte[]> once = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            broker.bootstrapServers(),
                            ProducerConfig.RETRIES_CONFIG,
                            0,
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            false),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                List<Future<?>> sent = new ArrayList<>();
                for (Topic<?, ?> topic : Topics.in()) {
                    for (int partition = 0; partition < PARTITIONS; partition++) {
                        sent.add(once.send(new ProducerRecord<>(topic.name(), partition, null, new byte[] {1})));
                    }
                }
                for (Future<?> one : sent) {
                    assertThatCode(one::get).doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void severalMayStartAtTheSameMoment() throws Exception {
        try (TestBroker broker = new TestBroker(3, Map.of())) {
            ExecutorService starting = Executors.newFixedThreadPool(4);
            try {
                List<Future<TopicsReport>> reports = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    // one of them was set up otherwise
                    int partitions = i == 0 ? 3 : 6;
                    reports.add(starting.submit(() -> {
                        try (Admin admin = admin(broker)) {
                            return ensure(admin, TopicSettings.of(partitions));
                        }
                    }));
                }
                for (Future<TopicsReport> report : reports) {
                    assertThat(report.get().copies()).isEqualTo(new Copies(3, 2));
                }
            } finally {
                starting.shutdown();
            }
            try (Admin admin = admin(broker)) {
                List<TopicDescription> topics = describe(admin);
                assertThat(topics)
                        .hasSize(Topics.in().size() + Topics.out().size())
                        .allSatisfy(topic -> assertThat(topic.partitions())
                                .hasSize(topics.get(0).partitions().size())
                                .allSatisfy(partition ->
                                        assertThat(partition.replicas()).hasSize(3)));
                assertThat(setting(admin, Topics.BUDGET, "min.insync.replicas")).isEqualTo("2");
            }
        }
    }

    @Test
    void whatOthersMadeKeepsFactsForEver() throws Exception {
        try (TestBroker broker = new TestBroker(1, Map.of("log.retention.bytes", "1000000", "num.partitions", "2"));
                Admin admin = admin(broker)) {
            // made by a client that just sent something
            send(broker, Topics.BUDGET);
            make(admin, Topics.PROJECT, 2, Map.of("cleanup.policy", "compact", "retention.ms", "1000"));
            make(admin, Topics.DAY, 2, Map.of("min.insync.replicas", "2"));
            make(admin, Topics.HEALTH, 2, Map.of("cleanup.policy", "delete"));
            make(admin, Topics.REJECTED, 2, Map.of("retention.ms", "86400000"));
            make(admin, Topics.DRIFT, 2, Map.of());
            assertThat(setting(admin, Topics.BUDGET, "retention.ms")).isEqualTo("604800000");

            TopicsReport report = ensure(admin, TopicSettings.of(6));

            assertThat(report.mended())
                    .contains(
                            new TopicsReport.Mended("ijkpunt.budget", "retention.ms", "604800000", "-1"),
                            new TopicsReport.Mended("ijkpunt.budget", "retention.bytes", "1000000", "-1"),
                            new TopicsReport.Mended("ijkpunt.project", "cleanup.policy", "compact", "delete"),
                            new TopicsReport.Mended("ijkpunt.day", "min.insync.replicas", "2", "1"))
                    .noneMatch(mended -> mended.topic().equals("ijkpunt.rejected")
                            && mended.setting().equals("retention.ms"));
            for (Topic<?, ?> topic : Topics.in()) {
                // of the topic itself: what it has from the broker may change with the broker
                Awaitility.await()
                        .untilAsserted(() -> assertThat(own(admin, topic)).containsAllEntriesOf(topic.settings()));
                assertThat(topic.settings()).containsEntry("retention.ms", "-1").containsEntry("retention.bytes", "-1");
            }
            assertThat(setting(admin, Topics.HEALTH, "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, Topics.REJECTED, "retention.ms")).isEqualTo("86400000");
            assertThat(Long.parseLong(setting(admin, Topics.DRIFT, "retention.ms")))
                    .isGreaterThan(100_000_000_000L);
            assertThat(describe(admin))
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(2));

            assertThat(ensure(admin, TopicSettings.of(6)).mended()).isEmpty();
        }
    }

    @Test
    void anEmptyTopicGetsTheNumberOfPartitionsOfTheOthers() throws Exception {
        try (TestBroker broker = new TestBroker();
                Admin admin = admin(broker)) {
            make(admin, Topics.BUDGET, 4, Map.of());
            make(admin, Topics.HEALTH, 1, Map.of());
            send(broker, Topics.BUDGET);

            assertThat(ensure(admin, TopicSettings.of(6)).mended())
                    .contains(new TopicsReport.Mended("ijkpunt.health", "partitions", "1", "4"));
            assertThat(describe(admin))
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(4));
        }
    }

    @Test
    void factsAreNotTornApart() throws Exception {
        try (TestBroker broker = new TestBroker();
                Admin admin = admin(broker)) {
            make(admin, Topics.BUDGET, 3, Map.of());
            make(admin, Topics.PROJECT, 1, Map.of());
            make(admin, Topics.HEALTH, 6, Map.of());
            send(broker, Topics.BUDGET);
            send(broker, Topics.BUDGET);
            send(broker, Topics.PROJECT);

            UnfitTopics unfit = catchThrowableOfType(UnfitTopics.class, () -> ensure(admin, TopicSettings.of(6)));

            assertThat(unfit.misfits())
                    .containsExactly(
                            new Misfit(
                                    Misfit.Rule.TOO_MANY_PARTITIONS,
                                    "ijkpunt.health",
                                    "6",
                                    "3",
                                    "kafka-topics.sh --bootstrap-server HOST:9092 --delete --topic ijkpunt.health"),
                            new Misfit(
                                    Misfit.Rule.PARTITIONS,
                                    "ijkpunt.project",
                                    "1",
                                    "3",
                                    "kafka-topics.sh --bootstrap-server HOST:9092 --delete --topic ijkpunt.project"));
        }
    }

    @Test
    void whatMayNotBeChangedIsToldWithTheCommand() throws Exception {
        try (TestBroker broker =
                        new TestBroker(1, Map.of("alter.config.policy.class.name", NoChanges.class.getName()));
                Admin admin = admin(broker)) {
            make(admin, Topics.BUDGET, 1, Map.of());

            UnfitTopics unfit = catchThrowableOfType(
                    UnfitTopics.class, () -> new TopicsAdmin(admin, TopicSettings.of(1), "HOST:9092", true).ensure());

            assertThat(unfit.misfits())
                    .containsExactly(new Misfit(
                            Misfit.Rule.SETTING,
                            "ijkpunt.budget",
                            "retention.ms=604800000",
                            "retention.ms=-1",
                            "kafka-configs.sh --bootstrap-server HOST:9092 --command-config client.properties --alter"
                                    + " --entity-type topics --entity-name ijkpunt.budget --add-config"
                                    + " cleanup.policy=delete,retention.bytes=-1,retention.ms=-1"));
        }
    }

    @Test
    void moreCopiesThanBrokersAreRefused() throws Exception {
        try (TestBroker broker = new TestBroker();
                Admin admin = admin(broker)) {
            UnfitTopics unfit =
                    catchThrowableOfType(UnfitTopics.class, () -> ensure(admin, new TopicSettings(1, 2, null)));

            assertThat(unfit.misfits())
                    .isNotEmpty()
                    .allSatisfy(misfit -> assertThat(misfit.rule()).isEqualTo(Misfit.Rule.TOO_FEW_BROKERS));
        }
    }

    private static TopicsReport ensure(Admin admin, TopicSettings settings) {
        return new TopicsAdmin(admin, settings, "HOST:9092", false).ensure();
    }

    private static Admin admin(TestBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void make(Admin admin, Topic<?, ?> topic, int partitions, Map<String, String> settings)
            throws Exception {
        admin.createTopics(List.of(new NewTopic(topic.name(), partitions, (short) 1).configs(settings)))
                .all()
                .get();
    }

    private static void send(TestBroker broker, Topic<?, ?> topic) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), new byte[] {1})).get();
        }
    }

    private static String setting(Admin admin, Topic<?, ?> topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }

    private static Map<String, String> own(Admin admin, Topic<?, ?> topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Map<String, String> own = new TreeMap<>();
        for (ConfigEntry entry : admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .entries()) {
            if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                own.put(entry.name(), entry.value());
            }
        }
        return own;
    }

    private static List<TopicDescription> describe(Admin admin) throws Exception {
        return List.copyOf(new TreeMap<>(admin.describeTopics(
                                TopicsAdmin.all().stream().map(Topic::name).toList())
                        .allTopicNames()
                        .get())
                .values());
    }
}
