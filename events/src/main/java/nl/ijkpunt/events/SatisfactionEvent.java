// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.Size;

/** Facts about how people see and live the partnership, only ever counted per group. */
public sealed interface SatisfactionEvent extends Event {

    /**
     * A survey wave was closed; results count only from this day.
     *
     * @param wave id of the wave
     * @param date business date (Europe/Amsterdam)
     */
    record WaveClosed(@Key String wave, LocalDate date) implements SatisfactionEvent {}

    /**
     * How often each answer 1..5 was given.
     *
     * @param wave id of the wave
     * @param item pulse item of that lesson
     * @param participant participant of the roster
     * @param perspective group that answered
     * @param counts answers 1,2,3,4,5
     * @param invited people invited
     * @param date business date (Europe/Amsterdam)
     */
    record PulseCounted(
            @Key String wave,
            @Key LessonKey item,
            @Key String participant,
            @Key Perspective perspective,
            @Size(5) Counts counts,
            @Min(0) @Max(Limits.PEOPLE) int invited,
            LocalDate date)
            implements SatisfactionEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }

        @Override
        public void check(Rules rules) {
            rules.coversAnswers(invited, counts);
        }
    }

    /**
     * How often each answer 0..10 was given to the recommendation question.
     *
     * @param wave id of the wave
     * @param participant participant of the roster
     * @param perspective group that answered
     * @param counts answers 0..10
     * @param invited people invited
     * @param date business date (Europe/Amsterdam)
     */
    record RecommendationCounted(
            @Key String wave,
            @Key String participant,
            @Key Perspective perspective,
            @Size(11) Counts counts,
            @Min(0) @Max(Limits.PEOPLE) int invited,
            LocalDate date)
            implements SatisfactionEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }

        @Override
        public void check(Rules rules) {
            rules.coversAnswers(invited, counts);
        }
    }

    /**
     * How one participant rates another (or itself) on a relation item, answers 1..5.
     *
     * @param wave id of the wave
     * @param item relation item A, B or C
     * @param rater participant that rates
     * @param rated participant that is rated; equal to rater = self-rating
     * @param counts answers 1..5
     * @param invited people invited
     * @param date business date (Europe/Amsterdam)
     */
    record RelationCounted(
            @Key String wave,
            @Key RelationItem item,
            @Key String rater,
            @Key String rated,
            @Size(5) Counts counts,
            @Min(0) @Max(Limits.PEOPLE) int invited,
            LocalDate date)
            implements SatisfactionEvent {

        @Override
        public List<String> named() {
            return List.of(rater, rated);
        }

        @Override
        public void check(Rules rules) {
            rules.coversAnswers(invited, counts);
        }
    }

    /**
     * Aggregates about staff who work for the partnership.
     *
     * @param month calendar month the measurement covers
     * @param participant participant of the roster
     * @param staff staff at the end of the month
     * @param absentDays calendar days absent through sickness, times part-time factor
     * @param availableDays calendar days available, times part-time factor
     * @param leavers people who left in the month
     * @param date last day of the month the measurement covers
     */
    record WorkforceCounted(
            @Key YearMonth month,
            @Key String participant,
            @Min(10) @Max(Limits.PEOPLE) int staff,
            @Min(0) @Max(Limits.PERSON_DAYS) double absentDays,
            @Min(0) @Max(Limits.PERSON_DAYS) double availableDays,
            @Min(0) @Max(Limits.PEOPLE) int leavers,
            LocalDate date)
            implements SatisfactionEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /** Items on which participants rate each other. */
    enum RelationItem {
        PREDICTABLE,
        HELPS_SOLVE,
        FAIR_SHARE
    }
}
