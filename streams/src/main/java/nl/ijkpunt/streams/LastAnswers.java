// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The last figures of the partnerships that live in this instance, one page per task. A task that moves away takes its
 * page along. Written by the tasks, read by the metrics.
 */
final class LastAnswers {

    /** What one task knows. */
    static final class Page {
        private final ConcurrentSkipListMap<String, Figures> figures = new ConcurrentSkipListMap<>();
        private volatile @Nullable LocalDate today;
        private volatile Set<String> quarantined = Set.of();
        private volatile int due;
        private volatile long lastAnswer;

        void answered(String partnership, Figures answer) {
            figures.put(partnership, answer);
        }

        void quarantined(Set<String> partnerships) {
            quarantined = Set.copyOf(partnerships);
        }

        void state(@Nullable LocalDate day, int stillDue) {
            today = day;
            due = stillDue;
        }

        /** Answers were given at this moment of the machine's clock. */
        void answeredAt(long milliseconds) {
            lastAnswer = milliseconds;
        }

        SortedMap<String, Figures> figures() {
            return figures;
        }

        /** The partnerships that are set aside. */
        Set<String> quarantined() {
            return quarantined;
        }

        /** The day that the last answers about a partnership are about; null when there are none. */
        @Nullable
        String lastAnswered(String partnership) {
            Figures last = figures.get(partnership);
            return last == null ? null : last.asOf();
        }

        /** The day it is there; null before the first. */
        @Nullable
        LocalDate today() {
            return today;
        }

        /** Number of partnerships about which an answer is due. */
        int due() {
            return due;
        }

        /** When answers were last given, in milliseconds of the machine's clock; 0 before the first. */
        long lastAnswer() {
            return lastAnswer;
        }
    }

    private final ConcurrentMap<String, Page> pages = new ConcurrentSkipListMap<>();

    /** A fresh page in the place of an earlier one. */
    Page open(String task) {
        Page page = new Page();
        pages.put(task, page);
        return page;
    }

    /** Takes a page away, unless somebody opened another one since. */
    void close(String task, Page page) {
        pages.remove(task, page);
    }

    /** Shows every page with the name of its task. */
    void everyPage(BiConsumer<String, Page> reader) {
        pages.forEach(reader);
    }

    /** True when no answer is due anywhere. */
    boolean allAnswered() {
        return pages.values().stream().allMatch(page -> page.due() == 0);
    }
}
