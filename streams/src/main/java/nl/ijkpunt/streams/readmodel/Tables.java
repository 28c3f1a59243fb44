// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Turns batches of records into rows, one transaction for each batch. */
final class Tables {

    private static final List<Projection> PROJECTIONS = List.of(
            new Rosters(),
            new Lessons(),
            new Evidence(),
            new Months(),
            new Symptoms(),
            new Notices(),
            new Quarantined(),
            new Letters());

    private final Sql sql;
    private final Positions positions;
    private final Map<String, Projection> byTopic = new LinkedHashMap<>();

    Tables(Sql sql, Positions positions) {
        this.sql = sql;
        this.positions = positions;
        PROJECTIONS.forEach(projection -> byTopic.put(projection.topic().name(), projection));
    }

    /** The topics that are read. */
    static List<String> topics() {
        return PROJECTIONS.stream().map(projection -> projection.topic().name()).toList();
    }

    /**
     * Takes in what was read.
     *
     * @param records of each partition, in their order
     * @param reached the next record to read, for each partition that moved
     */
    void take(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records, Map<TopicPartition, Long> reached)
            throws SQLException {
        for (Map.Entry<TopicPartition, Long> place : reached.entrySet()) {
            TopicPartition partition = place.getKey();
            if (positions.advance(partition, place.getValue())) {
                Projection projection = Objects.requireNonNull(byTopic.get(partition.topic()), partition.topic());
                for (ConsumerRecord<byte[], byte[]> record :
                        last(projection, records.getOrDefault(partition, List.of()))) {
                    projection.take(record, sql);
                }
            }
        }
        sql.commit();
    }

    /** Of lines under the same key only the last one needs to be written. */
    private static Collection<ConsumerRecord<byte[], byte[]>> last(
            Projection projection, List<ConsumerRecord<byte[], byte[]>> records) {
        if (!(projection instanceof LineProjection)) {
            return records;
        }
        Map<String, ConsumerRecord<byte[], byte[]>> byKey = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            byKey.put(LineProjection.key(record), record);
        }
        return new ArrayList<>(byKey.values());
    }
}
