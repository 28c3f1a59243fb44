// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.clock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.jspecify.annotations.Nullable;

/** Says that a day is over: one {@code day-passed} record for every partition of the topic of days. */
public final class DayClock {

    /** Topic of the days, with as many partitions as the topics of facts. */
    public static final String TOPIC = "ijkpunt.day";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Producer<byte[], byte[]> producer;

    /** Writes with a producer that its owner closes. */
    public DayClock(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * The days that are over and were not told yet, oldest first: those after {@code last} up to yesterday in
     * Amsterdam. Without a last day that is yesterday alone; a clock that was set back gives none.
     */
    public static List<LocalDate> due(@Nullable LocalDate last, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        LocalDate first = last == null ? today.minusDays(1) : last.plusDays(1);
        return first.isBefore(today) ? first.datesUntil(today).toList() : List.of();
    }

    /** Tells every partition that this day is over, and returns when all of them have it. */
    public void tell(LocalDate day) {
        byte[] record = day.toString().getBytes(StandardCharsets.UTF_8);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (PartitionInfo partition : producer.partitionsFor(TOPIC)) {
            sent.add(producer.send(new ProducerRecord<>(TOPIC, partition.partition(), null, record)));
        }
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            await(one, day);
        }
    }

    private static void await(Future<RecordMetadata> sent, LocalDate day) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("day " + day + " was not kept", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while telling day " + day, e);
        }
    }
}
