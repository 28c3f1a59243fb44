// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.ijkpunt.producers.clock.DayClock;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every day that is over, for as long as it runs. Telling a day again does no harm. */
final class RunningClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningClock.class);

    private final DayClock days;
    private final Clock clock;
    private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "day-clock");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> ticking;

    private @Nullable LocalDate last;

    /** Starts with yesterday. */
    RunningClock(Producer<byte[], byte[]> producer, Clock clock) {
        this.days = new DayClock(producer);
        this.clock = clock;
        this.ticking = minutes.scheduleWithFixedDelay(this::tick, 0, 1, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            for (LocalDate day : DayClock.due(last, clock)) {
                days.tell(day);
                last = day;
            }
        } catch (RuntimeException e) {
            // the brokers may be away for a while; the age of the last day is watched
            LOG.atWarn()
                    .setCause(KafkaTrouble.of(e).isPresent() ? null : e)
                    .log("a day could not be told; the next minute tries again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        ticking.cancel(false);
        minutes.shutdown();
    }
}
