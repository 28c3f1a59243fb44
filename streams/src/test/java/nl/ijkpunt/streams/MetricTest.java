// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricTest {

    private static final Predicate<Metric> OF_LESSON = metric -> metric.labels().contains("lesson");
    private static final Predicate<Metric> OF_PARTNERSHIP =
            metric -> metric.labels().contains("partnership");

    @Test
    void namesFollowTheConventionsOfPrometheus() {
        for (Metric metric : Metric.values()) {
            assertThat(metric.exposed()).matches("ijkpunt(_[a-z]+)+");
            assertThat(metric.exposed().endsWith("_total"))
                    .as(metric.exposed())
                    .isEqualTo(metric.type() == Metric.Type.COUNTER);
            assertThat(metric.exposed().endsWith("_info"))
                    .as(metric.exposed())
                    .isEqualTo(metric.type() == Metric.Type.INFO);
            assertThat(metric.exposed().endsWith("_seconds"))
                    .as(metric.exposed())
                    .isEqualTo(metric.unit().equals("s"));
            assertThat(metric.help()).as(metric.exposed()).isNotBlank().doesNotContain("\n", "|");
        }
        assertThat(Stream.of(Metric.values()).map(Metric::exposed)).doesNotHaveDuplicates();
    }

    @Test
    void theDocumentNamesEveryMetric() {
        StringBuilder page = new StringBuilder("""
                # Measurements

                What an instance shows on `/metrics`, for Prometheus; made from `Metric.java`, do not edit. A figure that
                does not exist (unknown, suppressed, not yet) has no row, so no comparison ever meets `NaN`; ages are from
                the data to the day that the answers are about, because on replayed data the clock of a machine is wrong.
                Rows of partitions that moved to another instance are gone: use `max by (partnership, lesson) (…)` in every
                join, count and rule, and `min(ijkpunt_caught_up) == 1` around every rule for a director. Besides these there
                are the meters of Kafka Streams, `kafka_*`.

                Number of series: for one partnership one row of each measurement below, ten of those about lessons, and at
                most four perspectives and as many indicators as the catalogue has per lesson: some 350.
                """);
        section(page, "Of a partnership and a lesson", OF_LESSON.and(OF_PARTNERSHIP));
        section(page, "Of a partnership", OF_PARTNERSHIP.and(OF_LESSON.negate()));
        section(page, "Can the figures be trusted, and names", OF_PARTNERSHIP.negate());

        Approved.verify("docs/metrics.md", page.toString());
    }

    private static void section(StringBuilder page, String title, Predicate<Metric> which) {
        page.append("\n## ").append(title).append("\n| name | labels | unit | says |\n|---|---|---|---|\n");
        List<Metric> metrics = Stream.of(Metric.values()).filter(which).toList();
        for (Metric metric : metrics) {
            page.append("| `%s` | %s | %s | %s |%n"
                    .formatted(metric.exposed(), String.join(", ", metric.labels()), metric.unit(), metric.help()));
        }
        assertThat(EnumSet.copyOf(metrics)).hasSameSizeAs(metrics);
    }
}
