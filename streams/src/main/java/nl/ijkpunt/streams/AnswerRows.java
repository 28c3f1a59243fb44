// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Locale;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.catalogue.Catalogue;

/**
 * All rows that come from answers, made anew from the last answers at every scrape: rows of partitions that moved away
 * are gone, and there is nothing to keep up to date.
 */
final class AnswerRows implements MultiCollector {

    private final LastAnswers answers;
    private final Catalogue dutch = Catalogue.in(Locale.forLanguageTag("nl"));
    private final Catalogue english = Catalogue.in(Locale.ENGLISH);

    AnswerRows(LastAnswers answers) {
        this.answers = answers;
    }

    @Override
    public MetricSnapshots collect() {
        Rows rows = new Rows();
        for (LessonKey lesson : LessonKey.values()) {
            rows.add(
                    Metric.LESSON_INFO,
                    1,
                    Code.of(lesson),
                    dutch.lesson(lesson).title(),
                    english.lesson(lesson).title());
        }
        answers.everyPage(new Watched(rows)::page);
        return rows.snapshots();
    }
}
