// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one scrape. A figure that does not exist gets none. */
final class Rows {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

    private record Row(Labels labels, double value) {}

    private final Map<Metric, List<Row>> rows = new EnumMap<>(Metric.class);

    /** The values of the labels are in the order of their names. */
    void add(Metric metric, @Nullable Number value, String... labels) {
        if (value != null && Double.isFinite(value.doubleValue())) {
            rows.computeIfAbsent(metric, key -> new ArrayList<>())
                    .add(new Row(Labels.of(metric.labels().toArray(String[]::new), labels), value.doubleValue()));
        }
    }

    /** Position of a code in a list of them. */
    void addCode(Metric metric, @Nullable String code, List<String> codes, String... labels) {
        if (code != null) {
            int number = codes.indexOf(code);
            if (number < 0) {
                throw new IllegalArgumentException(metric + " has no code " + code);
            }
            add(metric, number, labels);
        }
    }

    /** The start of a day. */
    void addDay(Metric metric, @Nullable LocalDate day, String... labels) {
        add(metric, day == null ? null : Long.valueOf(seconds(day)), labels);
    }

    /** What lies between the starts of two days. */
    void addAge(Metric metric, @Nullable LocalDate from, @Nullable LocalDate to, String... labels) {
        add(metric, from == null || to == null ? null : Long.valueOf(seconds(to) - seconds(from)), labels);
    }

    MetricSnapshots snapshots() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        rows.forEach((metric, its) -> {
            if (metric.type() == Metric.Type.INFO) {
                InfoSnapshot.Builder info = InfoSnapshot.builder()
                        .name(metric.exposed().substring(0, metric.exposed().length() - "_info".length()))
                        .help(metric.help());
                its.forEach(row -> info.dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                        .labels(row.labels())
                        .build()));
                all.metricSnapshot(info.build());
            } else {
                GaugeSnapshot.Builder gauge =
                        GaugeSnapshot.builder().name(metric.exposed()).help(metric.help());
                its.forEach(row -> gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .labels(row.labels())
                        .value(row.value())
                        .build()));
                all.metricSnapshot(gauge.build());
            }
        });
        return all.build();
    }

    private static long seconds(LocalDate day) {
        return day.atStartOfDay(LOCAL).toEpochSecond();
    }
}
