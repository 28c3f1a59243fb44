// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the application would rather not run. */
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
}
