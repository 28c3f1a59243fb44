// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The last answer under every key of some output topics, as anybody can read them: committed ones only. */
final class PublishedAnswers implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    /** Records that only mark the ends of transactions do not show. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;
    private final TreeMap<String, String> lines;

    /** Reads these topics from their beginning. */
    PublishedAnswers(Properties kafka, List<Topic<String, String>> topics) {
        this(kafka, topics, AnswerOrder.OF_KEYS);
    }

    /** As the other one, for keys of another form. */
    PublishedAnswers(Properties kafka, List<Topic<String, String>> topics, Comparator<String> order) {
        lines = new TreeMap<>(order);
        Properties settings = new Properties();
        settings.putAll(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic<String, String> topic : topics) {
            consumer.partitionsFor(topic.name())
                    .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes in what was published up to now; true when there was anything new. Throws when Kafka does not answer. */
    boolean catchUp() {
        boolean isNew = false;
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (poll()) {
                isNew = true;
                patience = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > patience) {
                throw new TimeoutException("nothing comes, and there is more");
            }
        }
        return isNew;
    }

    private boolean poll() {
        ConsumerRecords<String, String> answers = consumer.poll(A_MOMENT);
        answers.forEach(answer -> {
            if (answer.value() == null) {
                lines.remove(answer.key());
            } else {
                lines.put(answer.key(), answer.value());
            }
        });
        return !answers.isEmpty();
    }

    /** In the order of output.md. */
    List<String> lines() {
        return List.copyOf(lines.values());
    }

    /** Lets another thread that waits for Kafka stop waiting. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(A_MOMENT));
    }
}
