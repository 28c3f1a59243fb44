// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norms;

/** Lessons that are judged by a norm which the participants did not confirm. */
final class Proposals {

    /** How such a lesson is marked. */
    static final String MARK = "°";

    private Proposals() {}

    /** Those of a partnership on a day. The board does not know the phase, so a norm must be confirmed in each. */
    static Set<LessonKey> of(Norms norms, String partnership, LocalDate day) {
        EnumSet<LessonKey> lessons = EnumSet.noneOf(LessonKey.class);
        for (Indicator indicator : LessonBook.indicators()) {
            if (!lessons.contains(indicator.lesson()) && !isConfirmed(norms, indicator.id(), partnership, day)) {
                lessons.add(indicator.lesson());
            }
        }
        return lessons;
    }

    private static boolean isConfirmed(Norms norms, String indicator, String partnership, LocalDate day) {
        for (Phase phase : Phase.values()) {
            if (!norms.of(indicator, partnership, phase, day).isConfirmed()) {
                return false;
            }
        }
        return true;
    }
}
