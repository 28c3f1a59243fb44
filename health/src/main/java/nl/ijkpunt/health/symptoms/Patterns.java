// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.ijkpunt.events.BudgetEvent.Direction;
import nl.ijkpunt.events.BudgetEvent.VarianceReported;
import nl.ijkpunt.events.CommunicationEvent.InformationProvided;
import nl.ijkpunt.events.CommunicationEvent.IssueKind;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.LeadershipEvent.DecisionReversed;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.PlanEvent.Colour;
import nl.ijkpunt.events.PlanEvent.StatusReported;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.events.Topic;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Issues;
import nl.ijkpunt.health.facts.KeyRoles;
import nl.ijkpunt.health.facts.News;
import nl.ijkpunt.health.facts.Participation;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.Recommendation;
import nl.ijkpunt.health.facts.Roster;
import nl.ijkpunt.health.facts.Statistics;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.facts.Surveys;
import nl.ijkpunt.health.lessons.Assessed;
import nl.ijkpunt.health.lessons.Indicator;
import org.jspecify.annotations.Nullable;

/** Patterns that only show when facts are put together, per lesson (symptoms.yaml, patterns; scoring.md 7). */
public final class Patterns {

    private static final int QUARTER = 92;
    private static final int STALE_DAYS = 200;
    private static final int WET_DAYS = 7;

    private final FactsOn day;
    private final FactsOn quarterAgo;
    private final Function<LessonKey, List<Assessed>> lessons;
    private final BiFunction<String, FactsOn, @Nullable Double> value;
    private final BiFunction<LessonKey, FactsOn, List<Assessed>> lessonOn;

    private Patterns(
            FactsOn day,
            Function<LessonKey, List<Assessed>> lessons,
            BiFunction<String, FactsOn, @Nullable Double> value,
            BiFunction<LessonKey, FactsOn, List<Assessed>> lessonOn) {
        this.day = day;
        this.quarterAgo = day.on(day.date().minusDays(QUARTER));
        this.lessons = lessons;
        this.value = value;
        this.lessonOn = lessonOn;
    }

    /**
     * The patterns that hold on a day, in the order of symptoms.yaml.
     *
     * @param lessons the assessed indicators of a lesson on this day
     * @param value value of an indicator on another day; null when unknown
     * @param lessonOn the assessed indicators of a lesson on another day
     */
    public static Map<LessonKey, List<Pattern>> on(
            FactsOn day,
            Function<LessonKey, List<Assessed>> lessons,
            BiFunction<String, FactsOn, @Nullable Double> value,
            BiFunction<LessonKey, FactsOn, List<Assessed>> lessonOn) {
        return new Patterns(day, lessons, value, lessonOn).all();
    }

    private Map<LessonKey, List<Pattern>> all() {
        Map<LessonKey, List<Pattern>> holding = new EnumMap<>(LessonKey.class);
        for (LessonKey lesson : LessonKey.values()) {
            String kind = watermelon(lesson);
            if (kind != null) {
                add(holding, lesson, new Pattern("watermelon", kind, null));
            }
        }
        if (isSilentSetback()) {
            add(holding, LessonKey.BUSINESS_CASE, new Pattern("silent-setback", null, null));
            add(holding, LessonKey.COMMUNICATION, new Pattern("silent-setback", null, null));
        }
        if (isPaperRealignment()) {
            add(holding, LessonKey.AMBITION_AND_VISION, new Pattern("paper-realignment", null, null));
        }
        List<String> leaving = new LeavingParticipant(day, quarterAgo).participants();
        if (!leaving.isEmpty()) {
            add(holding, LessonKey.AMBITION_AND_VISION, new Pattern("leaving-participant", null, leaving));
        }
        if (isFatigue()) {
            add(holding, LessonKey.ENERGY, new Pattern("fatigue", null, null));
        }
        if (isLeadershipGap()) {
            add(holding, LessonKey.LEADERSHIP, new Pattern("leadership-gap", null, null));
        }
        return holding;
    }

    private static void add(Map<LessonKey, List<Pattern>> holding, LessonKey lesson, Pattern pattern) {
        holding.computeIfAbsent(lesson, key -> new ArrayList<>()).add(pattern);
    }

    /** Green outside, red inside: the kind of watermelon, or null. */
    private @Nullable String watermelon(LessonKey lesson) {
        List<Assessed> indicators = lessons.apply(lesson);
        if (isReportedGreen() && indicators.stream().anyMatch(one -> one.norm().critical() && isRed(one))) {
            return "reported";
        }
        if (isFeltOtherwise(lesson, indicators)) {
            return "perception";
        }
        return isFreshPaint(lesson, indicators) ? "fresh-paint" : null;
    }

    private boolean isReportedGreen() {
        StatusReported latest = null;
        for (StatusReported status : day.of(StatusReported.class)) {
            latest = latest == null || status.month().isAfter(latest.month()) ? status : latest;
        }
        return latest != null && latest.status() == Colour.GREEN && day.daysSince(latest.date()) <= 62;
    }

    private boolean isFeltOtherwise(LessonKey lesson, List<Assessed> indicators) {
        WaveClosed wave = Surveys.last(Surveys.on(day).wavesOf(lesson));
        if (lesson == LessonKey.LEADERSHIP || wave == null || day.daysSince(wave.date()) > STALE_DAYS) {
            return false;
        }
        int known = 0;
        for (Assessed one : indicators) {
            if (one.indicator().kind() != Indicator.Kind.SURVEY && one.number() != null) {
                known++;
                if (!isGreen(one)) {
                    return false;
                }
            }
        }
        int low = 0;
        for (Perspective perspective : Perspective.values()) {
            Double mean = Perceptions.mean(day, lesson, perspective);
            low += mean != null && mean < 3.0 ? 1 : 0;
        }
        return known >= 2 && low >= 2;
    }

