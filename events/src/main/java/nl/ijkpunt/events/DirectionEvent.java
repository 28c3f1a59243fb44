// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.events.Constraint.Indicator;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.MinItems;
import nl.ijkpunt.events.Constraint.OneOf;
import nl.ijkpunt.events.Constraint.RoleCode;
import nl.ijkpunt.events.Constraint.Unique;
import org.jspecify.annotations.Nullable;

/** Facts about where the partnership is going: documents, goals, re-alignments, signs of leaving. */
public sealed interface DirectionEvent extends ProjectEvent {

    /**
     * A body of one participant decided on a version of a joint document.
     *
     * @param document which document
     * @param version version number, higher is newer
     * @param participant participant of the roster
     * @param body who decided; an organisation without a council uses board
     * @param outcome the decision
     * @param components blueprint only: number of components described
     * @param date business date (Europe/Amsterdam)
     */
    record DocumentAdopted(
            @Key Document document,
            @Key @Min(1) @Max(Limits.VERSIONS) int version,
            @Key String participant,
            @Key @OneOf({"council", "board"}) Body body,
            Outcome outcome,
            @Min(1) @Max(Limits.COUNTED) @Nullable Integer components,
            LocalDate date)
            implements DirectionEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The strategy of one participant changed, so the joint ambition may no longer fit.
     *
     * @param change id of the strategy change
     * @param participant participant of the roster
     * @param kind what changed
     * @param date business date (Europe/Amsterdam)
     */
    record StrategyChanged(@Key String change, String participant, Change kind, LocalDate date)
            implements DirectionEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The participants opened a re-alignment (herijking).
     *
     * @param realignment id of the re-alignment
     * @param lessons lessons it will look at; reminders about these stop (drift.md 7)
     * @param date business date (Europe/Amsterdam)
     */
    record RealignmentStarted(
            @Key String realignment,
            @MinItems(1) @Unique @Nullable List<LessonKey> lessons,
            LocalDate date) implements DirectionEvent {
        public RealignmentStarted {
            lessons = lessons == null ? null : List.copyOf(lessons);
        }
    }

    /**
     * One body of one participant took a position on the re-alignment.
     *
     * @param realignment id of the re-alignment
     * @param participant participant of the roster
     * @param body who decided
     * @param position the position
     * @param date business date (Europe/Amsterdam)
     */
    record RealignmentConsented(
            @Key String realignment,
            @Key String participant,
            @Key Body body,
            Position position,
            LocalDate date) implements DirectionEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The outcome of the re-alignment was laid down; it counts as agreed only when every participant consented.
     *
     * @param realignment id of the re-alignment
     * @param reason main reason code
     * @param lessons lessons whose baseline is re-set
     * @param decisions number of decisions taken
     * @param targetsChanged number of targets changed
     * @param targetsConfirmed number of targets explicitly confirmed
     * @param nextReviewDate agreed date of the next review
     * @param levels levels agreed as the new baseline, per indicator (drift.md 5)
     * @param date business date (Europe/Amsterdam)
     */
    record RealignmentAdopted(
            @Key String realignment,
            Reason reason,
            @Unique List<LessonKey> lessons,
            @Min(0) @Max(Limits.COUNTED) int decisions,
            @Min(0) @Max(Limits.COUNTED) int targetsChanged,
            @Min(0) @Max(Limits.COUNTED) int targetsConfirmed,
            LocalDate nextReviewDate,
            @Unique @Nullable List<AgreedLevel> levels,
            LocalDate date)
            implements DirectionEvent {
        public RealignmentAdopted {
            lessons = List.copyOf(lessons);
            levels = levels == null ? null : List.copyOf(levels);
        }

        @Override
        public void check(Rules rules) {
            rules.levelsOfLessons(levels, lessons);
        }
    }

    /**
     * A participant or the joint organisation promised, in a re-alignment, that an indicator reaches a value by a date (review.md).
     *
     * @param commitment id of the promise
     * @param realignment re-alignment in which it was made
     * @param participant who promised; absent: all together
     * @param indicator the indicator that will show it
     * @param target value to reach, in the unit of the indicator
     * @param dueOn last day to reach it
     * @param ownerRole role that answers for it
     * @param date business date (Europe/Amsterdam)
     */
    record CommitmentMade(
            @Key String commitment,
            String realignment,
            @Nullable String participant,
            @Indicator String indicator,
            @Min(-Limits.TARGET) @Max(Limits.TARGET) double target,
            LocalDate dueOn,
            @RoleCode @Nullable String ownerRole,
            LocalDate date)
            implements DirectionEvent {

        @Override
        public List<String> named() {
            return participant == null ? List.of() : List.of(participant);
        }
    }

    /**
     * A goal was set; a main goal is active from this day until it is finished.
     *
     * @param goal id of the goal
     * @param level ambition: from the vision; main: the goal the organisation works on now; sub: below it
     * @param date business date (Europe/Amsterdam)
     */
    record GoalSet(@Key String goal, GoalLevel level, LocalDate date) implements DirectionEvent {}

    /**
     * A goal ended.
     *
     * @param goal id of the goal
     * @param outcome how it ended
     * @param date business date (Europe/Amsterdam)
     */
    record GoalFinished(@Key String goal, GoalOutcome outcome, LocalDate date) implements DirectionEvent {}

    /**
     * An item of the information plan was tied to an ambition goal.
     *
     * @param item id of the plan item
     * @param goal ambition goal it serves
     * @param ownerRole role that owns it
     * @param dueOn planned date
     * @param measure code of the measure that shows success
     * @param date business date (Europe/Amsterdam)
     */
    record PlanItemLinked(
            @Key String item,
            String goal,
            @RoleCode @Nullable String ownerRole,
            @Nullable LocalDate dueOn,
            @Nullable String measure,
            LocalDate date)
            implements DirectionEvent {}

    /**
     * A participant gave a formal sign that it may leave.
     *
     * @param signal id of the signal
     * @param participant participant of the roster
     * @param kind exit inquiry, council motion, notice of leaving, freezing of tasks
     * @param date business date (Europe/Amsterdam)
     */
    record ExitSignalGiven(@Key String signal, String participant, Signal kind, LocalDate date)
            implements DirectionEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /** Joint document that every participant decides on. */
    enum Document {
        VISION,
        INFORMATION_PLAN,
        BLUEPRINT
    }

    /** What a body decided on a document. */
    enum Outcome {
        ADOPTED,
        REJECTED
    }

    /** What changed in the strategy of a participant. */
    enum Change {
        CLOUD,
        DIGITAL,
        POLITICAL,
        FINANCIAL,
        ELECTION,
        NEW_BOARD,
        OTHER
    }

    /** Position of a body on a re-alignment. */
    enum Position {
        AGREED,
        ABSTAINED,
        AGAINST
    }

    /** Main reason of a re-alignment. */
    enum Reason {
        SCOPE_EXTENSION,
        POLITICAL_CHOICE,
        SETBACK,
        INDEXATION,
        PERIODIC,
        OTHER
    }

    /** Where a goal stands: ambition, main goal or below it. */
    enum GoalLevel {
        AMBITION,
        MAIN,
        SUB
    }

    /** How a goal ended. */
    enum GoalOutcome {
        ACHIEVED,
        DROPPED
    }

    /** Formal steps towards the exit. */
    enum Signal {
        INQUIRY,
        COUNCIL_MOTION,
        NOTICE,
        FREEZE
    }
}
