// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.receipts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.facts.CurrentPhase;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Governance;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.LessonScore;
import org.jspecify.annotations.Nullable;

/**
 * How one lesson stands on one day, with everything that it rests on.
 *
 * @param date the day
 * @param phase of the partnership, which decides what norms hold; null without a roster
 * @param reported whether anybody reports on how the partnership is governed
 * @param indicators in the order of the catalogue
 * @param score of the lesson
 */
public record Standing(
        LocalDate date, @Nullable Phase phase, boolean reported, List<Evidence> indicators, LessonScore score) {

    private static final Comparator<Fact> OLDEST_FIRST =
            Comparator.comparing(Standing::dayOf).thenComparing(Fact::type).thenComparing(Fact::key, Utf8.ORDER);

    /** The standing of a lesson on a day under the norms of that day. */
    public static Standing of(LessonKey lesson, FactsOn day, Norms norms) {
        Phase phase = CurrentPhase.on(day);
        List<Evidence> indicators = new ArrayList<>();
        for (Indicator indicator : LessonBook.indicators(lesson)) {
            Assessed assessed =
                    Assessed.of(indicator, day, norms.of(indicator.id(), day.partnership(), phase, day.date()));
            indicators.add(new Evidence(
                    assessed,
                    norms.since(indicator.id(), day.partnership(), phase, day.date()),
                    indicator.observedOn(day),
                    facts(assessed, day)));
        }
        return new Standing(
                day.date(),
                phase,
                Governance.isReported(day),
                List.copyOf(indicators),
                LessonScore.of(indicators.stream()
                        .map(evidence -> evidence.assessed().scored())
                        .toList()));
    }

    /** Every fact behind any of the indicators, by its reference. */
    public SortedMap<String, Fact> facts() {
        TreeMap<String, Fact> all = new TreeMap<>(Utf8.ORDER);
        indicators.forEach(evidence -> evidence.facts().forEach(fact -> all.put(fact.reference(), fact)));
        return all;
    }

    private static List<Fact> facts(Assessed assessed, FactsOn day) {
        Indicator indicator = assessed.indicator();
        if (assessed.reason() == Value.Reason.SUPPRESSED) {
            return List.of();
        }
        return Receipt.facts(day, indicator.inputs(), Receipt.taken(indicator, day)).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static LocalDate dayOf(Fact fact) {
        return Objects.requireNonNull(fact.event(), "a withdrawn fact is not visible")
                .date();
    }
}
