// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.answers.RosterAnswer;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.episodes.Commitment;
import nl.ijkpunt.health.episodes.Notice;

/**
 * All answers about one partnership on one day.
 *
 * @param partnership its id
 * @param asOf the day
 * @param roster who takes part and what they laid down together
 * @param lessons ten, in the order of lessons.md
 * @param symptoms in the order of symptoms.yaml
 * @param months per lesson the closed months, oldest first
 * @param notices everything told up to and including the day, oldest first
 * @param commitments promises made in re-alignments, as they stand on the day
 */
public record Health(
        String partnership,
        LocalDate asOf,
        RosterAnswer roster,
        List<LessonAnswer> lessons,
        List<SymptomAnswer> symptoms,
        List<MonthAnswer> months,
        List<Notice> notices,
        List<Commitment> commitments) {}
