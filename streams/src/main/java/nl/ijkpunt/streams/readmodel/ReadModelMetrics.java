// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import nl.ijkpunt.streams.Metric;

/** Whether the tables follow: seen by operators only, nothing depends on it. */
final class ReadModelMetrics {

    private static final double MILLIS = 1e3;

    private final Clock clock;
    private final Counter failures;
    private volatile boolean working;
    private volatile long lag;
    private volatile double lastWrite;

    ReadModelMetrics(MeterRegistry registry) {
        clock = registry.config().clock();
        wrote();
        gauge(registry, Metric.READ_MODEL_UP, all -> all.working ? 1 : 0);
        gauge(registry, Metric.READ_MODEL_LAG, all -> all.lag);
        gauge(registry, Metric.READ_MODEL_LAST_WRITE, all -> all.lastWrite);
        failures = Counter.builder(Metric.READ_MODEL_FAILURES.meter())
                .description(Metric.READ_MODEL_FAILURES.help())
                .register(registry);
    }

    private void gauge(MeterRegistry registry, Metric metric, ToDoubleFunction<ReadModelMetrics> figure) {
        Gauge.builder(metric.meter(), this, figure).description(metric.help()).register(registry);
    }

    void followed(long recordsBehind) {
        working = true;
        lag = recordsBehind;
    }

    void wrote() {
        lastWrite = clock.wallTime() / MILLIS;
    }

    void failed() {
        working = false;
        failures.increment();
    }

    boolean working() {
        return working;
    }
}
