// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.health.drift.DriftEvent;
import nl.ijkpunt.health.drift.EpisodeId;
import nl.ijkpunt.health.drift.LessonMonth;
import nl.ijkpunt.health.drift.LessonStep;
import nl.ijkpunt.health.drift.MonthNumber;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a lesson was in alarm (an episode), or was watched.
 *
 * @param alarm an episode; otherwise watching
 * @param id the same facts give the same id
 * @param baseline that it is compared with
 * @param opened month number of the close at which it began
 * @param reminders month numbers of the closes at which people were to be reminded
 * @param ended month number of the close at which it ended; null: it goes on
 * @param why it ended; null: it goes on, or watching became an alarm or was overtaken by a re-alignment
 */
record Spell(
        boolean alarm,
        String id,
        Baseline baseline,
        int opened,
        List<Integer> reminders,
        @Nullable Integer ended,
        DriftEvent.@Nullable Reason why) {

    /**
     * What a lesson is compared with.
     *
     * @param realignment id of the last agreed re-alignment naming the lesson, or {@link EpisodeId#START}
     * @param since the day on which it became agreed; null at the start
     */
    record Baseline(String realignment, @Nullable LocalDate since) {
        static final Baseline START = new Baseline(EpisodeId.START, null);
    }

    static Spell begun(boolean alarm, Lesson lesson, Baseline baseline, int opened) {
        YearMonth month = MonthNumber.toYearMonth(opened);
        String id = alarm
                ? EpisodeId.of(lesson.partnership(), lesson.code(), baseline.realignment(), month)
                : EpisodeId.digest(
                        String.join("|", lesson.partnership(), lesson.code(), baseline.realignment(), "watch") + "|"
                                + month);
        return new Spell(alarm, id, baseline, opened, List.of(), null, null);
    }

    boolean isOver() {
        return ended != null;
    }

    Spell ending(int month, DriftEvent.@Nullable Reason reason) {
        return new Spell(alarm, id, baseline, opened, reminders, month, reason);
    }

    private Spell reminding(int month) {
        List<Integer> more = new ArrayList<>(reminders);
        more.add(month);
        return new Spell(alarm, id, baseline, opened, List.copyOf(more), ended, why);
    }

    /** The spells of a run, in the order in which they began. */
    static List<Spell> of(Lesson lesson, Run run) {
        List<Spell> spells = new ArrayList<>();
        Spell open = null;
        for (int i = 0; i < run.steps().size(); i++) {
            LessonStep step = run.steps().get(i);
            LessonMonth month = run.months().get(i);
            if (open != null && !open.alarm() && !month.realignments().isEmpty()) {
                spells.set(spells.size() - 1, open.ending(month.month(), null));
                open = null;
            }
            for (DriftEvent event : step.close().events()) {
                switch (event.kind()) {
                    case NOTICED, OPENED -> {
                        if (open != null) {
                            spells.set(spells.size() - 1, open.ending(event.month(), null));
                        }
                        boolean alarm = event.kind() == DriftEvent.Kind.OPENED;
                        open = begun(alarm, lesson, run.baselineIn(event.month()), event.month());
                        spells.add(open);
                    }
                    case REMINDED -> {
                        if (open != null) {
                            open = open.reminding(event.month());
                            spells.set(spells.size() - 1, open);
                        }
                    }
                    case EASED, CLOSED -> {
                        if (open != null) {
                            DriftEvent.Reason reason =
                                    event.reason() == null ? DriftEvent.Reason.RECOVERED : event.reason();
                            spells.set(spells.size() - 1, open.ending(event.month(), reason));
                            open = null;
                        }
                    }
                }
            }
        }
        return spells;
    }
}
