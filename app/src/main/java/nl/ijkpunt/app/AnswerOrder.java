// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.Utf8;

/**
 * Order of answers by the keys under which they are published: partnership, then lessons, symptoms and months, each in
 * the order of output.md.
 */
final class AnswerOrder {

    /** In the order of symptoms.yaml. */
    private static final List<String> SYMPTOMS = List.of(
            "strained-harmonisation", "financial-worries", "us-versus-them", "disagreement", "council-at-a-distance");

    /** Compares keys such as {@code rijnrand|focus}, {@code rijnrand|disagreement} and {@code rijnrand|focus|2026-01}. */
    static final Comparator<String> OF_KEYS = Comparator.comparing(AnswerOrder::partnership, Utf8.ORDER)
            .thenComparing(AnswerOrder::place)
            .thenComparing(AnswerOrder::month);

    private static final List<String> PLACES = places();

    private AnswerOrder() {}

    /** The bar tells a lesson's months from its answer of today. */
    private static List<String> places() {
        List<String> places = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            places.add(Code.of(lesson));
        }
        places.addAll(SYMPTOMS);
        for (LessonKey lesson : LessonKey.values()) {
            places.add(Code.of(lesson) + "|");
        }
        return List.copyOf(places);
    }

    private static String partnership(String key) {
        int bar = key.indexOf('|');
        return bar < 0 ? key : key.substring(0, bar);
    }

    private static int place(String key) {
        if (key.indexOf('|') < 0) {
            return -1; // about the partnership itself
        }
        String rest = key.substring(key.indexOf('|') + 1);
        int bar = rest.indexOf('|');
        int place = PLACES.indexOf(bar < 0 ? rest : rest.substring(0, bar + 1));
        if (place < 0) {
            throw new IllegalArgumentException("no key of an answer: " + key);
        }
        return place;
    }

    private static String month(String key) {
        return key.substring(key.lastIndexOf('|') + 1);
    }
}
