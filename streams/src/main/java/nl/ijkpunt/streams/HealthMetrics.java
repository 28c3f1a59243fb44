// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** What is watched of a running instance; every name is in {@link Metric}. */
final class HealthMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Rule, Counter> refused = new EnumMap<>(Rule.class);
    private @Nullable KafkaStreamsMetrics kafka;

    HealthMetrics(LastAnswers answers) {
        registry.getPrometheusRegistry().register(new AnswerRows(answers));
        // from 0 on, so that an increase shows from the first refusal
        for (Rule rule : Rule.values()) {
            refused.put(
                    rule,
                    Counter.builder(Metric.EVENTS_REJECTED.meter())
                            .description(Metric.EVENTS_REJECTED.help())
                            .tag("reason", rule.code())
                            .register(registry));
        }
    }

    /** Adds what can only be known of a running instance: whether it has caught up, and Kafka Streams' own meters. */
    void watch(KafkaStreams streams, BooleanSupplier caughtUp) {
        Gauge.builder(Metric.CAUGHT_UP.meter(), () -> caughtUp.getAsBoolean() ? 1 : 0)
                .description(Metric.CAUGHT_UP.help())
                .register(registry);
        kafka = new KafkaStreamsMetrics(streams);
        kafka.bindTo(registry);
    }

    /** Counts a refused record under its main reason. */
    void refused(Rejection reason) {
        Objects.requireNonNull(refused.get(reason.rule())).increment();
    }

    MeterRegistry registry() {
        return registry;
    }

    /** The text of Prometheus, as it is now. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.close();
        }
        registry.close();
    }
}
