// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.facts;

import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import org.jspecify.annotations.Nullable;

/** How many of those asked took part in a wave; it shows no answers (10.participation). */
public final class Participation {

    private static final int LEAST_INVITED = 10;

    private final TreeMap<String, int[]> cells = new TreeMap<>();

    private Participation(FactsOn day, WaveClosed wave) {
        Surveys surveys = Surveys.on(day);
        for (LessonKey item : LessonKey.values()) {
            for (PulseCounted pulse : surveys.answers(wave, item)) {
                int[] most = cells.computeIfAbsent(pulse.participant() + "|" + pulse.perspective(), key -> new int[2]);
                most[0] = Math.max(most[0], pulse.counts().total());
                most[1] = Math.max(most[1], pulse.invited());
            }
        }
    }

    /** Participation in one wave. */
    public static Participation in(FactsOn day, WaveClosed wave) {
        return new Participation(day, wave);
    }

    /** Share of the perspective that is most silent; null when none was asked widely enough. */
    public @Nullable Double least() {
        Double least = null;
        for (Perspective perspective : Perspective.values()) {
            Double share = share("|" + perspective, false);
            least = share == null || least != null && least <= share ? least : share;
        }
        return least;
    }

    /** Share of one participant, all perspectives together; null when fewer than ten were asked. */
    public @Nullable Double of(String participant) {
        return share(participant + "|", true);
    }

    private @Nullable Double share(String part, boolean atStart) {
        int answered = 0;
        int invited = 0;
        for (var cell : cells.entrySet()) {
            if (atStart ? cell.getKey().startsWith(part) : cell.getKey().endsWith(part)) {
                answered += cell.getValue()[0];
                invited += cell.getValue()[1];
            }
        }
        return invited < LEAST_INVITED ? null : Double.valueOf((double) answered / invited);
    }
}
