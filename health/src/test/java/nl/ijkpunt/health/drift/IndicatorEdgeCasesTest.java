// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge cases of drift.md 13 that are about one indicator; the numbers are those of the list. */
class IndicatorEdgeCasesTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final Offset<Double> TINY = Offset.offset(1e-12);

    @Test
    void aConstantSeriesStaysOkAndItsNoiseStopsAtOnePoint_1() {
        List<Realignment> realignments = List.of(agreed(0, 72), agreed(40, 72), agreed(80, 72));

        List<IndicatorClose> closes = IndicatorHistory.closes(SETTINGS, realignments, constant(120, 72));

        assertThat(closes.get(closes.size() - 1).reading().noise()).isEqualTo(1);
        assertThat(closes).allSatisfy(close -> {
            assertThat(close.state()).isIn(DriftState.UNKNOWN, DriftState.OK);
            assertThat(close.reading().evidence()).isFinite();
            assertThat(close.reading().noise()).isGreaterThanOrEqualTo(1);
        });
    }

    @Test
    void theFirstObservationAfterARealignmentResemblesNothing_2() {
        IndicatorDetector long72 = start(72).after(at(1, 90)).after(at(2, 91));
        IndicatorDetector long20 = start(72).after(at(1, 54)).after(at(2, 53));

        IndicatorReading high = long72.realigned(agreed(3, 70)).after(at(3, 66)).reading();
        IndicatorReading low = long20.realigned(agreed(3, 70)).after(at(3, 66)).reading();

        assertThat(high.usualLevel()).isCloseTo((70 * 16.0 / 3 + 66) / (16.0 / 3 + 1), TINY);
        assertThat(low.usualLevel()).isCloseTo(high.usualLevel(), TINY);
    }

    @Test
    void aGapOfYearsMakesTheNextValueIndependentAndKeepsTheEvidence_3() {
        IndicatorDetector before = start(72).after(at(1, 60)).after(at(2, 58));
        double evidence = before.evidence();

        IndicatorDetector after = before.after(at(80, 72));

        Surprise alone = Innovation.first(72, 0)
                .surprise(
                        new UsualLevel(
                                before.reading().usualLevel(), before.reading().usualLevelWeight(), 2),
                        new Baseline(72, 8),
                        before.reading().noiseWorth(),
                        before.reading().noise(),
                        SETTINGS.tolerance());
        assertThat(after.reading().normSurprise()).isCloseTo(alone.norm(), TINY);
        assertThat(after.reading().selfSurprise()).isCloseTo(alone.self(), TINY);
        assertThat(before.evidence()).isEqualTo(evidence).isPositive();
    }

    @Test
    void aMonthIsObservedOnce_4() {
        IndicatorDetector detector = start(72).after(at(5, 70));

        assertThatThrownBy(() -> detector.after(at(5, 70)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observation of month 5 comes too late: the detector is open from month 6");
        assertThatThrownBy(() -> detector.after(at(4, 70))).hasMessageContaining("month 4");
        assertThatThrownBy(() -> detector.realigned(agreed(5, 70)))
                .hasMessage("re-alignment of month 5 comes too late: the detector is open from month 6");
        assertThatThrownBy(() -> start(72).realigned(agreed(-1, 70))).hasMessageContaining("month -1");
        assertThatThrownBy(() -> start(72).after(at(-1, 70))).hasMessageContaining("month -1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNoObservation_11(double wrong) {
        assertThatThrownBy(() -> at(1, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score of month 1 must be a number, it is " + wrong);
        assertThatThrownBy(() -> new Observation(1, 70, wrong)).hasMessageContaining(String.valueOf(wrong));
        assertThatThrownBy(() -> Agreement.onLevel(wrong)).hasMessageContaining(String.valueOf(wrong));
        assertThatThrownBy(() -> new ScorePoint(1, wrong)).hasMessageContaining(String.valueOf(wrong));
        assertThatThrownBy(() -> new SeriesPoint(1, wrong)).hasMessageContaining(String.valueOf(wrong));
        assertThatThrownBy(() -> Sampling.extraVariance(wrong, SETTINGS)).hasMessageContaining(String.valueOf(wrong));
        assertThatThrownBy(() -> new MonitoredIndicator("a", wrong, false)).hasMessageContaining(String.valueOf(wrong));
        assertThatThrownBy(() -> new SoughtFall(wrong, 1)).hasMessageContaining(String.valueOf(wrong));
    }

    @Test
    void levelsAndMonthsHaveLimits_11() {
        assertThatThrownBy(() -> Agreement.onLevel(101)).hasMessage("agreed level must be 0..100, it is 101.0");
        assertThatThrownBy(() -> Agreement.onLevel(-1)).hasMessage("agreed level must be 0..100, it is -1.0");
        assertThatThrownBy(() -> new Agreement(70.0, 0))
                .hasMessage("months that a level rests on must be 1 or more, it is 0");
        assertThatThrownBy(() -> new Observation(1, 70, -0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> Sampling.extraVariance(-1.0, SETTINGS)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new MonitoredIndicator("a", 0, false)).hasMessageContaining("0.0");
        assertThat(Agreement.onLevel(0).level()).isZero();
        assertThat(new Agreement(100.0, 1).months()).isEqualTo(1);
    }

    @Test
    void ofTwoRealignmentsInOneMonthTheLevelOfTheFirstStays_13() {
        IndicatorReading once = start(72)
                .realigned(new Realignment(9, new Agreement(66.0, 6), false))
                .reading();

        for (boolean relearn : new boolean[] {false, true}) {
            IndicatorReading twice = start(72)
                    .realigned(new Realignment(9, new Agreement(66.0, 6), relearn))
                    .realigned(new Realignment(9, Agreement.WITHOUT_LEVEL, relearn))
                    .reading();

            assertThat(twice.agreedLevel()).isEqualTo(66);
            assertThat(twice.agreedMonths()).isCloseTo(6, TINY);
            assertThat(twice.usualLevelWeight()).isCloseTo(once.usualLevelWeight(), TINY);
            assertThat(twice.noiseWorth()).isEqualTo(once.noiseWorth());
        }
    }

    @Test
    void aMovedYardstickStartsUpAgainInALaterMonth_13() {
        IndicatorReading later = start(72)
                .realigned(new Realignment(9, new Agreement(66.0, 6), true))
                .realigned(new Realignment(10, Agreement.WITHOUT_LEVEL, true))
                .reading();

        assertThat(later.agreedLevel()).isNull();
        assertThat(later.usualLevel()).isNull();
        assertThat(later.firstLevel()).isEqualTo(72);
    }

    @Test
    void theLevelOfTheSecondOfTwoRealignmentsCountsToo_13() {
        IndicatorReading twice = start(72)
                .realigned(new Realignment(9, Agreement.WITHOUT_LEVEL, true))
                .realigned(new Realignment(9, Agreement.onLevel(66), true))
                .reading();

        assertThat(twice.agreedLevel()).isEqualTo(66);
        assertThat(twice.agreedMonths()).isEqualTo(8);
    }

    @Test
    void sixtyMonthsCountAsTwentyFour_14() {
        IndicatorReading reading = IndicatorDetector.start(SETTINGS)
                .realigned(new Realignment(0, new Agreement(72.0, 60), false))
                .reading();

        assertThat(reading.agreedMonths()).isEqualTo(24);
        assertThat(reading.usualLevelWeight()).isCloseTo(16, TINY);
    }

    @Test
    void monthsMayBeSaidWithoutALevel_15() {
        IndicatorReading reading = start(72)
                .realigned(new Realignment(5, new Agreement(null, 12), false))
                .reading();

        assertThat(reading.agreedLevel()).isEqualTo(72);
        assertThat(reading.agreedMonths()).isEqualTo(12);
    }

    @Test
    void startUpTakesThePlainMeanOfEightAndComparesFromTheNinthOn_16() {
        double[] scores = {61, 70, 66, 72, 59, 68, 64, 71, 66};
        IndicatorDetector detector = IndicatorDetector.start(SETTINGS);
        for (int i = 0; i < 8; i++) {
            assertThat(detector.reading().agreedLevel()).isNull();
            detector = detector.after(at(i + 1, scores[i]));
            assertThat(detector.reading().normSurprise()).isNull();
        }
        assertThat(detector.reading().agreedLevel()).isEqualTo(66.375);
        assertThat(detector.reading().firstLevel()).isEqualTo(66.375);
        assertThat(detector.reading().agreedMonths()).isEqualTo(8);
        assertThat(detector.after(at(9, scores[8])).reading().normSurprise()).isNotNull();
    }

    @Test
    void aSmallWaveTeachesLess_17() {
        double usual = start(72).after(new Observation(1, 60)).reading().usualLevel();
        double small = start(72).after(new Observation(1, 60, 2)).reading().usualLevel();
        double tiny = start(72).after(new Observation(1, 60, 50)).reading().usualLevel();

        assertThat(usual).isLessThan(small);
        assertThat(small).isLessThan(tiny);
        assertThat(tiny).isLessThan(72);
    }

    @Test
    void aFallAboveOneHundredIsSeen_18() {
        List<Observation> observations = IntStream.rangeClosed(1, 30)
                .mapToObj(month -> at(month, month <= 18 ? 118 + month % 3 : 102 + month % 3))
                .toList();

        List<IndicatorClose> closes = IndicatorHistory.closes(SETTINGS, List.of(), observations);

        IndicatorClose last = closes.get(closes.size() - 1);
        assertThat(last.state()).isEqualTo(DriftState.ALARM);
        assertThat(last.reading().onset()).isNotNull();
        assertThat(last.reading().onset().month()).isEqualTo(19);
    }

    @Test
    void theEvidenceStopsAtItsCapAndAGoodValueLowersIt_19() {
        IndicatorDetector detector = start(72);
        for (int month = 1; month <= 20; month++) {
            detector = detector.after(at(month, 20));
        }
        assertThat(detector.evidence()).isEqualTo(10_000);
        assertThat(detector.reading().hands())
                .extracting(IndicatorReading.HandReading::evidence)
                .containsExactly(10_000.0, 10_000.0, 10_000.0);

        IndicatorDetector better = detector.after(at(21, 72)).after(at(22, 72));

        assertThat(better.evidence()).isLessThan(10_000);
    }

    @Test
    void betterValuesRaiseTheImprovementOnly_24() {
        List<Observation> observations = IntStream.rangeClosed(1, 40)
                .mapToObj(month -> at(month, (month <= 20 ? 60 : 76) + month % 4))
                .toList();

        List<IndicatorClose> closes = IndicatorHistory.closes(SETTINGS, List.of(agreed(0, 62)), observations);

        assertThat(closes.get(40).reading().improvement()).isGreaterThan(SETTINGS.alarm());
        assertThat(closes.get(40).reading().betterSince()).isEqualTo(21);
        assertThat(closes.subList(1, 41)).extracting(IndicatorClose::state).containsOnly(DriftState.OK);
    }

    @Test
    void anyPrefixCanBeKeptAndContinued() {
        JsonNode golden = Vectors.of("golden");
        List<Observation> observations = Vectors.observations(golden.get("observations"));
        IndicatorDetector whole = start(72);
        for (Observation observation : observations) {
            whole = whole.after(observation);
        }
        IndicatorDetector kept = start(72);
        for (int i = 0; i < observations.size(); i++) {
            kept = kept.after(observations.get(i));
            IndicatorDetector other = kept.after(at(1_000, 5)).realigned(agreed(2_000, 50));
            assertThat(other.evidence()).isZero();
        }

        assertThat(kept.reading()).isEqualTo(whole.reading());
    }

    @Test
    void anOnsetIsToldByMonthOnlyWhenTheFallIsClear() {
        assertThat(Precision.of(9, 6)).isEqualTo(Precision.MONTH);
        assertThat(Precision.of(8.9, 6)).isEqualTo(Precision.QUARTER);
    }

    private static IndicatorDetector start(double level) {
        return IndicatorDetector.start(SETTINGS).realigned(agreed(0, level));
    }

    private static Realignment agreed(int month, double level) {
        return new Realignment(month, Agreement.onLevel(level), false);
    }

    private static Observation at(int month, double score) {
        return new Observation(month, score);
    }

    private static List<Observation> constant(int months, double score) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(month -> at(month, score))
                .toList();
    }
}
