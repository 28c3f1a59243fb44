// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.RecommendationCounted;
import nl.ijkpunt.events.SatisfactionEvent.RelationCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.events.Utf8;
import org.jspecify.annotations.Nullable;

/** The closed survey waves and their answers; nothing of a wave is used before it was closed (privacy.md). */
public final class Surveys {

    private static final Comparator<WaveClosed> BY_DAY =
            Comparator.comparing(WaveClosed::date).thenComparing(WaveClosed::wave, Utf8.ORDER);

    private final TreeMap<String, WaveClosed> closed = new TreeMap<>();
    private final TreeMap<LessonKey, TreeMap<String, List<PulseCounted>>> pulses = new TreeMap<>();
    private final TreeMap<String, List<RecommendationCounted>> recommendations = new TreeMap<>();
    private final TreeMap<String, List<RelationCounted>> relations = new TreeMap<>();

    private Surveys(FactsOn day) {
        for (WaveClosed wave : day.of(WaveClosed.class)) {
            closed.put(wave.wave(), wave);
        }
        for (PulseCounted pulse : day.of(PulseCounted.class)) {
            if (closed.containsKey(pulse.wave())) {
                pulses.computeIfAbsent(pulse.item(), item -> new TreeMap<>())
                        .computeIfAbsent(pulse.wave(), wave -> new ArrayList<>())
                        .add(pulse);
            }
        }
        for (RecommendationCounted counted : day.of(RecommendationCounted.class)) {
            if (closed.containsKey(counted.wave())) {
                recommendations
                        .computeIfAbsent(counted.wave(), wave -> new ArrayList<>())
                        .add(counted);
            }
        }
        for (RelationCounted counted : day.of(RelationCounted.class)) {
            if (closed.containsKey(counted.wave())) {
                relations
                        .computeIfAbsent(counted.wave(), wave -> new ArrayList<>())
                        .add(counted);
            }
        }
    }

    /** The surveys as visible on a day. */
    public static Surveys on(FactsOn day) {
        return day.derive(Surveys.class, Surveys::new);
    }

    /** Closed waves that hold answers to an item, oldest first. */
    public List<WaveClosed> wavesOf(LessonKey item) {
        return waves(pulses.getOrDefault(item, new TreeMap<>()).keySet());
    }

    /** Closed waves that hold answers to any pulse item, oldest first. */
    public List<WaveClosed> pulseWaves() {
        List<String> names = new ArrayList<>();
        pulses.values().forEach(waves -> names.addAll(waves.keySet()));
        return waves(names.stream().distinct().toList());
    }

    /** Closed waves that hold answers to the recommendation question, oldest first. */
    public List<WaveClosed> recommendationWaves() {
        return waves(recommendations.keySet());
    }

    /** Closed waves in which participants rated each other, oldest first. */
    public List<WaveClosed> relationWaves() {
        return waves(relations.keySet());
    }

    /** The last of some waves; null for none. */
    public static @Nullable WaveClosed last(List<WaveClosed> waves) {
        return waves.isEmpty() ? null : waves.get(waves.size() - 1);
    }

    /** Answers to an item in a wave, per participant and perspective. */
    public List<PulseCounted> answers(WaveClosed wave, LessonKey item) {
        return pulses.getOrDefault(item, new TreeMap<>()).getOrDefault(wave.wave(), List.of());
    }

    /** Answers to the recommendation question in a wave. */
    public List<RecommendationCounted> recommendations(WaveClosed wave) {
        return recommendations.getOrDefault(wave.wave(), List.of());
    }

    /** How participants rated each other in a wave. */
    public List<RelationCounted> relations(WaveClosed wave) {
        return relations.getOrDefault(wave.wave(), List.of());
    }

    /** The chosen answers to an item in a wave, added up. */
    public SurveyGroup pooled(WaveClosed wave, LessonKey item, Predicate<PulseCounted> chosen) {
        return SurveyGroup.sum(answers(wave, item).stream()
                .filter(chosen)
                .map(pulse -> new SurveyGroup(pulse.counts(), pulse.invited()))
                .toList());
    }

    private List<WaveClosed> waves(Iterable<String> names) {
        List<WaveClosed> waves = new ArrayList<>();
        for (String name : names) {
            WaveClosed wave = closed.get(name);
            if (wave != null) {
                waves.add(wave);
            }
        }
        waves.sort(BY_DAY);
        return waves;
    }
}
