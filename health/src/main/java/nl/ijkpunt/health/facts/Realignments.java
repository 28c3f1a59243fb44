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

/**
 * Re-alignments and who consented. One is agreed from the first day on which everybody who took part that day had
 * consented; who joins later joins what was agreed (README.md 12; indicators.yaml, agreedOn).
 */
public final class Realignments {

    private final FactsOn day;
    private final List<Roster> rosters;
    private final TreeMap<String, RealignmentAdopted> adopted = new TreeMap<>();
    private final TreeMap<String, List<RealignmentConsented>> positions = new TreeMap<>();
    private final TreeMap<String, Agreed> agreed = new TreeMap<>();

    private Realignments(FactsOn day) {
        this.day = day;
        day.of(RealignmentAdopted.class).forEach(fact -> adopted.put(fact.realignment(), fact));
        // a participant that left had a say for as long as it took part
        day.ofAnybody(RealignmentConsented.class)
                .forEach(fact -> positions
                        .computeIfAbsent(fact.realignment(), key -> new ArrayList<>())
                        .add(fact));
        rosters = adopted.isEmpty() ? List.of() : day.rosters();
        for (RealignmentAdopted fact : adopted.values()) {
            LocalDate since = agreedOn(fact);
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
     * @param since the first day on which it was agreed (indicators.yaml, agreedOn)
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

    /** The first day on which a re-alignment was agreed; null while it is not. */
    public @Nullable LocalDate agreedOn(@Nullable String realignment) {
        Agreed one = realignment == null ? null : agreed.get(realignment);
        return one == null ? null : one.since();
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

    /** Participants of today whose consent is missing, by id; of what is agreed no consent is. */
    public List<String> missingConsent(String realignment) {
        if (agreed.containsKey(realignment)) {
            return List.of();
        }
        return day.participants().stream()
                .map(Participant::id)
                .filter(participant -> consentDay(realignment, participant) == null)
                .toList();
    }

    /** Roster by roster: the first day on which one was in force and all of its participants had consented. */
    private @Nullable LocalDate agreedOn(RealignmentAdopted fact) {
        for (int i = 0; i < rosters.size(); i++) {
            LocalDate last = i + 1 < rosters.size()
                    ? rosters.get(i + 1).registered().date().minusDays(1)
                    : day.date();
            LocalDate first = later(rosters.get(i).registered().date(), fact.date());
            LocalDate consented = last.isBefore(first) ? null : consentedBy(rosters.get(i), fact);
            if (consented != null && !later(first, consented).isAfter(last)) {
                return later(first, consented);
            }
        }
        return null;
    }

    /** The first day on which everybody in a roster had consented; null when somebody did not, or objects. */
    private @Nullable LocalDate consentedBy(Roster roster, RealignmentAdopted fact) {
        LocalDate latest = LocalDate.MIN;
        for (Participant participant : roster.participants()) {
            LocalDate consent = consentDay(fact.realignment(), participant.id());
            if (consent == null) {
                return null;
            }
            latest = later(latest, consent);
        }
        return latest;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
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
