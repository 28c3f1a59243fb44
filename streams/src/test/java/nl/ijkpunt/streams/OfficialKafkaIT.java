// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

/** The same answers from the official Kafka. */
class OfficialKafkaIT {

    private static final String IMAGE = "apache/kafka:4.3.1";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void theOfficialKafkaGivesTheSameAnswers(@TempDir Path state) {
        Docker.need(IMAGE);
        List<Fact> facts = Story.facts(6, 100, 11);
        try (KafkaContainer container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "1")) {
            container.start();
            try (KafkaSession kafka = new KafkaSession(container.getBootstrapServers());
                    HealthApplication application = HealthApplication.start(
                            ChildApplication.settings(container.getBootstrapServers(), state), CountingMonitor::new)) {
                kafka.tell(facts);
                kafka.day(TODAY);
                kafka.settle(application, TODAY);

                assertThat(kafka.answers()).isEqualTo(Uninterrupted.answers(facts, TODAY));
                assertThat(kafka.read(Topics.REJECTED)).isEmpty();
            }
        }
    }
}
