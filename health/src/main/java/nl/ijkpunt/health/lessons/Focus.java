// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.lessons;

import static nl.ijkpunt.health.lessons.Indicator.Kind.DEADLINE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.FLOW;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RARE;
import static nl.ijkpunt.health.lessons.Indicator.Kind.RATIO;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.DirectionEvent.GoalFinished;
import nl.ijkpunt.events.DirectionEvent.GoalLevel;
import nl.ijkpunt.events.DirectionEvent.GoalSet;
import nl.ijkpunt.events.LandscapeEvent.ApplicationRetired;
import nl.ijkpunt.events.LandscapeEvent.ApplicationTakenInUse;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.PlanEvent.StatusReported;
import nl.ijkpunt.events.PortfolioEvent.PriorityListAdopted;
import nl.ijkpunt.events.PortfolioEvent.ProjectFinished;
import nl.ijkpunt.events.PortfolioEvent.ProjectKind;
import nl.ijkpunt.events.PortfolioEvent.ProjectStarted;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Landscape;
import org.jspecify.annotations.Nullable;

/**
 * One main goal at a time, with clear priorities that do not keep changing. First alike, then better; other innovations
 * can wait.
 */
final class Focus implements Lesson {

    private static final int QUARTER = 92;
    private static final int HALF_YEAR = 183;
    private static final int YEAR = 365;
    private static final int TOP = 10;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.of("7.main-goals", DEADLINE, Focus::mainGoals).reads(GoalSet.class, GoalFinished.class),
                Indicator.of("7.wip-load", FLOW, Focus::projectsPerTeam)
                        .reads(ProjectStarted.class, ProjectFinished.class, StatusReported.class)
                        .watchedEvery(1),
                Indicator.of(
                                "7.flow-balance",
                                RATIO,
                                day -> flowBalance(
                                        day.window(ProjectStarted.class, HALF_YEAR)
                                                .size(),
                                        day.window(ProjectFinished.class, HALF_YEAR)
                                                .size()))
                        .reads(ProjectStarted.class, ProjectFinished.class)
                        .watchedEvery(
                                3,
                                day -> flowBalance(
                                        day.inMonths(ProjectStarted.class, 3).size(),
                                        day.inMonths(ProjectFinished.class, 3).size())),
                Indicator.of("7.priority-churn", RARE, Focus::priorityChurn)
                        .reads(PriorityListAdopted.class)
                        .watchedEvery(3),
                Indicator.of("7.sequence-violations", RARE, Focus::sequenceViolations)
                        .reads(
                                ProjectStarted.class,
                                ProjectFinished.class,
                                ApplicationTakenInUse.class,
                                ApplicationRetired.class,
                                PartnershipRegistered.class),
                Felt.worstPerspective("7.order-felt", LessonKey.FOCUS));
    }

    /** Number of main goals at the same time; none chosen is no focus either, and unknown. */
    static Value mainGoals(FactsOn day) {
        TreeSet<String> goals = new TreeSet<>();
        for (GoalSet goal : day.of(GoalSet.class)) {
            if (goal.level() == GoalLevel.MAIN) {
                goals.add(goal.goal());
            }
        }
        day.of(GoalFinished.class).forEach(goal -> goals.remove(goal.goal()));
        return goals.isEmpty() ? Value.unknown() : Value.of(goals.size());
    }

    /** Projects in execution per team, by the teams reported last. */
    static Value projectsPerTeam(FactsOn day) {
        Double teams = null;
        for (StatusReported status : day.of(StatusReported.class)) {
            // one status a month, dated on its last day, so the last one has the greatest month
            teams = status.teams() == null ? teams : status.teams();
        }
        List<ProjectStarted> started = day.of(ProjectStarted.class);
        if (teams == null || teams == 0 || started.isEmpty()) {
            return Value.unknown();
        }
        TreeSet<String> finished = new TreeSet<>();
        day.of(ProjectFinished.class).forEach(project -> finished.add(project.project()));
        long open = started.stream()
                .filter(project -> !finished.contains(project.project()))
                .count();
        return Value.of(open / teams);
    }

    /** Projects finished per project started. */
    private static Value flowBalance(int started, int finished) {
        if (started == 0) {
            return finished == 0 ? Value.unknown() : Value.of(1);
        }
        return Value.of((double) finished / started);
    }

    /** Share of the ten priorities that was new in the past quarter; moves within the ten do not count. */
    static Value priorityChurn(FactsOn day) {
        List<PriorityListAdopted> lists = day.of(PriorityListAdopted.class);
        if (lists.isEmpty()) {
            return Value.unknown();
        }
        LocalDate quarterAgo = day.date().minusDays(QUARTER);
        int fresh = 0;
        for (int i = 1; i < lists.size(); i++) {
            PriorityListAdopted list = lists.get(i);
            if (list.date().isAfter(quarterAgo) && !list.statutory()) {
                List<String> earlier = top(lists.get(i - 1));
                fresh += (int) top(list).stream()
                        .filter(item -> !earlier.contains(item))
                        .count();
            }
        }
        return Value.of(fresh / 10.0);
    }

    private static List<String> top(PriorityListAdopted list) {
        return list.items().subList(0, Math.min(TOP, list.items().size()));
    }

    /** Projects of the past year that improved or reorganised before things were alike. */
    static Value sequenceViolations(FactsOn day) {
        List<ProjectStarted> all = day.of(ProjectStarted.class);
        if (all.isEmpty()) {
            return Value.unknown();
        }
        TreeMap<String, LocalDate> finished = new TreeMap<>();
        day.of(ProjectFinished.class).forEach(project -> finished.put(project.project(), project.date()));
        int violations = 0;
        for (ProjectStarted project : day.window(ProjectStarted.class, YEAR)) {
            LocalDate start = project.date();
            boolean exempt =
                    project.exemptUntil() != null && !project.exemptUntil().isBefore(start);
            boolean improvedTooSoon = project.kind() == ProjectKind.IMPROVEMENT
                    && project.function() != null
                    && Landscape.on(day).productsInUse(project.function(), start) > 1;
            boolean reorganisedTooSoon = project.kind() == ProjectKind.ORGANISATIONAL
                    && all.stream()
                            .anyMatch(other -> other.kind() == ProjectKind.HARMONISATION
                                    && isOpen(other, finished.get(other.project()), start));
            violations += !exempt && (improvedTooSoon || reorganisedTooSoon) ? 1 : 0;
        }
        return Value.of(violations);
    }

    private static boolean isOpen(ProjectStarted project, @Nullable LocalDate finished, LocalDate day) {
        return !project.date().isAfter(day) && (finished == null || finished.isAfter(day));
    }
}
