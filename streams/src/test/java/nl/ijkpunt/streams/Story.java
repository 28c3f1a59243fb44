// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;

/** The facts of the specification's story, told about as many partnerships as a test likes. */
final class Story {

    private static final Path EVENTS =
            Path.of("..", "health", "src", "test", "resources", "vectors", "story", "events.jsonl");

    private Story() {}

    /** The first facts of the story, duplicates included, for each of these partnerships; shuffled. */
    static List<Fact> facts(int partnerships, int factsEach, long seed) {
        FactCodec codec = new FactCodec();
        List<Fact> facts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(EVENTS, StandardCharsets.UTF_8)) {
                if (codec.decode(line) instanceof Decoded.Accepted accepted) {
                    facts.add(accepted.fact());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // rosters first, so that the first facts have one
        facts.sort((a, b) -> Boolean.compare(isRoster(b), isRoster(a)));
        List<Fact> told = new ArrayList<>();
        for (int i = 0; i < partnerships; i++) {
            for (Fact fact : facts.subList(0, factsEach)) {
                told.add(new Fact(
                        "verband-" + i,
                        fact.type(),
                        fact.key(),
                        fact.source(),
                        fact.id(),
                        fact.time(),
                        fact.event(),
                        fact.data()));
            }
        }
        Collections.shuffle(told, new Random(seed));
        return told;
    }

    private static boolean isRoster(Fact fact) {
        return fact.type().fact().equals("partnership-registered");
    }
}
