// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts, forecasts, settings and months at their limits. */
class OtherEdgeCasesTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();

    @Test
    void fewerThanSixPointsHaveNoLimits() {
        ControlChart chart = ControlChart.of(List.of(1.0, 9.0, 2.0, 8.0, 3.0), GoodDirection.HIGHER, 5.0);

        assertThat(chart.limits()).isNull();
        assertThat(chart.trial()).isTrue();
        assertThat(chart.marks()).hasSize(5).containsOnly(ControlMark.COMMON);
        assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(chart.assurance()).isEqualTo(Assurance.EMPTY);
        assertThat(ControlChart.of(List.of(1.0, 9.0, 2.0, 8.0, 3.0, 7.0), GoodDirection.HIGHER, 5.0)
                        .limits())
                .isNotNull();
    }

    @Test
    void aConstantThatIsNoRoundNumberIsNoSpecialCause() {
        ControlChart chart = ControlChart.of(Collections.nCopies(30, 66.7), GoodDirection.HIGHER, null);

        assertThat(chart.marks()).containsOnly(ControlMark.COMMON);
    }

    @Test
    void theIconsFollowTheGoodDirection() {
        assertThat(Variation.of(1, GoodDirection.LOWER)).isEqualTo(Variation.CONCERN_HIGH);
        assertThat(Variation.of(-1, GoodDirection.LOWER)).isEqualTo(Variation.IMPROVEMENT_LOW);
        assertThat(Variation.of(1, GoodDirection.HIGHER)).isEqualTo(Variation.IMPROVEMENT_HIGH);
        assertThat(Variation.of(-1, GoodDirection.HIGHER)).isEqualTo(Variation.CONCERN_LOW);
        assertThat(Variation.of(-1, GoodDirection.NONE)).isEqualTo(Variation.NEUTRAL_LOW);
        ControlLimits limits = new ControlLimits(50, 1, 60, 40, 56, 44);
        assertThat(Assurance.of(limits, ControlMark.COMMON, 30.0, GoodDirection.LOWER))
                .isEqualTo(Assurance.FAIL);
        assertThat(Assurance.of(limits, ControlMark.COMMON, 70.0, GoodDirection.LOWER))
                .isEqualTo(Assurance.PASS);
        assertThat(Assurance.of(limits, ControlMark.COMMON, 60.0, GoodDirection.LOWER))
                .isEqualTo(Assurance.INCONSISTENT);
        assertThat(Assurance.of(limits, ControlMark.COMMON, 70.0, GoodDirection.NONE))
                .isEqualTo(Assurance.EMPTY);
    }

    @Test
    void aPointOnTheMeanBreaksAShift() {
        ControlLimits limits = new ControlLimits(50, 1, 60, 40, 56, 44);
        assertThat(limits.side(50)).isZero();

        List<Double> above = List.of(49.0, 51.0, 48.0, 52.0, 48.5, 51.5, 49.0, 51.0, 49.0, 51.0, 50.0, 50.0);
        List<Double> broken = new ArrayList<>(above);
        broken.addAll(List.of(51.0, 50.9, 51.0, 50.9, 50.0, 51.0, 50.9, 51.0, 50.9));

        assertThat(ControlChart.of(broken, GoodDirection.HIGHER, null).marks()).containsOnly(ControlMark.COMMON);
    }

    @Test
    void aChartNeedsNumbers() {
        assertThatThrownBy(() -> ControlChart.of(List.of(), GoodDirection.HIGHER, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> ControlChart.of(List.of(1.0, Double.NaN), GoodDirection.HIGHER, null))
                .hasMessage("point 1 must be a number, it is NaN");
    }

    @Test
    void aForecastNeedsSixRisingMonths() {
        List<ScorePoint> five = List.of(
                new ScorePoint(1, 70),
                new ScorePoint(2, 70),
                new ScorePoint(3, 70),
                new ScorePoint(4, 70),
                new ScorePoint(5, 70));
        assertThat(Forecast.of(five, Forecast.RED, SETTINGS)).isEmpty();
        assertThatThrownBy(() ->
                        Forecast.of(List.of(new ScorePoint(2, 70), new ScorePoint(2, 71)), Forecast.RED, SETTINGS))
                .hasMessage("months of the scores must rise, month 2 does not");
    }

    @Test
    void settingsThatBreakThePromiseAreRefused() {
        assertThat(SETTINGS.withThresholds(60, 600).falseAlarmFiveYears()).isEqualTo(0.1);
        assertThat(SETTINGS.withThresholds(30, 40).falseAlarmFiveYears()).isEqualTo(1);
        assertThatThrownBy(() -> SETTINGS.withThresholds(400, 300)).hasMessageContaining("300.0");
        assertThatThrownBy(() -> SETTINGS.withThresholds(0, 300)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> SETTINGS.withThresholds(60, 20_000)).hasMessageContaining("10000.0");
        assertThatThrownBy(() -> SETTINGS.withThresholds(60, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new SoughtFall(1, 1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new SoughtFall(0, 1)).hasMessageContaining("0.0");
    }

    @Test
    void monthsAreCountedFromJanuaryOfTheYearZero() {
        assertThat(MonthNumber.of(YearMonth.of(2026, 1))).isEqualTo(12 * 2026 + 1);
        assertThat(MonthNumber.of(YearMonth.of(2025, 12))).isEqualTo(12 * 2025 + 12);
        for (int number = 12 * 2024; number < 12 * 2028; number++) {
            assertThat(MonthNumber.of(MonthNumber.toYearMonth(number))).isEqualTo(number);
        }
    }

    @Test
    void theKeysAreThoseOfTheOutput() {
        assertThat(DriftState.values())
                .extracting(DriftState::key)
                .containsExactly("unknown", "ok", "watch", "alarm", "recovered");
        assertThat(DriftEvent.Kind.values())
                .extracting(DriftEvent.Kind::key)
                .containsExactly("opened", "closed", "reminded", "noticed", "eased");
        assertThat(DriftEvent.Reason.values())
                .extracting(DriftEvent.Reason::key)
                .containsExactly("recovered", "realigned", "revoked");
        assertThat(Assurance.values())
                .extracting(Assurance::key)
                .containsExactly("pass", "fail", "inconsistent", "moved", "empty");
    }
}
