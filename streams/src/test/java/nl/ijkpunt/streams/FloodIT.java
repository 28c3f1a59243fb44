// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years of facts arrive while the day is known, and an answer takes longer than the facts that make it out of date. */
class FloodIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final Duration AN_ANSWER = Duration.ofMillis(100);
    private static final int PARTNERSHIPS = 12;
    private static final int FACTS_EACH = 250;

    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void answeringDoesNotKeepFactsWaiting(@TempDir Path state) throws Exception {
        try (TestBroker broker = new TestBroker();
                KafkaSession kafka = new KafkaSession(broker.bootstrapServers());
                HealthApplication application = HealthApplication.start(
                        ChildApplication.settings(broker.bootstrapServers(), state), this::slow)) {
            kafka.tell(Story.facts(PARTNERSHIPS, 1, 1));
            kafka.day(TODAY);
            kafka.settle(application, TODAY);
            answers.set(0);

            kafka.tell(Story.facts(PARTNERSHIPS, FACTS_EACH, 2));
            kafka.settle(application, TODAY);

            // not one round of answers for every few facts
            assertThat(answers.get()).isBetween(PARTNERSHIPS, PARTNERSHIPS * FACTS_EACH / 10);
            Map<String, String> told = kafka.answers();
            assertThat(told.keySet().stream().filter(key -> key.startsWith(Topics.HEALTH.name())))
                    .hasSize(PARTNERSHIPS * 10);
        }
    }

    private Monitor slow(String partnership) {
        CountingMonitor core = new CountingMonitor(partnership);
        return new Monitor() {
            @Override
            public boolean learn(Fact fact) {
                return core.learn(fact);
            }

            @Override
            public Health on(LocalDate today) {
                answers.incrementAndGet();
                try {
                    Thread.sleep(AN_ANSWER.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return core.on(today);
            }
        };
    }
}
