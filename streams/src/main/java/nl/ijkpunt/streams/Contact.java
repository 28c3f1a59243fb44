// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the brokers answer: Kafka Streams says that it runs for as long as nobody tells it to stop. */
final class Contact implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** One question may be lost. */
    private static final int SILENCES = 2;

    private final Admin admin;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "contact");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger silences = new AtomicInteger();

    /** Asks from now on. */
    Contact(Admin admin) {
        this.admin = admin;
        var unused = asking.scheduleWithFixedDelay(
                this::ask, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The last question, or the one before it, was answered. */
    boolean isThere() {
        return silences.get() < SILENCES;
    }

    private void ask() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis()))
                    .clusterId()
                    .get();
            if (!isThere()) {
                LOG.warn("Kafka answers again");
            }
            silences.set(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            if (silences.incrementAndGet() == SILENCES) {
                LOG.warn("Kafka does not answer; everything waits until it does");
            }
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
