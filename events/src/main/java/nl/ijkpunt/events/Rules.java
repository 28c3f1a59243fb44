// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one event; every method is a rule, and its name is how people hear of it. Of an event that
 * is wrong in thousands of ways the first ones are kept and the others counted.
 */
public final class Rules {

    /** Reasons that are told about one event; whoever mends these sees the others the next time. */
    public static final int MOST_TOLD = 20;

    private final List<Rejection> broken = new ArrayList<>();
    private int count;

    /** What was found so far, in order; behind the first ones how many more there are. */
    public List<Rejection> broken() {
        List<Rejection> told = new ArrayList<>(broken);
        if (count > MOST_TOLD) {
            told.add(new Rejection(Rejection.Rule.MORE, "", Integer.toString(count - MOST_TOLD), List.of()));
        }
        return List.copyOf(told);
    }

    /** Number of rules that were broken so far. */
    public int count() {
        return count;
    }

    /** The value breaks the rule. */
    public void reject(Rejection.Rule rule, String field, @Nullable Object value, String... details) {
        count++;
        if (broken.size() < MOST_TOLD) {
            broken.add(new Rejection(rule, field, value == null ? "" : value.toString(), List.of(details)));
        }
    }

    void requiredWhen(String field, @Nullable Object value, boolean condition, String reason) {
        if (condition && value == null) {
            reject(Rejection.Rule.REQUIRED_WHEN, field, null, reason);
        }
    }

    void requiredExactlyWhen(String field, @Nullable Object value, boolean condition, String reason) {
        requiredWhen(field, value, condition, reason);
        if (!condition && value != null) {
            reject(Rejection.Rule.ABSENT_UNLESS, field, value, reason);
        }
    }

    void atMost(String field, int value, String otherField, int other) {
        if (value > other) {
            reject(Rejection.Rule.TOO_LARGE, field, value, otherField + " = " + other);
        }
    }

    void subset(String field, Collection<String> part, String otherField, Collection<String> whole) {
        for (String item : part) {
            if (!whole.contains(item)) {
                reject(Rejection.Rule.SUBSET, field, item, otherField);
            }
        }
    }

    void disjoint(String field, Collection<String> items, String otherField, Collection<String> others) {
        for (String item : items) {
            if (others.contains(item)) {
                reject(Rejection.Rule.DISJOINT, field, item, otherField);
            }
        }
    }

    void coversAnswers(int invited, Counts counts) {
        if (invited < counts.total()) {
            reject(Rejection.Rule.TOO_SMALL, "invited", invited, "counts = " + counts.total());
        }
    }

    void levelsOfLessons(@Nullable List<AgreedLevel> levels, List<LessonKey> lessons) {
        if (levels == null) {
            return;
        }
        TreeSet<String> seen = new TreeSet<>();
        for (AgreedLevel level : levels) {
            if (!seen.add(level.indicator())) {
                reject(Rejection.Rule.UNIQUE, "levels", level.indicator());
            }
            LessonKey lesson = LessonKey.ofIndicator(level.indicator());
            if (lesson == null) {
                reject(Rejection.Rule.UNKNOWN_INDICATOR, "levels", level.indicator());
            } else if (!lessons.contains(lesson)) {
                reject(Rejection.Rule.SUBSET, "levels", level.indicator(), "lessons");
            }
        }
    }
}
