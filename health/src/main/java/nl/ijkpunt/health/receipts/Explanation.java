// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.receipts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.facts.Facts;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.Change;
import org.jspecify.annotations.Nullable;

/**
 * Why a lesson stands where it stands: what it rests on, how it moved since another day, and whose consent is missing.
 *
 * @param lesson which one
 * @param now on the day that is asked about
 * @param before on the day that it is compared with; null when it is compared with nothing
 * @param change from before to now, split exactly over the indicators; null when one of the two has no score
 * @param waiting re-alignments that name the lesson, were laid down after the last agreed one and are not agreed
 * @param money amounts of the programme; null when nothing was decided
 */
public record Explanation(
        LessonKey lesson,
        Standing now,
        @Nullable Standing before,
        @Nullable Change change,
        List<Waiting> waiting,
        @Nullable ProgrammeMoney money) {

    /** A re-alignment that does not count yet, and the ids of the participants that did not consent. */
    public record Waiting(RealignmentAdopted realignment, List<String> participants) {}

    /** Explains a lesson on a day from the facts known at some moment; {@code since} null compares with nothing. */
    public static Explanation of(
            LessonKey lesson, Facts facts, LocalDate date, @Nullable LocalDate since, Norms norms) {
        FactsOn day = facts.on(date);
        Standing now = Standing.of(lesson, day, norms);
        Standing before = since == null ? null : Standing.of(lesson, facts.on(since), norms);
        return new Explanation(
                lesson,
                now,
                before,
                before == null ? null : Change.between(before.score(), now.score()),
                waiting(lesson, day),
                ProgrammeMoney.on(day));
    }

    private static List<Waiting> waiting(LessonKey lesson, FactsOn day) {
        Realignments realignments = Realignments.on(day);
        Realignments.Agreed last = realignments.lastAgreed(lesson);
        List<Waiting> waiting = new ArrayList<>();
        for (RealignmentAdopted fact : day.of(RealignmentAdopted.class)) {
            boolean past = last != null && !fact.date().isAfter(last.fact().date());
            if (!past && fact.lessons().contains(lesson) && !realignments.isAgreed(fact.realignment())) {
                waiting.add(new Waiting(fact, realignments.missingConsent(fact.realignment())));
            }
        }
        return List.copyOf(waiting);
    }
}
