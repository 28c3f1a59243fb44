// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.symptoms;

import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.events.SatisfactionEvent.WaveClosed;
import nl.ijkpunt.health.facts.FactsOn;
import nl.ijkpunt.health.facts.SurveyGroup;
import nl.ijkpunt.health.facts.Surveys;
import nl.ijkpunt.health.privacy.Threshold;
import nl.ijkpunt.health.receipts.Receipt;
import org.jspecify.annotations.Nullable;

/** Means of perspectives on pulse items, each in its latest wave; the item about leadership is never split. */
final class Perceptions {

    /** The ten items without leadership. */
    static final List<LessonKey> SPLIT_ITEMS = splitItems();

    private Perceptions() {}

    /** Mean of a perspective over all participants; null when it may not be shown. */
    static @Nullable Double mean(FactsOn day, LessonKey item, Perspective perspective) {
        Surveys surveys = Surveys.on(day);
        WaveClosed wave = Surveys.last(surveys.wavesOf(item));
        if (wave == null) {
            return null;
        }
        SurveyGroup group = surveys.pooled(wave, item, pulse -> pulse.perspective() == perspective);
        return Threshold.isShown(group) ? Double.valueOf(group.mean()) : null;
    }

    static boolean isAsked(FactsOn day, List<LessonKey> items) {
        return items.stream().anyMatch(item -> !Surveys.on(day).wavesOf(item).isEmpty());
    }

    /** A part that takes several items has whole waves in its receipt: so the expected files of the specification say. */
    static List<Receipt.Taken> taken(FactsOn day, List<LessonKey> items) {
        List<Receipt.Taken> taken = new ArrayList<>();
        for (LessonKey item : items) {
            WaveClosed wave = Surveys.last(Surveys.on(day).wavesOf(item));
            if (wave != null) {
                taken.add(new Receipt.Taken(wave.wave(), List.of()));
            }
        }
        return taken;
    }

    private static List<LessonKey> splitItems() {
        List<LessonKey> items = new ArrayList<>(List.of(LessonKey.values()));
        items.remove(LessonKey.LEADERSHIP);
        return List.copyOf(items);
    }
}
