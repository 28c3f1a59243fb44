// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.health.answers.IndicatorAnswer;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.privacy.Perspectives;
import org.jspecify.annotations.Nullable;

/**
 * What is watched of one lesson; the meaning of every component is that of output.md.
 *
 * @param status 0-3
 * @param evidence number of facts behind the answer
 * @param lastObserved newest business date among them
 * @param onset month since which the lesson lies lower, as people are told
 * @param patterns keys of those that hold
 * @param groups scores of the groups that may be shown, per perspective
 * @param indicators scores of the indicators that are known
 * @param chart of its months
 */
record LessonFigures(
        String lesson,
        int status,
        String level,
        String confidence,
        @Nullable Double score,
        @Nullable Double se,
        double coverage,
        int vetoes,
        int evidence,
        @Nullable String lastObserved,
        @Nullable Double firstScore,
        @Nullable String firstOn,
        @Nullable Double agreedScore,
        @Nullable String agreedOn,
        @Nullable Double change,
        @Nullable String drift,
        @Nullable Double driftEvidence,
        @Nullable String onset,
        List<String> patterns,
        @Nullable Double gap,
        @Nullable String gapSignal,
        SortedMap<String, Double> groups,
        SortedMap<String, Double> indicators,
        ChartFigures chart) {

    static LessonFigures of(LessonAnswer answer, @Nullable MonthAnswer lastMonth) {
        LessonAnswer.First first = answer.first();
        LessonAnswer.Agreed agreed = answer.agreed();
        LessonAnswer.ChangeSince change = answer.change();
        LessonAnswer.Drift drift = answer.drift();
        Perspectives seen = answer.perspectives();
        return new LessonFigures(
                Code.of(answer.lesson()),
                answer.statusCode(),
                answer.level(),
                answer.confidence(),
                answer.score(),
                answer.se(),
                answer.coverage(),
                answer.vetoes(),
                evidence(answer.indicators()),
                lastObserved(answer.indicators()),
                first == null ? null : Double.valueOf(first.score()),
                first == null ? null : first.date().toString(),
                agreed == null ? null : agreed.score(),
                agreed == null ? null : agreed.date().toString(),
                change == null ? null : Double.valueOf(change.delta()),
                drift == null ? null : drift.state(),
                drift == null ? null : drift.evidence(),
                answer.lowerSince(),
                answer.patterns().stream().map(LessonAnswer.Pattern::key).toList(),
                seen.gap(),
                seen.gapSignal(),
                groups(seen),
                indicators(answer.indicators()),
                ChartFigures.of(answer, lastMonth));
    }

    private static int evidence(List<IndicatorAnswer> indicators) {
        TreeSet<String> facts = new TreeSet<>();
        indicators.forEach(indicator -> facts.addAll(indicator.facts()));
        return facts.size();
    }

    private static @Nullable String lastObserved(List<IndicatorAnswer> indicators) {
        LocalDate last = null;
        for (IndicatorAnswer indicator : indicators) {
            LocalDate observed = indicator.observed();
            if (observed != null && (last == null || observed.isAfter(last))) {
                last = observed;
            }
        }
        return last == null ? null : last.toString();
    }

    private static SortedMap<String, Double> groups(Perspectives seen) {
        SortedMap<String, Double> groups = new TreeMap<>();
        seen.groups().forEach((perspective, group) -> {
            Double score = group.score();
            if (score != null) {
                groups.put(Code.of(perspective), score);
            }
        });
        return groups;
    }

    private static SortedMap<String, Double> indicators(List<IndicatorAnswer> answers) {
        SortedMap<String, Double> scores = new TreeMap<>();
        answers.forEach(answer -> {
            Double score = answer.score();
            if (score != null) {
                scores.put(answer.id(), score);
            }
        });
        return scores;
    }
}
