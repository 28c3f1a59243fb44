// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.drift.MonthNumber;
import nl.ijkpunt.health.drift.Observation;
import nl.ijkpunt.health.drift.Sampling;
import nl.ijkpunt.health.facts.CurrentPhase;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.lessons.Value;
import nl.ijkpunt.health.norms.Norm;
import nl.ijkpunt.health.norms.Norms;
import nl.ijkpunt.health.scoring.LessonScore;
import nl.ijkpunt.health.scoring.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * One lesson on one day: its indicators and their score, before anything is compared with other days.
 *
 * @param indicators in the order of the catalogue
 * @param score of the lesson
 */
record Assessment(List<Assessed> indicators, LessonScore score) {

    static Assessment of(LessonKey lesson, FactsOn day, Norms norms) {
        List<Assessed> indicators = new ArrayList<>();
        for (Indicator indicator : LessonBook.indicators(lesson)) {
            indicators.add(Assessed.of(indicator, day, norm(indicator, day, norms)));
        }
        return new Assessment(
                Collections.unmodifiableList(indicators),
                LessonScore.of(indicators.stream().map(Assessed::scored).toList()));
    }

    /** The norm in force for an indicator on a day, in the phase of that day. */
    static Norm norm(Indicator indicator, FactsOn day, Norms norms) {
        return norms.of(indicator.id(), day.partnership(), phase(day), day.date());
    }

    /** One of its indicators; null when it is not one of them. */
    @Nullable
    Assessed indicator(String id) {
        for (Assessed assessed : indicators) {
            if (assessed.indicator().id().equals(id)) {
                return assessed;
            }
        }
        return null;
    }

    /** What the detector sees at the end of a month: monitored indicators of which something new is known (drift.md 2). */
    SortedMap<String, Observation> observations(FactsOn close, DriftSettings settings) {
        int month = MonthNumber.of(YearMonth.from(close.date()));
        SortedMap<String, Observation> observations = new TreeMap<>();
        for (Assessed assessed : indicators) {
            Indicator indicator = assessed.indicator();
            if (indicator.driftEvery() > 0 && month % indicator.driftEvery() == 0) {
                Double score = indicator.hasDriftInput()
                        ? driftInput(assessed, close)
                        : isNew(assessed, close) ? unclipped(assessed) : null;
                if (score != null) {
                    boolean survey = indicator.kind() == Indicator.Kind.SURVEY;
                    double variance = survey ? Sampling.extraVariance(assessed.standardError(), settings) : 0;
                    observations.put(indicator.id(), new Observation(month, score, variance));
                }
            }
        }
        return observations;
    }

    private static @Nullable Double unclipped(Assessed assessed) {
        return assessed.normalised() == null
                ? null
                : Double.valueOf(assessed.normalised().unclipped());
    }

    private static @Nullable Double driftInput(Assessed assessed, FactsOn close) {
        Value input = assessed.indicator().driftInputOn(close);
        return input instanceof Value.Known known
                ? Double.valueOf(Normalised.of(known.number(), assessed.norm()).unclipped())
                : null;
    }

    /** True when something was observed since the close at which the indicator was looked at before. */
    private static boolean isNew(Assessed assessed, FactsOn close) {
        LocalDate before = YearMonth.from(close.date())
                .minusMonths(assessed.indicator().driftEvery())
                .atEndOfMonth();
        LocalDate observed = assessed.observed();
        return observed != null && observed.isAfter(before);
    }

    /** The phase on a day; null as long as no roster is visible. */
    static @Nullable Phase phase(FactsOn day) {
        return CurrentPhase.on(day);
    }
}
