// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.privacy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.SatisfactionEvent.PulseCounted;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.Surveys;
import org.jspecify.annotations.Nullable;

/**
 * What may be told about the latest wave of every item. Formulas that look at the participants of one item ask here and
 * not {@link Threshold}: the figure of a participant that is hidden to protect another would give that one away, also
 * without a name.
 */
public final class SurveyTables {

    private final Surveys surveys;

    /** As far as anybody asked. */
    private final Map<LessonKey, Optional<Suppression>> tables = new EnumMap<>(LessonKey.class);

    private SurveyTables(FactsOn day) {
        surveys = Surveys.on(day);
    }

    /** The tables as visible on a day. */
    public static SurveyTables on(FactsOn day) {
        return day.derive(SurveyTables.class, SurveyTables::new);
    }

    /** True when a figure that names nobody may be made of all answers of this participant together. */
    public boolean countsParticipant(LessonKey item, String participant) {
        Suppression table = of(item);
        return table != null && table.mayCount(participant);
    }

    /** True when a figure about everybody together gives no small group away. */
    public boolean countsEverybody(LessonKey item) {
        Suppression table = of(item);
        return table != null && (isNeverSplit(item) || table.mayTellOfEverybody());
    }

    /** The table of the latest wave; null when there was none. */
    @Nullable
    Suppression of(LessonKey item) {
        return tables.computeIfAbsent(item, this::latest).orElse(null);
    }

    private Optional<Suppression> latest(LessonKey item) {
        List<WaveClosed> waves = surveys.wavesOf(item);
        return waves.isEmpty() ? Optional.empty() : Optional.of(table(surveys, waves, item));
    }

    private static boolean isNeverSplit(LessonKey item) {
        return item == LessonKey.LEADERSHIP;
    }

    private static Suppression table(Surveys surveys, List<WaveClosed> waves, LessonKey item) {
        boolean nothingShown = isNeverSplit(item);
        Suppression table = Suppression.first(sizes(surveys, waves.get(0), item), nothingShown);
        for (WaveClosed wave : waves.subList(1, waves.size())) {
            table = table.next(sizes(surveys, wave, item), nothingShown);
        }
        return table;
    }

    private static SortedMap<Suppression.Cell, Suppression.Size> sizes(
            Surveys surveys, WaveClosed wave, LessonKey item) {
        SortedMap<Suppression.Cell, Suppression.Size> sizes = new TreeMap<>();
        for (PulseCounted pulse : surveys.answers(wave, item)) {
            sizes.put(
                    new Suppression.Cell(pulse.participant(), pulse.perspective()),
                    new Suppression.Size(pulse.counts().total(), pulse.invited()));
        }
        return sizes;
    }
}
