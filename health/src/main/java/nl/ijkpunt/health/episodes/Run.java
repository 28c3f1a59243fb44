// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.drift.LessonMonth;
import nl.ijkpunt.health.drift.LessonStep;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.StartedRealignment;
import org.jspecify.annotations.Nullable;

/**
 * What the detector makes of the decided months of one lesson, with the facts known on a morning.
 *
 * @param closes the last days of those months, ascending
 * @param months what happened in each
 * @param steps what the detector says of each
 * @param agreed re-alignments that name the lesson, as agreed on the morning, in order of the day
 * @param started all that were started, as known on the morning, in order of the day
 */
public record Run(
        List<LocalDate> closes,
        List<LessonMonth> months,
        List<LessonStep> steps,
        List<Realignments.Agreed> agreed,
        List<StartedRealignment> started) {

    /** The index of a month; -1 when it is not decided. */
    int indexOf(int month) {
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).month() == month) {
                return i;
            }
        }
        return -1;
    }

    /** What the lesson is compared with in a month. */
    Spell.Baseline baselineIn(int month) {
        Spell.Baseline baseline = Spell.Baseline.START;
        for (Realignments.Agreed one : agreed) {
            if (month(one) <= month) {
                baseline = new Spell.Baseline(one.fact().realignment(), one.since());
            }
        }
        return baseline;
    }

    /** A re-alignment that was agreed after the last decided month; null when there is none. */
    Realignments.@Nullable Agreed agreedSince() {
        Realignments.Agreed last = agreed.isEmpty() ? null : agreed.get(agreed.size() - 1);
        boolean newer = last != null && (months.isEmpty() || month(last) > lastMonth());
        return newer ? last : null;
    }

    /** The newest re-alignment started after one close and up to another that did not name the lesson by then. */
    @Nullable
    LocalDate startedElsewhere(LessonKey lesson, int after, int upTo) {
        LocalDate newest = null;
        for (StartedRealignment one : started) {
            int month = month(one.fact().date());
            LocalDate names = one.namesSince(lesson);
            if (month > after && month <= upTo && (names == null || month(names) > upTo)) {
                newest = one.fact().date();
            }
        }
        return newest;
    }

    /** Month number of the last decided month. */
    int lastMonth() {
        return months.get(months.size() - 1).month();
    }

    static int month(Realignments.Agreed one) {
        return month(one.since());
    }

    private static int month(LocalDate day) {
        return MonthNumber.of(YearMonth.from(day));
    }
}
