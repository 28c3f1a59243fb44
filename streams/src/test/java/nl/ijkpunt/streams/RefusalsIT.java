// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** When the application would rather not run. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusalsIT {

    private static TestBroker broker;
    private static KafkaSession kafka;

    @BeforeAll
    static void start() {
        broker = new TestBroker();
        kafka = new KafkaSession(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
        broker.close();
    }

    @Test
    @Order(1)
    void anErrorOfTheMachineStopsTheApplicationAndLeavesNoDeadLetter(@TempDir Path state) throws Exception {
        Monitor.Factory broken = partnership -> new Monitor() {
            @Override
            public boolean learn(Fact fact) {
                return true;
            }

            @Override
            public Health on(LocalDate today) {
                throw new OutOfMemoryError("a test");
            }
        };
        try (HealthApplication application =
                HealthApplication.start(ChildApplication.settings(broker.bootstrapServers(), state), broken)) {
            kafka.tell(Story.facts(1, 5, 1));
            kafka.day(LocalDate.of(2026, 3, 15));

            assertThat(application.awaitEnd()).isTrue();
            assertThat(application.alive()).isFalse();
        }
        assertThat(kafka.read(Topics.REJECTED)).isEmpty();
        assertThat(kafka.read(Topics.HEALTH)).isEmpty();
    }

    @Test
    @Order(2)
    void topicsWithDifferentNumbersOfPartitionsAreRefused() throws Exception {
        kafka.admin().deleteTopics(List.of(Topics.DAY.name())).all().get();
        kafka.admin()
                .createTopics(List.of(new NewTopic(Topics.DAY.name(), Optional.of(2), Optional.empty())))
                .all()
                .get();
        // the broker's metadata follow a moment later
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> partitions(Topics.DAY.name()) == 2);

        assertThatThrownBy(() -> new TopicsAdmin(kafka.admin()).ensure(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ijkpunt.day=2")
                .hasMessageContaining("ijkpunt.budget=3");
    }

    private static int partitions(String topic) throws Exception {
        return kafka.admin()
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }
}
