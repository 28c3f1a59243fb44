// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.DirectionEvent.Reason;
import nl.ijkpunt.events.LessonKey;

/** A re-alignment of the story: every ten months, and one more where a trouble is turned back. */
record Realignment(String id, LocalDate adopted, Reason reason, List<LessonKey> lessons) {

    private static final int EVERY = 10;

    Realignment {
        lessons = List.copyOf(lessons);
    }

    /** All of the setting, oldest first. */
    static List<Realignment> of(Setting setting) {
        List<Realignment> all = new ArrayList<>();
        int recovery = setting.recoveryMonth();
        for (int month = 1; month < setting.months().size(); month++) {
            LocalDate day = setting.day(month, 12);
            if (month == recovery) {
                all.add(new Realignment(
                        "h-recovery",
                        day,
                        Reason.SETBACK,
                        List.of(LessonKey.BUSINESS_CASE, LessonKey.MEANINGFUL_PLAN)));
            } else if (month % EVERY == 0) {
                all.add(new Realignment(
                        "h" + month / EVERY, day, Reason.PERIODIC, List.of(LessonKey.AMBITION_AND_VISION)));
            }
        }
        return all;
    }

    /** True when it sets new budgets and a new plan. */
    boolean recovers() {
        return reason == Reason.SETBACK;
    }
}
