// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.ijkpunt.events.DirectionEvent.Position;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentConsented;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.Utf8;
import org.jspecify.annotations.Nullable;

/** Re-alignments and who consented: one counts as agreed only when every participant of the roster did (README.md 12). */
public final class Realignments {

    private final FactsOn day;
    private final TreeMap<String, RealignmentAdopted> adopted = new TreeMap<>();
    private final TreeMap<String, List<RealignmentConsented>> positions = new TreeMap<>();
    private final TreeMap<String, Agreed> agreed = new TreeMap<>();

    private Realignments(FactsOn day) {
        this.day = day;
        day.of(RealignmentAdopted.class).forEach(fact -> adopted.put(fact.realignment(), fact));
        day.of(RealignmentConsented.class)
                .forEach(fact -> positions
                        .computeIfAbsent(fact.realignment(), key -> new ArrayList<>())
                        .add(fact));
        for (RealignmentAdopted fact : adopted.values()) {
            LocalDate since = agreedSince(fact);
            if (since != null) {
                agreed.put(fact.realignment(), new Agreed(fact, since));
            }
        }
    }

    /** The re-alignments as visible on a day. */
    public static Realignments on(FactsOn day) {
        return day.derive(Realignments.class, Realignments::new);
    }

    /**
     * A re-alignment that everybody consented to.
     *
     * @param fact what was laid down
     * @param since the first day on which it was agreed (scoring.md 8)
     */
    public record Agreed(RealignmentAdopted fact, LocalDate since) {}

    /** Those that are agreed, in order of the day they became so, then id. */
    public List<Agreed> agreed() {
        List<Agreed> all = new ArrayList<>(agreed.values());
        all.sort(Comparator.comparing(Agreed::since)
                .thenComparing(one -> one.fact().realignment(), Utf8.ORDER));
        return all;
    }

    /** The last agreed one that names a lesson; null when there is none. */
    public @Nullable Agreed lastAgreed(LessonKey lesson) {
        Agreed last = null;
        for (Agreed one : agreed()) {
            last = one.fact().lessons().contains(lesson) ? one : last;
        }
        return last;
    }

    /** True when this re-alignment was laid down and everybody consented. */
    public boolean isAgreed(@Nullable String realignment) {
        return realignment != null && agreed.containsKey(realignment);
    }

    /** True when it is agreed and re-sets the baseline of this lesson. */
    public boolean isAgreed(@Nullable String realignment, LessonKey lesson) {
        RealignmentAdopted fact = adopted(realignment);
        return fact != null && fact.lessons().contains(lesson) && isAgreed(realignment);
    }

    /** The re-alignment as laid down; null when it was not. */
    public @Nullable RealignmentAdopted adopted(@Nullable String realignment) {
        return realignment == null ? null : adopted.get(realignment);
    }

    /** Participants whose consent is missing, by id. */
    public List<String> missingConsent(String realignment) {
        return day.roster().stream()
                .flatMap(roster -> roster.participants().stream())
                .map(Participant::id)
                .filter(participant -> consentDay(realignment, participant) == null)
                .toList();
    }

    private @Nullable LocalDate agreedSince(RealignmentAdopted fact) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return null;
        }
        LocalDate since = fact.date();
        for (Participant participant : roster.participants()) {
            LocalDate consent = consentDay(fact.realignment(), participant.id());
            if (consent == null) {
                return null;
            }
            since = consent.isAfter(since) ? consent : since;
        }
        return since;
    }

    /** The first day a body of the participant agreed, unless one is against; abstaining neither helps nor blocks. */
    private @Nullable LocalDate consentDay(String realignment, String participant) {
        LocalDate first = null;
        for (RealignmentConsented position : positions.getOrDefault(realignment, List.of())) {
            if (position.participant().equals(participant)) {
                if (position.position() == Position.AGAINST) {
                    return null;
                }
                if (position.position() == Position.AGREED
                        && (first == null || position.date().isBefore(first))) {
                    first = position.date();
                }
            }
        }
        return first;
    }
}
