// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** What a test does with a broker: tell facts, pass days, wait until everything is answered, read the answers. */
final class KafkaSession implements AutoCloseable {

    private final String bootstrapServers;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final CloudEventSerializer serializer = new CloudEventSerializer();
    private final FactCodec codec = new FactCodec();
    private final List<Future<?>> sent = new ArrayList<>();

    KafkaSession(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        admin = Admin.create(settings);
        // what a hostile producer may do: five megabytes that are small on the wire
        settings.put("compression.type", "lz4");
        settings.put("max.request.size", 20_000_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Admin admin() {
        return admin;
    }

    /** Sends facts, every other one in structured mode. */
    void tell(List<Fact> facts) {
        boolean binary = false;
        for (Fact fact : facts) {
            binary = !binary;
            String topic = Topics.of(fact.type()).name();
            Headers headers = new RecordHeaders();
            byte[] value = binary
                    ? serializer.serialize(topic, headers, codec.encode(fact))
                    : codec.write(fact).getBytes(UTF_8);
            send(new ProducerRecord<>(topic, null, fact.partnership().getBytes(UTF_8), value, headers));
        }
        flush();
    }

    void send(Topic<byte[], byte[]> topic, byte[] key, byte[] value) {
        send(new ProducerRecord<>(topic.name(), key, value));
        flush();
    }

    void send(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(this::send);
        flush();
    }

    void day(LocalDate date) {
        for (int partition = 0; partition < 3; partition++) {
            send(new ProducerRecord<>(
                    Topics.DAY.name(), partition, null, date.toString().getBytes(UTF_8)));
        }
        flush();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer.send(record));
    }

    private void flush() {
        producer.flush();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("not sent", e);
            }
        }
        sent.clear();
    }

    /** Number of records of a topic that a reader of committed records sees. */
    int count(Topic<?, ?> topic) {
        return read(topic).size();
    }

    /** Everything committed in a topic, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** The last value of every key of every output topic; a taken back one is absent. */
    Map<String, String> answers() {
        Map<String, String> last = new TreeMap<>();
        for (Topic<?, ?> topic : List.of(
                Topics.PARTNERSHIP, Topics.HEALTH, Topics.EVIDENCE, Topics.HISTORY, Topics.SYMPTOMS, Topics.DRIFT)) {
            for (ConsumerRecord<byte[], byte[]> record : read(topic)) {
                String key = topic.name() + " " + new String(record.key(), UTF_8);
                if (record.value() == null) {
                    last.remove(key);
                } else {
                    last.put(key, new String(record.value(), UTF_8));
                }
            }
        }
        return last;
    }

    /** Waits until all answers about what was sent can be read. */
    void settle(HealthApplication application, LocalDate today) {
        awaitCaughtUp(application);
        day(today);
        awaitCaughtUp(application);
    }

    private static void awaitCaughtUp(HealthApplication application) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .failFast("the application stopped", () -> !application.alive())
                .until(application::caughtUp);
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        serializer.close();
    }
}
