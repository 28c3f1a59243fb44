// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.ijkpunt.events.Event;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RecommendationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.events.Utf8;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.lessons.Indicator;

/** The facts behind a figure, as {@code source|id}, ascending as UTF-8 bytes, without doubles (output.md, facts). */
public final class Receipt {

    private Receipt() {}

    /** A wave and the items of it that a formula took; no items means all of them. */
    public record Taken(String wave, List<LessonKey> items) {}

    /** What an indicator of a lesson took of the surveys: the item of its lesson, or all items for participation. */
    public static List<Taken> taken(Indicator indicator, FactsOn day) {
        WaveClosed wave = indicator.basisOn(day).wave();
        if (wave == null) {
            return List.of();
        }
        boolean all = indicator.id().equals("10.participation");
        return List.of(new Taken(wave.wave(), all ? List.of() : List.of(indicator.lesson())));
    }

    /** The references of {@link #facts}, ascending and without doubles. */
    public static List<String> of(FactsOn day, List<Class<? extends Event>> inputs, List<Taken> taken) {
        TreeSet<String> references = new TreeSet<>(Utf8.ORDER);
        facts(day, inputs, taken).forEach(fact -> references.add(fact.reference()));
        return List.copyOf(references);
    }

    /** All visible facts of the input types; of rosters the one in force, of surveys what was taken. */
    public static List<Fact> facts(FactsOn day, List<Class<? extends Event>> inputs, List<Taken> taken) {
        List<Fact> facts = new ArrayList<>();
        for (Class<? extends Event> type : inputs) {
            Predicate<Event> counts = counts(day, taken);
            for (Fact fact : day.factsOf(type)) {
                if (counts.test(Objects.requireNonNull(fact.event()))) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    private static Predicate<Event> counts(FactsOn day, List<Taken> taken) {
        return event -> {
            if (event instanceof PartnershipRegistered roster) {
                return day.roster()
                        .map(inForce -> inForce.registered().equals(roster))
                        .orElse(false);
            }
            if (event instanceof PulseCounted pulse) {
                return taken.stream()
                        .anyMatch(wave -> wave.wave().equals(pulse.wave())
                                && (wave.items().isEmpty() || wave.items().contains(pulse.item())));
            }
            if (event instanceof RecommendationCounted recommendation) {
                return isTaken(taken, recommendation.wave());
            }
            if (event instanceof RelationCounted relation) {
                return isTaken(taken, relation.wave());
            }
            return !(event instanceof WaveClosed closed) || isTaken(taken, closed.wave());
        };
    }

    private static boolean isTaken(List<Taken> taken, String wave) {
        return taken.stream().anyMatch(one -> one.wave().equals(wave));
    }
}
