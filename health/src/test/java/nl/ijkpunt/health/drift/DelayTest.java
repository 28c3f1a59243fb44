// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon a real fall is told (drift.md 8); the last column is what the specification found, in months. */
@Tag("proof")
class DelayTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final int SERIES = Proof.runs(5_000);
    private static final int LONGEST = 120;

    /** A median of a tenth of the series may be one month off; a long one is less sure than a short one. */
    private static final double ROOM = Proof.inFull() ? 0.1 : 0.25;

    @ParameterizedTest
    @CsvSource({
        "0, 1, 50", "0, 1.5, 21", "0, 2, 12", "0, 3, 6",
        "12, 1, 27", "12, 1.5, 10", "12, 2, 6", "12, 3, 3",
        "36, 1, 13", "36, 1.5, 7", "36, 2, 4", "36, 3, 3"
    })
    void aFallFromAnHonestLevelIsToldInTime(int after, double fall, int specified) {
        int median = median(
                after, step(after, fall), 11, random -> Simulated.agreed(SETTINGS, Simulated.honestLevel(random)));

        report("honest", after, fall, specified, median);
    }

    @ParameterizedTest
    @CsvSource({"12, 1, 37", "12, 1.5, 12", "12, 2, 6", "12, 3, 3", "36, 1, 13", "36, 1.5, 7", "36, 2, 4", "36, 3, 3"})
    void aFallAfterStartUpIsToldInTime(int after, double fall, int specified) {
        int median = median(after, step(after, fall), 12, random -> IndicatorDetector.start(SETTINGS));

        report("start-up", after, fall, specified, median);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "12, 17", "36, 15"})
    void aSlowSlideIsTold(int after, int specified) {
        int median = median(
                after,
                month -> Math.max(0, month - after) * 0.1,
                13,
                random -> Simulated.agreed(SETTINGS, Simulated.honestLevel(random)));

        report("ramp", after, 0.1, specified, median);
    }

    private static void report(String baseline, int after, double fall, int specified, int median) {
        Proof.row(
                "delays",
                baseline,
                Integer.toString(after),
                Double.toString(fall),
                Integer.toString(specified),
                Integer.toString(median));
        assertThat((double) median).isBetween(specified * (1 - ROOM) - 1, specified * (1 + ROOM) + 1);
        if (after == 36 && fall >= 2) {
            assertThat(median).isLessThanOrEqualTo(fall == 2 ? 5 : 3);
        }
    }

    private static IntToDoubleFunction step(int after, double fall) {
        return month -> month > after ? fall : 0;
    }

    private static int median(
            int after, IntToDoubleFunction fall, long seed, Function<SplittableRandom, IndicatorDetector> start) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> delays = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            IndicatorDetector detector = start.apply(random);
            double[] noise = Simulated.noise(random, after + LONGEST, Simulated.CORRELATION);
            int told = Simulated.firstAtLeast(
                    detector,
                    SETTINGS.alarm(),
                    noise.length,
                    month -> Simulated.LEVEL + Simulated.SD * (noise[month - 1] - fall.applyAsDouble(month)));
            if (told == 0 || told > after) {
                delays.add(told == 0 ? LONGEST : told - after);
            }
        }
        return Simulated.median(delays);
    }
}
