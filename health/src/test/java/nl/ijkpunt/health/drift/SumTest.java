// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shares explain the evidence, all of it and nothing else (drift.md 7). */
@Tag("proof")
class SumTest {
    @Test
    void theSharesOfRandomLessonsSumToOne() {
        SplittableRandom random = new SplittableRandom(41);
        double worst = 0;
        int explained = 0;
        for (int lesson = 0; lesson < Proof.runs(10_000); lesson++) {
            List<MonitoredIndicator> monitored = RandomLessons.monitored(random);
            int months = 1 + random.nextInt(12);
            List<LessonClose> closes = LessonDetector.closes(
                    DriftSettings.defaults(), monitored, RandomLessons.months(random, monitored, months));
            for (LessonClose close : closes) {
                double sum = 0;
                for (double share : close.shares().values()) {
                    assertThat(share).isBetween(0.0, 1.0);
                    sum += share;
                }
                if (close.lead() == null) {
                    assertThat(sum).isZero();
                    assertThat(close.onset()).isNull();
                } else {
                    worst = Math.max(worst, Math.abs(sum - 1));
                    explained++;
                    assertThat(close.shares().get(close.lead()))
                            .isEqualTo(close.shares().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .max()
                                    .orElseThrow());
                }
            }
        }
        Proof.figure("sum.closes", 0, explained);
        Proof.tiny("sum.worst", worst);
        assertThat(worst).isLessThan(1e-9);
    }
}
