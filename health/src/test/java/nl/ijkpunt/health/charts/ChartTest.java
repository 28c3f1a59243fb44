// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.health.drift.Assurance;
import nl.ijkpunt.health.drift.ControlMark.Rule;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.GoodDirection;
import nl.ijkpunt.health.drift.Variation;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final YearMonth START = YearMonth.of(2025, 1);

    @Test
    void monthsInARowThatSayTheSameAreOneMark() {
        Chart chart = chart(GoodDirection.HIGHER, 70, 80, 82, 79, 81, 80, 82, 79, 81, 80, 82, 79, 81, 60, 61, 80);

        assertThat(chart.marked())
                .containsExactly(new Chart.Marked(Rule.OUTSIDE, false, START.plusMonths(12), START.plusMonths(13)));
        assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(chart.assurance()).isEqualTo(Assurance.PASS);
        assertThat(chart.from()).isEqualTo(START);
        assertThat(chart.to()).isEqualTo(START.plusMonths(14));
    }

    @Test
    void whereTheLevelHasMovedNothingIsForetoldButMonthsAreCounted() {
        double[] months = {20, 22, 19, 21, 20, 22, 19, 21, 20, 22, 19, 21, 30, 31};

        Chart worse = chart(GoodDirection.LOWER, 30, months);
        assertThat(worse.assurance()).isEqualTo(Assurance.MOVED);
        assertThat(worse.targetMonths()).as("a month on the target meets it").isEqualTo(1);
        assertThat(worse.lastIsAlone()).isFalse();

        Chart alone = chart(GoodDirection.LOWER, 25, Arrays.copyOf(months, 13));
        assertThat(alone.targetMonths()).isEqualTo(1);
        assertThat(alone.lastIsAlone()).isTrue();

        Chart better = chart(GoodDirection.HIGHER, 30, months);
        assertThat(better.targetMonths()).isEqualTo(2);
        assertThat(chart(GoodDirection.HIGHER, 35, months).targetMonths()).isZero();
    }

    @Test
    void withoutAMonthThereIsNoChart() {
        assertThat(Chart.of(new TreeMap<>(), GoodDirection.HIGHER, 70)).isNull();
    }

    @Test
    void fewerThanSixScoresGiveNoStatementAboutTheFuture() {
        assertThat(Outlook.of(values(80, 75, 70, 65, 60), DriftSettings.defaults()))
                .isNull();

        Outlook outlook = Objects.requireNonNull(Outlook.of(values(90, 85, 80, 75, 70, 65), DriftSettings.defaults()));

        assertThat(outlook.from()).isEqualTo(START.plusMonths(5));
        assertThat(outlook.points()).isEqualTo(6);
        assertThat(outlook.slope()).isNegative();
        assertThat(outlook.isRed()).isFalse();
        assertThat(outlook.redIn3()).isLessThan(outlook.redIn6());
        assertThat(outlook.redIn6()).isLessThan(outlook.redIn12());
        assertThat(Objects.requireNonNull(Outlook.of(values(40, 41, 40, 41, 40, 41), DriftSettings.defaults()))
                        .isRed())
                .isTrue();
    }

    private static Chart chart(GoodDirection good, double target, double... values) {
        return Objects.requireNonNull(Chart.of(values(values), good, target));
    }

    private static SortedMap<YearMonth, Double> values(double... values) {
        SortedMap<YearMonth, Double> months = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            months.put(START.plusMonths(i), values[i]);
        }
        return months;
    }
}
