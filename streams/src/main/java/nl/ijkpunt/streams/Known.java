// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;

/** A partnership that is at hand: what it was told, what was last said about it, and what people were told. */
record Known(Monitor monitor, Heard heard, Published published, Published told) {

    /** What a record may hold: Kafka's own limit is 1 MiB, with headers and all. */
    private static final int LARGEST_RECORD = 1_000_000;

    /** Everything that is to be said about it on a day. */
    record Answer(List<Answers.Line> lines, List<Answers.Line> notices, Figures figures) {}

    void learn(Fact fact) {
        monitor.learn(fact);
        heard.of(fact);
    }

    /** A function of the facts and the day alone; nothing is said or remembered yet. */
    Answer on(LocalDate day) {
        Health health = monitor.on(day);
        Answer answer = new Answer(Answers.of(health), Answers.told(health), Figures.of(health, heard.on(day)));
        Stream.concat(answer.lines().stream(), answer.notices().stream()).forEach(Known::mustFit);
        return answer;
    }

    private static void mustFit(Answers.Line line) {
        int size = line.json().length() < LARGEST_RECORD / 3 ? 0 : line.json().getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_RECORD) {
            throw new IllegalStateException("an answer of " + size + " bytes does not fit in a record: " + line.key());
        }
    }
}