    /** What was bad before a re-alignment was laid down is green in the week after everybody agreed to it. */
    private boolean isFreshPaint(LessonKey lesson, List<Assessed> indicators) {
        for (Realignments.Agreed agreed : Realignments.on(day).agreed()) {
            RealignmentAdopted adopted = agreed.fact();
            if (day.daysSince(agreed.since()) < WET_DAYS && adopted.lessons().contains(lesson)) {
                List<Assessed> before =
                        lessonOn.apply(lesson, day.on(adopted.date().minusDays(1)));
                for (int i = 0; i < indicators.size(); i++) {
                    boolean wasBad = before.get(i).number() != null && !isGreen(before.get(i));
                    if (wasBad && isGreen(indicators.get(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isGreen(Assessed one) {
        return one.colour() == nl.ijkpunt.health.scoring.Colour.GREEN;
    }

    private static boolean isRed(Assessed one) {
        return one.colour() == nl.ijkpunt.health.scoring.Colour.RED;
    }

    /** The value per euro falls three months in a row and somebody was not told. */
    private boolean isSilentSetback() {
        List<String> municipalities = News.on(day).municipalities();
        if (municipalities.isEmpty() || !day.has(InformationProvided.class)) {
            return false;
        }
        YearMonth last = day.latestMonth();
        Double later = null;
        for (int ago = 0; ago < 4; ago++) {
            Double performance = value.apply(
                    "2.cost-performance", day.on(last.minusMonths(ago).atEndOfMonth()));
            if (performance == null || later != null && later >= performance) {
                return false;
            }
            later = performance;
        }
        TreeSet<String> setbacks = new TreeSet<>();
        for (VarianceReported variance : day.of(VarianceReported.class)) {
            if (variance.direction() == Direction.SETBACK) {
                setbacks.add(variance.variance());
            }
        }
        TreeSet<String> untold = new TreeSet<>(municipalities);
        for (InformationProvided information : day.window(InformationProvided.class, QUARTER)) {
            boolean tells = information.topics().contains(Topic.SETBACK)
                    || information.variances().stream().anyMatch(setbacks::contains);
            if (tells) {
                untold.remove(information.participant());
            }
        }
        return !untold.isEmpty();
    }

    /** A re-alignment that changed nothing, decided nothing, or that not everybody agreed to within two months. */
    private boolean isPaperRealignment() {
        RealignmentAdopted last = null;
        for (RealignmentAdopted adopted : day.of(RealignmentAdopted.class)) {
            last = adopted; // oldest first, equal days in the order of their id
        }
        if (last == null || !last.date().isAfter(day.date().minusDays(365))) {
            return false;
        }
        boolean late = !Realignments.on(day).isAgreed(last.realignment()) && day.daysSince(last.date()) > 60;
        return last.targetsChanged() + last.targetsConfirmed() == 0 || last.decisions() == 0 || late;
    }

    /** People recommend it as before, but fewer answer and obstacles grow older. */
    private boolean isFatigue() {
        Surveys surveys = Surveys.on(day);
        List<WaveClosed> waves = surveys.recommendationWaves();
        if (waves.size() < 2) {
            return false;
        }
        WaveClosed now = waves.get(waves.size() - 1);
        WaveClosed before = waves.get(waves.size() - 2);
        SurveyGroup answersNow = Recommendation.of(surveys, now);
        SurveyGroup answersBefore = Recommendation.of(surveys, before);
        if (answersNow.answers() < 20 || answersBefore.answers() < 20) {
            return false;
        }
        boolean flat = Math.abs(Recommendation.score(answersNow) - Recommendation.score(answersBefore)) <= 10;
        Double participationNow = Participation.in(day, now).least();
        Double participationBefore = Participation.in(day, before).least();
        boolean falling = participationNow != null
                && participationBefore != null
                && participationNow <= participationBefore - 0.05;
        Double ageNow = medianAgeOfImpediments(day);
        Double ageBefore = medianAgeOfImpediments(quarterAgo);
        return flat && falling && ageNow != null && ageBefore != null && ageNow > ageBefore;
    }

    private static @Nullable Double medianAgeOfImpediments(FactsOn when) {
        List<Long> ages = Issues.on(when).open(IssueKind.IMPEDIMENT).stream()
                .map(issue -> when.daysSince(issue.date()))
                .toList();
        return ages.isEmpty() ? null : Double.valueOf(Statistics.median(ages));
    }

    /** A key role is empty, decisions take longer, and more of them are undone. */
    private boolean isLeadershipGap() {
        Roster roster = day.roster().orElse(null);
        KeyRoles roles = KeyRoles.on(day);
        if (roster == null || roster.start().isAfter(day.date()) || roles.isUnknown()) {
            return false;
        }
        LocalDate yesterday = day.date().minusDays(1);
        boolean empty = KeyRoles.positions(roster).stream()
                .anyMatch(position -> roles.emptyDays(position, yesterday, day.date()) > 0);
        if (!empty) {
            return false;
        }
        Double now = value.apply("3.decision-lead-time", day);
        Double before = value.apply("3.decision-lead-time", quarterAgo);
        boolean slower = now != null && before != null && now > before;
        return slower
                && day.window(DecisionReversed.class, QUARTER).size()
                        > quarterAgo.window(DecisionReversed.class, QUARTER).size();
    }
}
