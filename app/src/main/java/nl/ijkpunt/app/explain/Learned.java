// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.receipts.Standing;

/**
 * What became known about a day after the moment that an answer is about.
 *
 * @param then the answer with what was known then
 * @param now the answer about the same day with all that is known now
 * @param added facts that count now and were not known then
 * @param gone facts that counted then and were corrected or withdrawn
 */
public record Learned(LessonAnswer then, LessonAnswer now, List<Fact> added, List<Fact> gone) {

    /** From both answers, and what each of them rests on. */
    public static Learned between(LessonAnswer then, Standing restedOn, LessonAnswer now, Standing restsOn) {
        return new Learned(
                then, now, without(restsOn.facts(), restedOn.facts()), without(restedOn.facts(), restsOn.facts()));
    }

    private static List<Fact> without(SortedMap<String, Fact> facts, SortedMap<String, Fact> others) {
        List<Fact> left = new ArrayList<>();
        facts.forEach((reference, fact) -> {
            if (!others.containsKey(reference)) {
                left.add(fact);
            }
        });
        left.sort(Comparator.comparing(FactWords::date));
        return List.copyOf(left);
    }
}
