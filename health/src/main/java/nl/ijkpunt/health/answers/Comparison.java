// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.answers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.answers.Difference.Said;
import nl.ijkpunt.health.drift.DriftState;

/**
 * The closed months of one partnership, as they were and as they would have been.
 *
 * @param partnership its id
 * @param months of all lessons together
 * @param differences per lesson, oldest first
 * @param messagesNow alarms that opened
 * @param messagesThen alarms that would have opened
 */
public record Comparison(
        String partnership, int months, List<Difference> differences, int messagesNow, int messagesThen) {
    /** Copies the differences. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares the answers about the same months, per lesson the oldest first.
     *
     * @throws IllegalArgumentException when they are not about the same months
     */
    public static Comparison of(String partnership, List<MonthAnswer> now, List<MonthAnswer> then) {
        List<Month> before = months(now);
        List<Month> after = months(then);
        if (before.size() != after.size()) {
            throw new IllegalArgumentException(
                    "answers about " + before.size() + " and " + after.size() + " months cannot be compared");
        }
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Month one = before.get(i);
            Month other = after.get(i);
            if (one.answer().lesson() != other.answer().lesson()
                    || !one.answer().month().equals(other.answer().month())) {
                throw new IllegalArgumentException("answers about different months: " + one + ", " + other);
            }
            if (one.said().differsFrom(other.said())) {
                differences.add(
                        new Difference(one.answer().lesson(), one.answer().month(), one.said(), other.said()));
            }
        }
        return new Comparison(partnership, before.size(), differences, opened(before), opened(after));
    }

    private record Month(MonthAnswer answer, Said said) {}

    private static List<Month> months(List<MonthAnswer> answers) {
        List<Month> months = new ArrayList<>();
        Map<LessonKey, String> last = new EnumMap<>(LessonKey.class);
        for (MonthAnswer answer : answers) {
            LessonAnswer.Drift drift = answer.drift();
            String state = drift == null ? DriftState.UNKNOWN.key() : drift.state();
            String before = last.put(answer.lesson(), state);
            boolean opened = state.equals(DriftState.ALARM.key()) && !state.equals(before);
            months.add(new Month(
                    answer,
                    new Said(
                            answer.status(),
                            answer.statusCode(),
                            answer.level(),
                            answer.score(),
                            drift == null ? null : state,
                            opened)));
        }
        return months;
    }

    private static int opened(List<Month> months) {
        return (int) months.stream().filter(month -> month.said().opened()).count();
    }
}
