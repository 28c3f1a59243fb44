// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class DayClockTest {

    private static final Clock JUST_AFTER_MIDNIGHT = Clock.fixed(Instant.parse("2026-03-31T22:00:01Z"), ZoneOffset.UTC);

    @Test
    void tellsEveryDayThatIsOverInAmsterdam() {
        assertThat(DayClock.due(LocalDate.of(2026, 3, 28), JUST_AFTER_MIDNIGHT))
                .containsExactly(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 31));
        assertThat(DayClock.due(null, JUST_AFTER_MIDNIGHT)).containsExactly(LocalDate.of(2026, 3, 31));
        assertThat(DayClock.due(LocalDate.of(2026, 3, 31), JUST_AFTER_MIDNIGHT)).isEmpty();
        assertThat(DayClock.due(LocalDate.of(2026, 5, 1), JUST_AFTER_MIDNIGHT)).isEmpty();
    }

    @Test
    void tellsEveryPartition() {
        Node node = new Node(0, "localhost", 9092);
        Node[] replicas = {node};
        Cluster cluster = Cluster.empty();
        for (int partition = 0; partition < 3; partition++) {
            cluster = new Cluster(
                    "test",
                    List.of(node),
                    append(cluster, new PartitionInfo(DayClock.TOPIC, partition, node, replicas, replicas)),
                    Set.of(),
                    Set.of());
        }
        try (var producer =
                new MockProducer<>(cluster, true, null, new ByteArraySerializer(), new ByteArraySerializer())) {
            new DayClock(producer).tell(LocalDate.of(2026, 3, 31));
            assertThat(producer.history()).hasSize(3).allSatisfy(record -> {
                assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("2026-03-31");
                assertThat(record.key()).isNull();
            });
            assertThat(producer.history())
                    .extracting(record -> record.partition())
                    .containsExactly(0, 1, 2);
        }
    }

    private static List<PartitionInfo> append(Cluster cluster, PartitionInfo partition) {
        List<PartitionInfo> all = new ArrayList<>(cluster.partitionsForTopic(DayClock.TOPIC));
        all.add(partition);
        return all;
    }
}
