// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the tables from what is published, in a thread of its own. The tables may be away for a while or be thrown away:
 * the monitor does not notice, and they are made up to date again. Instances with the same group share the work.
 */
public final class ReadModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReadModelSettings settings;
    private final Map<String, Object> kafka;
    private final ReadModelMetrics metrics;
    private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private String complaint = "";
    private long quietUntil;
    private final Thread thread = new Thread(this::run, "read-model");

    private ReadModel(ReadModelSettings settings, Map<String, Object> kafka, MeterRegistry registry) {
        this.settings = settings;
        this.kafka = kafka;
        this.metrics = new ReadModelMetrics(registry);
    }

    /**
     * Starts; returns at once.
     *
     * @param kafka settings of Kafka clients, with {@code bootstrap.servers} and {@code group.id}
     * @param registry where it shows how it is doing
     */
    public static ReadModel start(ReadModelSettings settings, Map<String, Object> kafka, MeterRegistry registry) {
        ReadModel model = new ReadModel(settings, kafka, registry);
        model.thread.setDaemon(true);
        model.thread.start();
        return model;
    }

    /** Whether the last attempt to read and write went well. */
    public boolean working() {
        return metrics.working();
    }

    /** Waits until everything that is published now is in the tables; false when that takes too long. */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(done);
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            done.cancel(false);
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        boolean migrated = false;
        while (closing.getCount() > 0) {
            try {
                if (!migrated) {
                    Schema.migrate(settings);
                    migrated = true;
                }
                follow();
            } catch (SQLException | RuntimeException e) {
                metrics.failed();
                complain(e);
                pause();
            }
        }
    }

    /** Says what is the matter, and says it again only when that changed or a minute later. */
    private void complain(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        if (!reason.equals(complaint) || System.nanoTime() > quietUntil) {
            complaint = reason;
            quietUntil = System.nanoTime() + QUIET.toNanos();
            LOG.warn("The {} does not follow and goes on trying: {}", settings, reason);
            LOG.debug("The whole of it", failure);
        }
    }

    private void follow() throws SQLException {
        try (Sql sql = new Sql(settings);
                Following following = new Following(kafka, sql)) {
            while (closing.getCount() > 0) {
                if (following.step()) {
                    metrics.wrote();
                }
                metrics.followed(following.behind());
                waiting.removeIf(CompletableFuture::isDone);
                if (!waiting.isEmpty()) {
                    answer(following);
                }
            }
        }
    }

    private void answer(Following following) {
        int asked = waiting.size();
        if (following.caughtUp()) {
            for (int i = 0; i < asked; i++) {
                CompletableFuture<Void> one = waiting.poll();
                if (one != null) {
                    one.complete(null);
                }
            }
        }
    }

    private void pause() {
        try {
            closing.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
