// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import nl.ijkpunt.events.Rejection;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * What is watched, with prefix {@code ijkpunt_}: one row per partnership and lesson of the partitions that live here,
 * taken from the last answers at every scrape; rows of partitions that moved away are gone.
 */
final class HealthMetrics implements AutoCloseable {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final LastAnswers answers;

    private final MultiGauge info;
    private final MultiGauge score;
    private final MultiGauge status;
    private final MultiGauge level;
    private final MultiGauge coverage;
    private final MultiGauge evidence;
    private final MultiGauge lastEvent;
    private final MultiGauge lastDay;
    private @Nullable KafkaStreamsMetrics kafka;

    HealthMetrics(LastAnswers answers) {
        this.answers = answers;
        info = gauge("ijkpunt.partnership.info", "Name and legal form of the partnership; always 1");
        score = gauge("ijkpunt.lesson.score", "Health of the lesson today, 10-100; no row when nothing is known");
        status = gauge("ijkpunt.lesson.status", "0 not enough sight, 1 ordinary, 2 attention, 3 act");
        level = gauge("ijkpunt.lesson.level", "0 unknown, 1 green, 2 amber, 3 red");
        coverage = gauge("ijkpunt.lesson.coverage.ratio", "Part of the lesson's weight that is known, 0-1");
        evidence = gauge("ijkpunt.lesson.evidence.events", "Number of facts behind today's answer");
        lastEvent = gauge("ijkpunt.lesson.last.event.timestamp.seconds", "Newest business date among those facts");
        lastDay = gauge("ijkpunt.last.day.timestamp.seconds", "Start of the day that it is, for every partition");
    }

    /** Adds what can only be known of a running instance: whether it has caught up, and Kafka Streams' own meters. */
    void watch(KafkaStreams streams, BooleanSupplier caughtUp) {
        Gauge.builder("ijkpunt.caught.up", () -> caughtUp.getAsBoolean() ? 1 : 0)
                .description("1 when everything received was answered")
                .register(registry);
        kafka = new KafkaStreamsMetrics(streams);
        kafka.bindTo(registry);
    }

    /** Counts a refused record under its main reason. */
    void refused(Rejection reason) {
        registry.counter("ijkpunt.events.rejected", "reason", reason.rule().code())
                .increment();
    }

    MeterRegistry registry() {
        return registry;
    }

    /** The text of Prometheus, as it is now. */
    synchronized String scrape() {
        List<Row<?>> infos = new ArrayList<>();
        List<Row<?>> days = new ArrayList<>();
        answers.everyPage((task, page) -> {
            LocalDate today = page.today();
            if (today != null) {
                days.add(row(Tags.of("partition", task), seconds(today)));
            }
            page.figures()
                    .forEach((partnership, figures) -> infos.add(row(
                            Tags.of("partnership", partnership, "name", figures.name(), "kind", figures.kind()), 1)));
        });
        info.register(infos, true);
        lastDay.register(days, true);
        perLesson(score, lesson -> orNone(lesson.score()));
        perLesson(status, Figures.OfLesson::status);
        perLesson(level, lesson -> level(lesson.level()));
        perLesson(coverage, Figures.OfLesson::coverage);
        perLesson(evidence, Figures.OfLesson::evidence);
        perLesson(lastEvent, HealthMetrics::lastEvent);
        return registry.scrape();
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.close();
        }
        registry.close();
    }

    private void perLesson(MultiGauge gauge, ToDoubleFunction<Figures.OfLesson> figure) {
        List<Row<?>> rows = new ArrayList<>();
        answers.everyPage((task, page) -> page.figures()
                .forEach((partnership, figures) -> figures.lessons().forEach(lesson -> {
                    double value = figure.applyAsDouble(lesson);
                    if (!Double.isNaN(value)) {
                        rows.add(row(Tags.of("partnership", partnership, "lesson", lesson.lesson()), value));
                    }
                })));
        gauge.register(rows, true);
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private static Row<?> row(Tags tags, double value) {
        return Row.of(tags, value);
    }

    private static double lastEvent(Figures.OfLesson lesson) {
        String date = lesson.lastObserved();
        return date == null ? Double.NaN : seconds(LocalDate.parse(date));
    }

    private static double level(String level) {
        return List.of("unknown", "green", "amber", "red").indexOf(level);
    }

    private static double orNone(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static double seconds(LocalDate date) {
        return (double) date.atStartOfDay(LOCAL).toEpochSecond();
    }
}
