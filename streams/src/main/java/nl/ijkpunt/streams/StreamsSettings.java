// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import nl.ijkpunt.web.Listening;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Everything that can be chosen about a running instance.
 *
 * @param bootstrapServers of the Kafka cluster
 * @param applicationId name of the group of instances, and the first part of the names of the changelogs
 * @param stateDirectory where stores keep their files; of one instance alone
 * @param stores where state is held
 * @param topics how topics are made that are not there
 * @param threads in this instance
 * @param standbys warm copies of state in other instances
 * @param commitInterval how long answers wait at most before they are visible
 * @param transactionTimeout after which a dead instance's unfinished work is undone
 * @param partnershipsInMemory how many a task keeps at hand; the others are read from the stores again
 * @param http where metrics and probes are served; port 0 picks a free one
 * @param kafka settings of the Kafka clients besides these, such as those of security
 */
public record StreamsSettings(
        String bootstrapServers,
        String applicationId,
        Path stateDirectory,
        StateStores stores,
        TopicSettings topics,
        int threads,
        int standbys,
        Duration commitInterval,
        Duration transactionTimeout,
        int partnershipsInMemory,
        Listening http,
        Map<String, String> kafka) {

    private static final int REQUEST_BYTES = 1024 * 1024;

    /** Where state is held; in both cases the changelogs in Kafka are the truth. */
    public enum StateStores {
        IN_MEMORY,
        ROCKSDB
    }

    /** Checks what would otherwise only show later. */
    public StreamsSettings {
        atLeast("threads", threads, 1);
        atLeast("standbys", standbys, 0);
        atLeast("partnershipsInMemory", partnershipsInMemory, 1);
        if (transactionTimeout.compareTo(commitInterval) <= 0) {
            throw new IllegalArgumentException("transactionTimeout must exceed commitInterval");
        }
        kafka = Collections.unmodifiableMap(new LinkedHashMap<>(kafka));
    }

    /** What is good for one small instance; metrics on a free port of this machine. */
    public static StreamsSettings defaults(String bootstrapServers, Path stateDirectory) {
        return new StreamsSettings(
                bootstrapServers,
                "ijkpunt",
                stateDirectory,
                StateStores.IN_MEMORY,
                TopicSettings.of(6),
                2,
                0,
                Duration.ofMillis(100),
                Duration.ofMinutes(1),
                1_000,
                Listening.anywhere(),
                Collections.emptyMap());
    }

    /** The same for topics of its own with so many copies. */
    Properties properties(Copies copies) {
        Properties properties = properties();
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, Integer.toString(copies.replicas()));
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), Integer.toString(copies.inSync()));
        return properties;
    }

    /** As Kafka Streams wants it. What keeps answers exact cannot be overruled. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), "0");
        properties.putAll(kafka);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, "-1");
        // brokers may be away for hours; work waits for them, and being away is no bug (the greatest long would
        // overflow)
        properties.put(
                StreamsConfig.TASK_TIMEOUT_MS_CONFIG,
                Long.toString(Duration.ofDays(365).toMillis()));
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, "0");
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Integer.toString(threads));
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, Integer.toString(standbys));
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Long.toString(commitInterval.toMillis()));
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                Integer.toString(Math.toIntExact(transactionTimeout.toMillis())));
        return properties;
    }

    /** For clients beside the topology: where the cluster is and how to get in. */
    Map<String, Object> client() {
        Map<String, Object> client = new LinkedHashMap<>(kafka);
        client.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return client;
    }

    /** Bytes that fit in one request of the producer of answers and refusals, and in a topic that nobody made larger. */
    int mostRequestBytes() {
        String chosen = kafka.getOrDefault(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                kafka.getOrDefault(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(REQUEST_BYTES)));
        return Math.min(Integer.parseInt(chosen.trim()), REQUEST_BYTES);
    }

    /** Whether clients and brokers speak so that nobody can listen in. */
    public boolean isEncrypted() {
        return protocol().endsWith("SSL");
    }

    /** Whether clients say who they are. */
    boolean isGuarded() {
        return !protocol().equals("PLAINTEXT");
    }

    private String protocol() {
        return kafka.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "PLAINTEXT")
                .toUpperCase(Locale.ROOT);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
    }
}
