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
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The last answer under every key of some output topics, as anybody can read them: committed ones only. */
final class PublishedAnswers implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

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
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic<String, String> topic : topics) {
            consumer.partitionsFor(topic.name())
                    .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes in what was published up to now. */
    void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
    }

    private void poll() {
        consumer.poll(A_MOMENT).forEach(answer -> {
            if (answer.value() == null) {
                lines.remove(answer.key());
            } else {
                lines.put(answer.key(), answer.value());
            }
        });
    }

    /** In the order of output.md. */
    List<String> lines() {
        return List.copyOf(lines.values());
    }

    /** Takes in what is new and returns all; for several threads, one at a time. */
    synchronized List<String> newest() {
        catchUp();
        return lines();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
