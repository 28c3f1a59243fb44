// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.episodes.LessonTeller;
import nl.ijkpunt.health.episodes.Mailing;
import nl.ijkpunt.health.episodes.Morning;
import nl.ijkpunt.health.episodes.Notice;
import nl.ijkpunt.health.episodes.Run;
import nl.ijkpunt.health.episodes.Silent;
import nl.ijkpunt.health.episodes.Urgency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Healthy partnerships are sent hardly anything, and nobody is flooded (BudgetTest, drift.md 14). */
@Tag("proof")
class BudgetTest {

    private static final DriftSettings SETTINGS = DriftSettings.defaults();
    private static final int PARTNERSHIPS = Proof.runs(200);
    private static final int YEARS = 10;
    private static final int INDICATORS = 4;
    private static final YearMonth START = YearMonth.of(2020, 1);

    private static final double YEARLY_WHEN_HEALTHY = 2;
    private static final int MOST_IN_WINDOW = 6;
    private static final int WINDOW = 92;

    @Test
    void healthyPartnershipsOfTenLessonsHearHardlyAnything() {
        SplittableRandom random = new SplittableRandom(61);
        int sent = 0;
        for (int i = 0; i < PARTNERSHIPS; i++) {
            List<Notice> notices = notices("p" + i, random.split());
            assertThat(notices)
                    .allSatisfy(notice -> assertThat(notice.head().message())
                            .isEqualTo(notice.head().urgency() == Urgency.NOW));
            Mailing mailing = Mailing.until(START.plusYears(YEARS).atEndOfMonth(), notices);
            assertThat(mostInWindow(mailing)).isLessThanOrEqualTo(MOST_IN_WINDOW);
            sent += mailing.sent().size();
        }
        assertThat((double) sent / PARTNERSHIPS / YEARS).isLessThanOrEqualTo(YEARLY_WHEN_HEALTHY);
        assertThat(sent)
                .as("a detector that never says anything proves nothing")
                .isPositive();
    }

    static int mostInWindow(Mailing mailing) {
        int most = 0;
        for (Mailing.Message last : mailing.sent()) {
            LocalDate from = last.on().minusDays(WINDOW);
            int count = (int) mailing.sent().stream()
                    .filter(one -> one.on().isAfter(from) && !one.on().isAfter(last.on()))
                    .count();
            most = Math.max(most, count);
        }
        return most;
    }

    private static List<Notice> notices(String partnership, SplittableRandom random) {
        List<Notice> notices = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            notices.addAll(lesson(partnership, lesson, random.split()));
        }
        notices.sort(Comparator.comparing(notice -> notice.head().date()));
        return notices;
    }

    /** Four indicators around an honest level, told month by month on the morning of the eleventh. */
    private static List<Notice> lesson(String partnership, LessonKey lesson, SplittableRandom random) {
        List<MonitoredIndicator> monitored = new ArrayList<>();
        SortedMap<String, Agreement> levels = new TreeMap<>();
        List<double[]> scores = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            String id = lesson.number() + "." + i;
            double sd = Simulated.anySd(random);
            monitored.add(new MonitoredIndicator(id, 1, false));
            levels.put(id, Agreement.onLevel(Simulated.honestLevel(random, sd)));
            scores.add(
                    Simulated.scores(Simulated.noise(random, 12 * YEARS, Simulated.CORRELATION), Simulated.LEVEL, sd));
        }
        LessonTeller teller = new LessonTeller(partnership, lesson, SETTINGS);
        LessonDetector detector = LessonDetector.start(SETTINGS, monitored);
        List<LocalDate> closes = new ArrayList<>();
        List<LessonMonth> months = new ArrayList<>();
        List<LessonStep> steps = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (int month = 0; month < 12 * YEARS; month++) {
            YearMonth calendar = START.plusMonths(month);
            SortedMap<String, Observation> observations = new TreeMap<>();
            for (int i = 0; month > 0 && i < INDICATORS; i++) {
                observations.put(
                        monitored.get(i).id(), new Observation(MonthNumber.of(calendar), scores.get(i)[month - 1]));
            }
            closes.add(calendar.atEndOfMonth());
            months.add(new LessonMonth(
                    MonthNumber.of(calendar), month == 0 ? List.of(levels) : List.of(), observations, null));
            LessonStep step = detector.after(months.get(month));
            detector = step.next();
            steps.add(step);
            LocalDate eleventh = calendar.plusMonths(1).atDay(11);
            Run run = new Run(List.copyOf(closes), List.copyOf(months), List.copyOf(steps), List.of(), List.of());
            notices.addAll(teller.on(new Morning(partnership, partnership, eleventh), run, Silent.GROUNDS));
        }
        return notices;
    }
}
