// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Topics that are there can be written. */
class TopicsIT {

    private static final int PARTITIONS = 24;

    @Test
    void whatWasMadeTakesTheFirstRecordAtTheFirstTry() throws Exception {
        try (TestBroker broker = new TestBroker();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicsAdmin(admin).ensure(PARTITIONS);

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
}
