// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import nl.ijkpunt.health.norms.Norms;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance: topics looked after, topology, metrics and probes. */
public final class HealthApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthApplication.class);
    private static final Set<State> ALIVE = Set.of(State.CREATED, State.REBALANCING, State.RUNNING);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HURRY = Duration.ofSeconds(3);

    private final Admin admin;
    private final KafkaStreams streams;
    private final HealthMetrics metrics;
    private final HttpEndpoint http;
    private final Progress progress;
    private final Contact contact;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    private HealthApplication(StreamsSettings settings, Monitor.Factory monitors) {
        LastAnswers answers = new LastAnswers();
        admin = Admin.create(settings.client());
        try {
            Copies copies = new TopicsAdmin(admin, settings).ensure().copies();
            metrics = new HealthMetrics(answers);
            streams = new KafkaStreams(
                    HealthTopology.of(settings, monitors, answers, metrics::refused, Clock.SYSTEM::monotonicTime),
                    settings.properties(copies));
            progress = new Progress(admin, settings.applicationId(), answers);
            contact = new Contact(admin);
            http = new HttpEndpoint(settings.http(), metrics::scrape, this::alive, this::ready);
        } catch (RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
        streams.setUncaughtExceptionHandler(this::failed);
        streams.setStateListener((now, before) -> {
            LOG.atInfo().addKeyValue("from", before).addKeyValue("to", now).log("State changed");
            if (now == State.NOT_RUNNING || now == State.ERROR) {
                ended.countDown();
            }
        });
        metrics.watch(streams, () -> ready() && progress.caughtUp());
    }

    /** Creates missing topics and starts; returns at once, see {@link #ready}. */
    public static HealthApplication start(StreamsSettings settings, Norms norms) {
        return start(settings, Monitor.Factory.with(norms));
    }

    static HealthApplication start(StreamsSettings settings, Monitor.Factory monitors) {
        HealthApplication application = new HealthApplication(settings, monitors);
        application.streams.start();
        return application;
    }

    /** It runs, or it is sorting out with other instances who does what. */
    public boolean alive() {
        return ALIVE.contains(streams.state());
    }

    /** It processes, and the brokers answer. */
    public boolean ready() {
        return streams.state() == State.RUNNING && contact.isThere();
    }

    /** What was received so far is processed for good, and no answer is due. See {@link Progress#caughtUp}. */
    public boolean caughtUp() {
        return ready() && progress.caughtUp();
    }

    /** Where metrics and probes are served. */
    public InetSocketAddress http() {
        return http.address();
    }

    /** Where what runs beside the topology may show how it is doing. */
    public MeterRegistry meters() {
        return metrics.registry();
    }

    /** Waits for the end: somebody closed it, or a bug stopped it. True when it was a bug. */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return streams.state() == State.ERROR || streams.state() == State.PENDING_ERROR;
    }

    private StreamThreadExceptionResponse failed(Throwable cause) {
        for (Throwable why = cause; why != null; why = why.getCause()) {
            if (why instanceof AuthorizationException || why instanceof AuthenticationException) {
                failure = why;
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
            if (why instanceof RetriableException) {
                return again(why);
            }
        }
        if (cause instanceof Exception && !contact.isThere()) {
            return again(cause);
        }
        failure = cause;
        LOG.error("The machine failed, or what is around the core: all instances stop", cause);
        return StreamThreadExceptionResponse.SHUTDOWN_APPLICATION;
    }

    /** What fails for lack of brokers is no reason to stop; anything else fails again once they are there. */
    private static StreamThreadExceptionResponse again(Throwable why) {
        LOG.warn("Kafka was away; a thread starts again: {}", why.getMessage());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** What stopped it; null when nothing did, or another instance told it to stop. */
    public @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        http.close();
        // without brokers nothing can be finished, and what is not finished is done again
        streams.close(contact.isThere() ? PATIENCE : HURRY);
        contact.close();
        metrics.close();
        admin.close(HURRY);
    }
}
