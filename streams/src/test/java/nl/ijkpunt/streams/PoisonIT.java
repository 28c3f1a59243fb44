// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.norms.NormsFile;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances around the real core: whatever is sent in between, a dozen partnerships get the answers of replay. */
class PoisonIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final int LIKE_IT = 500;

    @Test
    void noRecordStopsTheOthers(@TempDir Path first, @TempDir Path second) throws Exception {
        Monitor.Factory core = Monitor.Factory.with(NormsFile.shipped());
        List<Fact> facts = Story.facts(12, 300, 7);
        List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>(Poison.known(TODAY));
        poison.addAll(Poison.like(LIKE_IT, 11));
        Collections.shuffle(poison, new Random(5));
        Map<String, String> expected = Uninterrupted.answers(facts, TODAY, core);
        try (TestBroker broker = new TestBroker();
                KafkaSession kafka = new KafkaSession(broker.bootstrapServers())) {
            new TopicsAdmin(kafka.admin(), TopicSettings.of(3), "HOST:9092", false).ensure();
            Process other = ChildApplication.startReal(broker.bootstrapServers(), first);
            try (HealthApplication application =
                    HealthApplication.start(ChildApplication.settings(broker.bootstrapServers(), second), core)) {
                kafka.day(TODAY.minusDays(40));
                int parts = 20;
                for (int part = 0; part < parts; part++) {
                    kafka.tell(part(facts, part, parts));
                    kafka.send(part(poison, part, parts));
                }
                kafka.day(TODAY);
                kafka.settle(application, TODAY);

                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(others(kafka.answers())).isEqualTo(expected));
                assertThat(other.isAlive()).as("the other instance").isTrue();
                assertThat(application.ready()).as("this instance").isTrue();
                assertThat(kafka.count(Topics.REJECTED)).isGreaterThan(LIKE_IT / 2);
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
    }

    private static <T> List<T> part(List<T> all, int part, int parts) {
        return all.subList(all.size() * part / parts, all.size() * (part + 1) / parts);
    }

    private static Map<String, String> others(Map<String, String> answers) {
        Map<String, String> others = new TreeMap<>(answers);
        others.keySet().removeIf(key -> key.contains(" gif-"));
        return others;
    }
}
