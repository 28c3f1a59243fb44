// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ijkpunt.events.DirectionEvent.CommitmentMade;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.health.episodes.Deadlines;
import nl.ijkpunt.health.episodes.LimitTeller;
import nl.ijkpunt.health.episodes.RealignmentTeller;
import nl.ijkpunt.health.facts.History;
import nl.ijkpunt.health.facts.Ledger;
import nl.ijkpunt.health.facts.StatutoryCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The mornings on which there can be something to tell. A morning too many does no harm: nothing is told on it.
 *
 * @param lessons on which decided months can look different
 * @param rules on which what is known about deadlines and re-alignments can be different
 * @param terms on which a deadline can have come nearer
 * @param limits on which a hard limit can have been crossed for long enough, or no longer be crossed
 * @param turns days, not mornings, on which a figure with a hard limit can become another one
 */
record Agenda(
        SortedSet<LocalDate> lessons,
        SortedSet<LocalDate> rules,
        SortedSet<LocalDate> terms,
        SortedSet<LocalDate> limits,
        SortedSet<LocalDate> turns) {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final List<Class<? extends Event>> MOVING_BASELINES = List.of(
            PartnershipRegistered.class,
            RealignmentStarted.class,
            RealignmentConsented.class,
            RealignmentAdopted.class,
            CommitmentMade.class);
    private static final List<Integer> AHEAD = List.of(90, 30, 7, -1);

    /** True when facts of this type can move a baseline, and so close an episode. */
    static boolean movesBaselines(Class<? extends Event> type) {
        return MOVING_BASELINES.contains(type);
    }

    /** True when facts of this type set deadlines, make promises or move baselines. */
    static boolean isRule(Class<? extends Event> type) {
        return movesBaselines(type) || Deadlines.areSetBy(type);
    }

    /** The last close that is decided on a morning. */
    static LocalDate decided(LocalDate morning, DriftSettings settings) {
        LocalDate day = morning.minusDays(settings.graceDays() + 1L);
        LocalDate end = YearMonth.from(day).atEndOfMonth();
        return end.equals(day) ? end : YearMonth.from(day).minusMonths(1).atEndOfMonth();
    }

    /** All mornings after one, or from the first fact on, up to another. */
    static Agenda of(Ledger ledger, @Nullable LocalDate after, LocalDate until, DriftSettings settings) {
        Days mornings = new Days(settings);
        LocalDate first = until;
        for (History history : ledger.histories()) {
            LocalDate from = history.earliestDate();
            for (Fact version : history.versions()) {
                LocalDate recorded = version.time().atZone(ZONE).toLocalDate();
                first = recorded.isBefore(first) ? recorded : first;
                mornings.note(version, from, recorded);
            }
        }
        LocalDate start = after == null ? first : after.plusDays(1);
        mornings.closesAndTerms(start, until);
        return new Agenda(
                mornings.between(mornings.lessons, start, until),
                mornings.between(mornings.rules, start, until),
                mornings.between(mornings.terms, start, until),
                mornings.between(mornings.limits, start, until),
                mornings.turns);
    }

    /** All of them, in order. */
    SortedSet<LocalDate> mornings() {
        TreeSet<LocalDate> all = new TreeSet<>(lessons);
        all.addAll(rules);
        all.addAll(terms);
        all.addAll(limits);
        return all;
    }

    private static final class Days {
        private final DriftSettings settings;
        private final TreeSet<LocalDate> lessons = new TreeSet<>();
        private final TreeSet<LocalDate> rules = new TreeSet<>();
        private final TreeSet<LocalDate> terms = new TreeSet<>();
        private final TreeSet<LocalDate> limits = new TreeSet<>();
        private final TreeSet<LocalDate> turns = new TreeSet<>();

        Days(DriftSettings settings) {
            this.settings = settings;
        }

        void note(Fact fact, @Nullable LocalDate from, LocalDate recorded) {
            LocalDate known = recorded.plusDays(1);
            Event event = fact.event();
            Class<? extends Event> type = fact.type().eventClass();
            if (from != null && !from.isAfter(Agenda.decided(known, settings))) {
                lessons.add(known);
            }
            if (LimitTeller.reads(type)) {
                limits.add(known);
                if (event != null) {
                    turns.add(event.date());
                    limits.add(event.date());
                    limits.add(event.date().plusDays(LimitTeller.DAYS_BEFORE));
                }
            }
            if (!isRule(type)) {
                return;
            }
            boolean moves = movesBaselines(type);
            rules.add(known);
            if (moves) {
                lessons.add(known);
            }
            if (event != null) {
                note(event, moves);
            }
        }

        private void note(Event event, boolean moves) {
            rules.add(event.date());
            LocalDate due = Deadlines.dueOn(event);
            if (due != null) {
                ahead(due);
            }
            if (moves) {
                lessons.add(event.date());
            }
            if (event instanceof RealignmentAdopted) {
                rules.add(event.date().plusDays(RealignmentTeller.PATIENCE));
            }
            if (event instanceof CommitmentMade made) {
                lessons.add(made.dueOn().plusDays(settings.graceDays() + 1L));
            }
        }

        void closesAndTerms(LocalDate start, LocalDate until) {
            Reach.check(start, until);
            for (YearMonth month = YearMonth.from(start).minusMonths(1);
                    !month.isAfter(YearMonth.from(until));
                    month = month.plusMonths(1)) {
                lessons.add(month.atEndOfMonth().plusDays(settings.graceDays() + 1L));
            }
            StatutoryCalendar.between(start.minusYears(1), until.plusYears(1), LocalDate.MIN)
                    .forEach(term -> ahead(term.lastDay()));
        }

        private void ahead(LocalDate due) {
            AHEAD.forEach(days -> terms.add(due.minusDays(days)));
        }

        SortedSet<LocalDate> between(TreeSet<LocalDate> all, LocalDate start, LocalDate until) {
            return start.isAfter(until) ? Collections.emptySortedSet() : all.subSet(start, true, until, true);
        }
    }
}
