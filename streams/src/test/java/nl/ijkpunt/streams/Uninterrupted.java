// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;

/** What the answers must be, worked out without Kafka. */
final class Uninterrupted {

    private Uninterrupted() {}

    static Map<String, String> answers(List<Fact> facts, LocalDate today) {
        return answers(facts, today, CountingMonitor::new);
    }

    /** The same, by another core. */
    static Map<String, String> answers(List<Fact> facts, LocalDate today, Monitor.Factory core) {
        Map<String, Monitor> monitors = new TreeMap<>();
        facts.forEach(
                fact -> monitors.computeIfAbsent(fact.partnership(), core::of).learn(fact));
        Map<String, String> answers = new TreeMap<>();
        monitors.values().forEach(monitor -> {
            Health health = monitor.on(today);
            for (Answers.Line line : Answers.of(health)) {
                answers.put(line.topic() + " " + line.key(), line.json());
            }
            for (Answers.Line line : Answers.told(health)) {
                answers.put(line.topic() + " " + line.key(), line.json());
            }
        });
        return answers;
    }
}
