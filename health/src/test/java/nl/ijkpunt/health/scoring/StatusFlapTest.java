// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import nl.ijkpunt.health.drift.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lesson that lies just above a line does not flicker (the scoring part of StatusFlapTest, drift.md 14). */
@Tag("proof")
class StatusFlapTest {
    private static final int LESSONS = Proof.runs(4_000);
    private static final int YEARS = 5;
    private static final double NOISE = 5;

    /** True level 1 point above a line; what is measured has a standard error of 5 points. */
    @ParameterizedTest
    @CsvSource({"half-yearly, 6, 71", "half-yearly-red, 6, 51", "monthly, 1, 71", "monthly-red, 1, 51"})
    void theLevelOfALessonNearALineRarelyChanges(String rhythm, int every, double truth) {
        SplittableRandom random = new SplittableRandom(81);
        int changes = 0;
        for (int lesson = 0; lesson < LESSONS; lesson++) {
            Level level = Level.START;
            LessonScore score = measured(truth, random);
            for (int month = 0; month < 12 * YEARS; month++) {
                score = month % every == 0 ? measured(truth, random) : score;
                Level next = level.after(score);
                changes += level.held() != null && next.shown() != level.shown() ? 1 : 0;
                level = next;
            }
        }
        double perYear = changes / (double) (LESSONS * YEARS);
        Proof.figure("status." + rhythm, 2, perYear);
        // half-yearly is what drift.md 14 measured; a survey every month gives about twice as many
        assertThat(perYear).isLessThanOrEqualTo(every == 1 ? 1 : 0.4);
    }

    private static LessonScore measured(double truth, SplittableRandom random) {
        double score = truth + NOISE * random.nextGaussian();
        return LessonScore.of(List.of(new Scored("i", true, score, 1, 1, NOISE, Colour.AMBER, false)));
    }
}
