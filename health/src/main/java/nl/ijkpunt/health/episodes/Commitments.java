// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ijkpunt.events.DirectionEvent.CommitmentMade;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.lessons.Assessed;
import org.jspecify.annotations.Nullable;

/** What became of the promises made in re-alignments: data decides, nobody ticks a box. Source: review.md. */
public final class Commitments {

    private static final double TOLERANCE = 1e-9;

    /** An indicator on a day; null for an id that is not in the catalogue. */
    @FunctionalInterface
    public interface Figures {
        @Nullable
        Assessed on(String indicator, LocalDate day);
    }

    private Commitments() {}

    /** All promises as they stand on a day: on that day itself too, and over on the day after the last one. */
    public static List<Commitment> on(FactsOn day, List<LocalDate> closes, Figures figures) {
        return all(day, closes, day.date(), day.date(), figures);
    }

    /** All promises as they are told on a day, when only what lies up to another day is decided. */
    public static List<Commitment> told(FactsOn day, List<LocalDate> closes, LocalDate decided, Figures figures) {
        return all(day, closes, decided, null, figures);
    }

    private static List<Commitment> all(
            FactsOn day, List<LocalDate> closes, LocalDate decided, @Nullable LocalDate today, Figures figures) {
        Realignments realignments = Realignments.on(day);
        List<Commitment> all = new ArrayList<>();
        for (CommitmentMade made : day.of(CommitmentMade.class)) {
            boolean over = today == null
                    ? !made.dueOn().isAfter(decided)
                    : made.dueOn().isBefore(today);
            TreeSet<LocalDate> days = new TreeSet<>(closes);
            days.add(made.dueOn());
            if (today != null) {
                days.add(today);
            }
            LocalDate until = made.dueOn().isBefore(decided) ? made.dueOn() : decided;
            all.add(judged(
                    made,
                    realignments.isAgreed(made.realignment()),
                    until.isBefore(made.date()) ? new TreeSet<>() : days.subSet(made.date(), true, until, true),
                    over,
                    figures));
        }
        return all;
    }

    private static Commitment judged(
            CommitmentMade made, boolean agreed, SortedSet<LocalDate> days, boolean over, Figures figures) {
        Double value = null;
        LocalDate kept = null;
        for (LocalDate day : days) {
            Assessed assessed = kept == null ? figures.on(made.indicator(), day) : null;
            Double number = assessed == null ? null : assessed.number();
            if (assessed != null && number != null) {
                value = number;
                kept = reaches(number, made.target(), assessed.norm().higherIsBetter()) ? day : null;
            }
        }
        return new Commitment(
                made.commitment(),
                made.realignment(),
                agreed,
                made.participant(),
                made.indicator(),
                made.target(),
                made.date(),
                made.dueOn(),
                made.ownerRole(),
                state(kept, over, value),
                kept,
                value);
    }

    private static boolean reaches(double value, double target, boolean higherIsBetter) {
        return higherIsBetter ? value >= target - TOLERANCE : value <= target + TOLERANCE;
    }

    private static Commitment.State state(@Nullable LocalDate kept, boolean over, @Nullable Double value) {
        if (kept != null) {
            return Commitment.State.KEPT;
        }
        if (!over) {
            return Commitment.State.OPEN;
        }
        return value == null ? Commitment.State.UNKNOWN : Commitment.State.BROKEN;
    }
}
