// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon a real fall is told (drift.md 8). */
@Tag("long")
class DelayTest {
    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final int SERIES = 5_000;
    private static final int LONGEST = 120;

    @ParameterizedTest
    @CsvSource({"36, 2, 5", "36, 3, 3"})
    void aFallFromAnHonestLevelIsToldInTime(int after, double fall, int atMost) {
        int median = median(
                "honest level", after, fall, 11, random -> Simulated.agreed(SETTINGS, Simulated.honestLevel(random)));

        assertThat(median).isLessThanOrEqualTo(atMost);
    }

    @ParameterizedTest
    @CsvSource({"36, 2, 5", "36, 3, 3"})
    void aFallAfterStartUpIsToldInTime(int after, double fall, int atMost) {
        int median = median("start-up", after, fall, 12, random -> IndicatorDetector.start(SETTINGS));

        assertThat(median).isLessThanOrEqualTo(atMost);
    }

    private static int median(
            String baseline, int after, double fall, long seed, Function<SplittableRandom, IndicatorDetector> start) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> delays = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            IndicatorDetector detector = start.apply(random);
            double[] noise = Simulated.noise(random, after + LONGEST, Simulated.CORRELATION);
            int told = Simulated.firstAtLeast(
                    detector,
                    SETTINGS.alarm(),
                    noise.length,
                    month -> Simulated.LEVEL + Simulated.SD * (noise[month - 1] - (month > after ? fall : 0)));
            if (told == 0 || told > after) {
                delays.add(told == 0 ? LONGEST : told - after);
            }
        }
        int median = Simulated.median(delays);
        Simulated.report("%s, fall of %.0f sd after %d months: median %d months", baseline, fall, after, median);
        return median;
    }
}
