// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.facts.Surveys;
import nl.ijkpunt.health.privacy.Suppression.Verdict;
import nl.ijkpunt.health.scoring.Agreement;
import nl.ijkpunt.health.scoring.StandardError;
import org.jspecify.annotations.Nullable;

/**
 * How the four groups see one lesson, as far as it may be shown (scoring.md 10). This is the only form in which survey
 * answers leave the core; the components are the keys of output.md.
 *
 * @param wave id of the wave; null when there is none
 * @param closedOn day it was closed
 * @param groups per perspective
 * @param gap highest minus lowest shown score, in points; null when fewer than two are shown
 * @param gapPair the highest and the lowest
 * @param gapSignal none, signal or large; null without a gap
 * @param agreement Van der Eijk's A over everybody, -1..1
 * @param participants per participant that was asked
 * @param cells per participant and perspective that was asked
 */
public record Perspectives(
        @Nullable String wave,
        @Nullable LocalDate closedOn,
        SortedMap<Perspective, Group> groups,
        @Nullable Double gap,
        @Nullable List<Perspective> gapPair,
        @Nullable String gapSignal,
        @Nullable Double agreement,
        List<ParticipantGroup> participants,
        List<CellGroup> cells) {

    private static final int STALE_DAYS = 200;
    private static final double SIGNAL = 18.75;
    private static final double LARGE = 31.25;
    private static final double Z95 = 1.6448536269514722;
    private static final double POINTS_PER_STEP = 25;
    private static final int LEAST_FOR_AGREEMENT = 8;
    private static final int LEAST_ABOUT_LEADERSHIP = 10;
    private static final double TOLERANCE = 1e-9;

    /** A group: every figure is null unless it is shown, and the cause is not told. */
    public record Group(
            String state,
            @Nullable Double score,
            @Nullable Double se,
            @Nullable Integer answers,
            @Nullable Integer invited) {

        private static Group withoutFigures(String state) {
            return new Group(state, null, null, null, null);
        }

        private static Group shown(SurveyGroup group) {
            return new Group(
                    "shown",
                    POINTS_PER_STEP * (group.mean() - 1),
                    POINTS_PER_STEP * StandardError.ofMean(group),
                    group.answers(),
                    group.invited());
        }
    }

    /** All groups of a participant together. */
    public record ParticipantGroup(String participant, Group group) {}

    /** One group of one participant. */
    public record CellGroup(String participant, Perspective perspective, Group group) {}

    /** The perspectives on a lesson as of a day. */
    public static Perspectives of(FactsOn day, LessonKey lesson) {
        Surveys surveys = Surveys.on(day);
        List<WaveClosed> waves = surveys.wavesOf(lesson);
        WaveClosed latest = Surveys.last(waves);
        if (latest == null) {
            return new Perspectives(
                    null,
                    null,
                    groups(perspective -> Group.withoutFigures("no-data")),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
        }
        boolean stale = day.daysSince(latest.date()) > STALE_DAYS;
        Suppression table = Objects.requireNonNull(SurveyTables.on(day).of(lesson));
        Look look = new Look(surveys, latest, lesson, stale);

        SortedMap<Perspective, Group> groups = groups(perspective ->
                look.at(verdict(table.perspectives(), perspective), pulse -> pulse.perspective() == perspective));
        List<ParticipantGroup> participants = new ArrayList<>();
        table.participants()
                .forEach((id, verdict) -> participants.add(new ParticipantGroup(
                        id, look.at(verdict, pulse -> pulse.participant().equals(id)))));
        List<CellGroup> cells = new ArrayList<>();
        table.cells()
                .forEach((cell, verdict) -> cells.add(new CellGroup(
                        cell.participant(),
                        cell.perspective(),
                        look.at(
                                verdict,
                                pulse -> pulse.participant().equals(cell.participant())
                                        && pulse.perspective() == cell.perspective()))));
        Gap gap = Gap.between(groups);
        return new Perspectives(
                latest.wave(),
                latest.date(),
                groups,
                gap == null ? null : gap.points(),
                gap == null ? null : List.of(gap.high(), gap.low()),
                gap == null ? null : gap.signal(),
                stale || !SurveyTables.on(day).countsEverybody(lesson)
                        ? null
                        : agreement(surveys.pooled(latest, lesson, pulse -> true), lesson),
                Collections.unmodifiableList(participants),
                Collections.unmodifiableList(cells));
    }

    private static SortedMap<Perspective, Group> groups(Function<Perspective, Group> group) {
        SortedMap<Perspective, Group> groups = new TreeMap<>();
        for (Perspective perspective : Perspective.values()) {
            groups.put(perspective, group.apply(perspective));
        }
        return Collections.unmodifiableSortedMap(groups);
    }

    private static <K> Verdict verdict(SortedMap<K, Verdict> verdicts, K key) {
        Verdict verdict = verdicts.get(key);
        return verdict == null ? Verdict.SMALL : verdict;
    }

    private static @Nullable Double agreement(SurveyGroup all, LessonKey lesson) {
        int least = lesson == LessonKey.LEADERSHIP ? LEAST_ABOUT_LEADERSHIP : LEAST_FOR_AGREEMENT;
        return all.answers() >= least && Threshold.isShown(all) ? Agreement.of(all.counts()) : null;
    }

    /** Looks at groups of one wave. */
    private record Look(Surveys surveys, WaveClosed wave, LessonKey lesson, boolean stale) {
        Group at(Verdict verdict, Predicate<PulseCounted> chosen) {
            if (stale) {
                return Group.withoutFigures("stale");
            }
            SurveyGroup group = surveys.pooled(wave, lesson, chosen);
            if (group.invited() == 0) {
                return Group.withoutFigures("no-data");
            }
            return verdict == Verdict.SHOWN ? Group.shown(group) : Group.withoutFigures("suppressed");
        }
    }

    /** Distance between the highest and the lowest shown perspective. */
    private record Gap(double points, Perspective high, Perspective low, String signal) {

        static @Nullable Gap between(SortedMap<Perspective, Group> groups) {
            Perspective high = null;
            Perspective low = null;
            Group highest = null;
            Group lowest = null;
            int shown = 0;
            for (var entry : groups.entrySet()) {
                Group group = entry.getValue();
                if (group.score() == null) {
                    continue;
                }
                shown++;
                if (highest == null || group.score() > value(highest.score())) {
                    high = entry.getKey();
                    highest = group;
                }
                if (lowest == null || group.score() < value(lowest.score())) {
                    low = entry.getKey();
                    lowest = group;
                }
            }
            if (shown < 2 || high == null || low == null || highest == null || lowest == null) {
                return null;
            }
            double points = value(highest.score()) - value(lowest.score());
            boolean apart = value(highest.score()) - Z95 * value(highest.se())
                    > value(lowest.score()) + Z95 * value(lowest.se());
            String signal =
                    !apart || points < SIGNAL - TOLERANCE ? "none" : points >= LARGE - TOLERANCE ? "large" : "signal";
            return new Gap(points, high, low, signal);
        }

        private static double value(@Nullable Double number) {
            return number == null ? 0 : number;
        }
    }
}
