// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.producers.mapping.Expression.Cell;

/**
 * One wave of a survey: what its columns mean, and who was asked.
 *
 * @param partnership who the survey is about
 * @param time when its result was recorded
 * @param wave id of the wave
 * @param closedOn day on which nobody could answer any more
 * @param participant organisation of the person of a row
 * @param perspective how that person looks at the partnership
 * @param questions what was asked, in the order of the mapping
 * @param invitations who was asked
 * @param leavesOut true to tell the rest when a row cannot be read; otherwise nothing is told then
 */
record Survey(
        String partnership,
        Instant time,
        String wave,
        LocalDate closedOn,
        Expression participant,
        Expression perspective,
        List<Question> questions,
        Invitations invitations,
        boolean leavesOut) {

    /**
     * One question.
     *
     * @param asked what it asks
     * @param of who were asked it
     * @param answer where the answer stands
     */
    record Question(Asked asked, SortedSet<Perspective> of, Cell answer) {}

    TreeSet<String> columns() {
        TreeSet<String> columns = participant.columns();
        columns.addAll(perspective.columns());
        questions.forEach(question -> columns.add(question.answer().column()));
        return columns;
    }
}
