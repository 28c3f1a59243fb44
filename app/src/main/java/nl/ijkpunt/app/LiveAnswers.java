// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last answers, kept up to date in a thread of its own: whoever reads them does not wait for Kafka. */
final class LiveAnswers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAnswers.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration FIRST_TIME = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final String PATIENCE = "5000";

    private final PublishedAnswers published;
    private final Clock clock;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "live-answers");

    private volatile List<String> lines = List.of();

    /** Something may have been taken in before Kafka went away. Of the thread alone. */
    private boolean isHalfway;

    private volatile Instant upTo;

    /** Follows these topics from their beginning. */
    LiveAnswers(Properties kafka, List<Topic<String, String>> topics, Clock clock) {
        this(kafka, topics, AnswerOrder.OF_KEYS, clock);
    }

    /** As the other one, for keys of another form. */
    LiveAnswers(Properties kafka, List<Topic<String, String>> topics, Comparator<String> order, Clock clock) {
        Properties settings = new Properties();
        settings.putAll(kafka);
        settings.put("default.api.timeout.ms", PATIENCE);
        this.published = new PublishedAnswers(settings, topics, order);
        this.clock = clock;
        this.upTo = clock.instant();
        thread.setDaemon(true);
        thread.start();
    }

    /** The newest there are, in the order of output.md; at the very start they are waited for. */
    List<String> lines() {
        try {
            first.await(FIRST_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lines;
    }

    /** Up to when everything that was published is in them, or null when that is this very moment. */
    @Nullable
    Instant behindSince() {
        return upTo.plus(FRESH).isBefore(clock.instant()) ? upTo : null;
    }

    private void follow() {
        try (published) {
            while (closing.getCount() > 0) {
                step();
                closing.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        try {
            Instant asked = clock.instant();
            if (published.catchUp() || isHalfway) {
                lines = published.lines();
                isHalfway = false;
            }
            upTo = asked;
            first.countDown();
        } catch (KafkaException e) {
            isHalfway = true;
            LOG.debug("No answers can be had; the next time may do", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        published.wakeup();
    }
}
