// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import org.jspecify.annotations.Nullable;

/** Remembers how far re-alignments were, and tells what is new: whose consent is missing above all. Source: review.md. */
public final class RealignmentTeller {

    /** Bodies need some weeks; when consent is still missing then, that is told once more. */
    public static final int PATIENCE = 30;

    /** How far one was: the event, and whose consent was missing. */
    private record Told(String event, List<String> awaiting) {}

    private final Map<String, Told> told = new TreeMap<>();
    private final TreeSet<String> reminded = new TreeSet<>();

    /** What must be told on a morning. */
    public List<Notice> on(Morning morning, FactsOn day) {
        Realignments realignments = Realignments.on(day);
        List<Notice> notices = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        day.of(RealignmentStarted.class).forEach(fact -> names.add(fact.realignment()));
        day.of(RealignmentAdopted.class).forEach(fact -> names.add(fact.realignment()));
        for (String name : names) {
            RealignmentAdopted adopted = realignments.adopted(name);
            LocalDate agreedOn = realignments.agreed().stream()
                    .filter(one -> one.fact().realignment().equals(name))
                    .map(Realignments.Agreed::since)
                    .findFirst()
                    .orElse(null);
            String event = adopted == null ? "started" : agreedOn == null ? "pending" : "agreed";
            Told now = new Told(event, realignments.missingConsent(name));
            boolean overdue = event.equals("pending")
                    && adopted != null
                    && day.daysSince(adopted.date()) >= PATIENCE
                    && reminded.add(name);
            if (overdue || !now.equals(told.put(name, now))) {
                told.put(name, now);
                notices.add(notice(
                        morning,
                        name,
                        now,
                        adopted,
                        agreedOn,
                        event.equals("started") ? Urgency.PAGE : Urgency.DIGEST));
            }
        }
        return notices;
    }

    private static RealignmentNotice notice(
            Morning morning,
            String name,
            Told now,
            @Nullable RealignmentAdopted adopted,
            @Nullable LocalDate agreedOn,
            Urgency urgency) {
        return new RealignmentNotice(
                morning.head(LessonKey.AMBITION_AND_VISION, now.event(), null, "realignment|" + name, urgency),
                name,
                now.awaiting(),
                adopted == null ? List.of() : adopted.lessons(),
                agreedOn,
                adopted == null ? null : adopted.nextReviewDate());
    }
}
