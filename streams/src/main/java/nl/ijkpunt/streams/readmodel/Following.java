// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * One member of the group of readers. Where it goes on is in the tables; what it commits to Kafka, after that, only
 * lets the usual tools see how far it is.
 */
final class Following implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final String AT_ONCE = "2000";

    private final Consumer<byte[], byte[]> consumer;
    private final Positions positions;
    private final Tables tables;
    private final Map<TopicPartition, Long> written = new LinkedHashMap<>();

    Following(Map<String, Object> kafka, Sql sql) throws SQLException {
        positions = new Positions(sql, topics(kafka));
        tables = new Tables(sql, positions);
        Map<String, Object> settings = new LinkedHashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(Tables.topics(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                written.keySet().removeAll(partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                goOn(partitions);
            }
        });
    }

    /** Reads on and writes what it read; true when there was anything. */
    boolean step() throws SQLException {
        ConsumerRecords<byte[], byte[]> read = consumer.poll(A_MOMENT);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        Map<TopicPartition, Long> reached = new LinkedHashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            records.put(partition, read.records(partition));
            long next = consumer.position(partition);
            if (next != written.getOrDefault(partition, -1L)) {
                reached.put(partition, next);
            }
        }
        if (reached.isEmpty()) {
            return false;
        }
        tables.take(records, reached);
        written.putAll(reached);
        Map<TopicPartition, OffsetAndMetadata> seen = new LinkedHashMap<>();
        reached.forEach((partition, next) -> seen.put(partition, new OffsetAndMetadata(next)));
        consumer.commitAsync(seen, null);
        return !read.isEmpty();
    }

    /** Number of records that are known to wait. */
    long behind() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /** True when all that is published at this moment, in the partitions of this member, was written. */
    boolean caughtUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        return !ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> written.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void goOn(Collection<TopicPartition> partitions) {
        try {
            for (TopicPartition partition : partitions) {
                consumer.seek(partition, positions.next(partition));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the positions cannot be read", e);
        }
    }

    private static Map<String, Uuid> topics(Map<String, Object> kafka) {
        Map<String, Object> settings = new LinkedHashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (Admin admin = Admin.create(settings)) {
            Map<String, Uuid> ids = new LinkedHashMap<>();
            admin.describeTopics(Tables.topics())
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> ids.put(name, topic.topicId()));
            return ids;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics of answers are not there", e);
        }
    }
}
