// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.DirectionEvent.RealignmentAdopted;
import nl.ijkpunt.events.DirectionEvent.RealignmentStarted;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.answers.RosterAnswer;
import nl.ijkpunt.health.answers.RosterAnswer.Review;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Realignments;
import nl.ijkpunt.health.facts.Roster;
import org.jspecify.annotations.Nullable;

/** Reads who takes part, and what they laid down together, from the facts of a day. */
final class Rosters {

    private static final Comparator<Review> OLDEST_FIRST =
            Comparator.comparing(Rosters::firstDay).thenComparing(Review::realignment, Utf8.ORDER);

    private Rosters() {}

    static RosterAnswer of(FactsOn day) {
        Roster roster = day.roster().orElse(null);
        if (roster == null) {
            return new RosterAnswer(day.partnership(), day.date(), null, null, null, null, List.of(), reviews(day));
        }
        PartnershipRegistered registered = roster.registered();
        return new RosterAnswer(
                day.partnership(),
                day.date(),
                registered.name(),
                Code.of(registered.kind()),
                Code.of(Objects.requireNonNull(Assessment.phase(day))),
                roster.start(),
                roster.participants(),
                reviews(day));
    }

    private static List<Review> reviews(FactsOn day) {
        TreeMap<String, LocalDate> started = new TreeMap<>();
        day.of(RealignmentStarted.class).forEach(fact -> started.put(fact.realignment(), fact.date()));
        TreeMap<String, LocalDate> agreed = new TreeMap<>();
        Realignments realignments = Realignments.on(day);
        realignments.agreed().forEach(one -> agreed.put(one.fact().realignment(), one.since()));

        List<Review> reviews = new ArrayList<>();
        for (RealignmentAdopted adopted : day.of(RealignmentAdopted.class)) {
            String id = adopted.realignment();
            reviews.add(new Review(
                    id,
                    started.remove(id),
                    adopted.date(),
                    agreed.get(id),
                    adopted.nextReviewDate(),
                    adopted.lessons(),
                    realignments.missingConsent(id)));
        }
        started.forEach((id, since) ->
                reviews.add(new Review(id, since, null, null, null, List.of(), realignments.missingConsent(id))));
        reviews.sort(OLDEST_FIRST);
        return reviews;
    }

    private static LocalDate firstDay(Review review) {
        LocalDate started = review.startedOn();
        LocalDate adopted = review.adoptedOn();
        return Objects.requireNonNull(earliest(started, adopted));
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
