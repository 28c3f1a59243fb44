// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.facts.Surveys;
import nl.ijkpunt.health.privacy.SurveyTables;
import nl.ijkpunt.health.privacy.Threshold;
import nl.ijkpunt.health.scoring.Agreement;
import org.jspecify.annotations.Nullable;

/** Indicators that ask people: the latest wave of one pulse item, and only groups that may be shown. */
final class Felt {

    private static final int LEAST_POOLED = 10;
    private static final int LEAST_FOR_AGREEMENT = 8;

    private Felt() {}

    /** The mean of the least positive perspective that may be shown (feltWorst). */
    static Indicator worstPerspective(String id, LessonKey item) {
        return survey(id, item, (surveys, wave, day) -> {
            List<SurveyGroup> groups = new ArrayList<>();
            for (Perspective perspective : Perspective.values()) {
                groups.add(surveys.pooled(wave, item, pulse -> pulse.perspective() == perspective));
            }
            return worst(groups);
        });
    }

    /** The mean of the least positive participant that may be shown. */
    static Indicator worstParticipant(String id, LessonKey item) {
        return survey(id, item, (surveys, wave, day) -> {
            List<SurveyGroup> groups = new ArrayList<>();
            for (Participant participant : day.roster().orElseThrow().participants()) {
                if (SurveyTables.on(day).countsParticipant(item, participant.id())) {
                    groups.add(surveys.pooled(
                            wave, item, pulse -> pulse.participant().equals(participant.id())));
                }
            }
            return worst(groups);
        });
    }

    /** The mean of everybody together; for an item that points at few people and is never split. */
    static Indicator everybody(String id, LessonKey item) {
        return survey(id, item, (surveys, wave, day) -> {
            SurveyGroup all = surveys.pooled(wave, item, pulse -> true);
            return all.answers() >= LEAST_POOLED && Threshold.isShown(all) ? all : null;
        });
    }

    /** The mean of one perspective. */
    static Indicator perspective(String id, LessonKey item, Perspective perspective) {
        Predicate<PulseCounted> chosen = pulse -> pulse.perspective() == perspective;
        return survey(id, item, (surveys, wave, day) -> {
            SurveyGroup group = surveys.pooled(wave, item, chosen);
            return Threshold.isShown(group) ? group : null;
        });
    }

    /** How much everybody agrees, whatever they think. */
    static Indicator agreement(String id, LessonKey item) {
        Function<FactsOn, @Nullable WaveClosed> latest =
                day -> Surveys.last(Surveys.on(day).wavesOf(item));
        Indicator.Formula formula = day -> {
            WaveClosed wave = latest.apply(day);
            if (wave == null) {
                return Value.unknown();
            }
            SurveyGroup all = Surveys.on(day).pooled(wave, item, pulse -> true);
            boolean shown = Threshold.isShown(all) && SurveyTables.on(day).countsEverybody(item);
            return all.answers() < LEAST_FOR_AGREEMENT || !shown
                    ? Value.unknown(Value.Reason.SUPPRESSED)
                    : Value.of(Agreement.of(all.counts()));
        };
        return Indicator.of(id, Indicator.Kind.SURVEY, formula)
                .reads(PulseCounted.class, WaveClosed.class)
                .watchedEvery(1)
                .basedOn(day -> SurveyBasis.of(latest.apply(day)));
    }

    /** Chooses the group whose mean is the figure; null when none may be shown. */
    private interface Choice {
        @Nullable
        SurveyGroup of(Surveys surveys, WaveClosed wave, FactsOn day);
    }

    private static Indicator survey(String id, LessonKey item, Choice choice) {
        Function<FactsOn, SurveyBasis> basis = day -> {
            Surveys surveys = Surveys.on(day);
            WaveClosed wave = Surveys.last(surveys.wavesOf(item));
            return wave == null ? SurveyBasis.NONE : new SurveyBasis(wave, choice.of(surveys, wave, day));
        };
        Indicator.Formula formula = day -> {
            SurveyBasis from = basis.apply(day);
            if (from.wave() == null) {
                return Value.unknown();
            }
            SurveyGroup group = from.group();
            return group == null ? Value.unknown(Value.Reason.SUPPRESSED) : Value.of(group.mean());
        };
        return Indicator.of(id, Indicator.Kind.SURVEY, formula)
                .reads(PulseCounted.class, WaveClosed.class)
                .watchedEvery(1)
                .basedOn(basis);
    }

    private static @Nullable SurveyGroup worst(List<SurveyGroup> groups) {
        SurveyGroup worst = null;
        for (SurveyGroup group : groups) {
            if (Threshold.isShown(group) && (worst == null || group.mean() < worst.mean())) {
                worst = group;
            }
        }
        return worst;
    }
}
