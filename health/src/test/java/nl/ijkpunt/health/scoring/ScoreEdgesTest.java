// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where doubles are at their worst: the ends of the scale, and two scores that are almost equal. */
class ScoreEdgesTest {

    @Test
    void aPerfectLessonIsExactly100AndAHopelessOneExactly10() {
        for (int indicators = 1; indicators <= 7; indicators++) {
            assertThat(LessonScore.of(all(indicators, 100)).score()).isLessThanOrEqualTo(100);
            assertThat(LessonScore.of(all(indicators, 0)).score()).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void aFallAndARiseThatCancelEachOtherKeepTheirSize() {
        LessonScore before = LessonScore.of(List.of(known("a", 80, 1), known("b", 60, 1)));
        LessonScore after = LessonScore.of(List.of(known("a", 60, 1), known("b", 80.00000000000001, 1)));

        Change change = Objects.requireNonNull(Change.between(before, after));

        double half = Math.sqrt(80 * 60) * Math.log(80.0 / 60) / 2;
        assertThat(change.items().get(0).value()).isCloseTo(-half, within(1e-9));
        assertThat(change.items().get(1).value()).isCloseTo(half, within(1e-9));
    }

    @Test
    void theLogarithmicMeanLiesBetweenTheGeometricAndTheArithmeticMean() {
        for (double b : new double[] {10, 33.3, 69.28203230275511, 100}) {
            for (double step = 1e-15; step < 1; step *= 3) {
                double a = b * (1 + step);
                assertThat(LogarithmicMean.of(a, b))
                        .isBetween(Math.sqrt(a * b) - 1e-12, (a + b) / 2 + 1e-12)
                        .isCloseTo(LogarithmicMean.of(b, a), within(1e-12));
            }
        }
    }

    @Test
    void everyChangeAndEveryScoreIsTheSumOfItsParts() {
        Random random = new Random(20260101);
        for (int run = 0; run < 5_000; run++) {
            LessonScore before = LessonScore.of(any(random));
            LessonScore after = LessonScore.of(any(random));
            Change change = Change.between(before, after);
            if (change == null) {
                assertThat(before.score() == null || after.score() == null).isTrue();
                continue;
            }
            double sum = 0;
            for (Change.Item item : change.items()) {
                sum += item.value() + item.coverage();
            }
            assertThat(sum).isCloseTo(change.delta(), within(1e-9));
            double taken = 0;
            for (Double contribution : after.contributions()) {
                taken += contribution == null ? 0 : contribution;
            }
            assertThat(taken).isCloseTo(after.score() - 100, within(1e-9));
        }
    }

    private static List<Scored> all(int indicators, double score) {
        List<Scored> all = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            all.add(known("i" + i, score, 1 + i % 2));
        }
        return all;
    }

    private static List<Scored> any(Random random) {
        List<Scored> any = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String id = "i" + i;
            any.add(
                    random.nextInt(3) == 0
                            ? new Scored(id, true, null, 1, 0, 0, Colour.UNKNOWN, false)
                            : known(id, random.nextInt(101), 1 + random.nextInt(2)));
        }
        return any;
    }

    private static Scored known(String id, double score, double weight) {
        return new Scored(id, true, score, weight, 1, 0, Colour.AMBER, false);
    }
}
