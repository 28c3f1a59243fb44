// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.health.facts.Ledger;

/** Facts for tests, read from JSON as suppliers would send them. */
public final class Told {

    private static final FactCodec CODEC = new FactCodec();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** A JSON file of the test resources. */
    public static JsonNode json(String resource) {
        try (var file = Told.class.getResourceAsStream(resource)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of a list of CloudEvents; a rejection fails the test. */
    public static List<Fact> facts(Iterable<JsonNode> events) {
        List<Fact> facts = new ArrayList<>();
        for (JsonNode event : events) {
            facts.add(fact(event.toString()));
        }
        return facts;
    }

    /** One fact. */
    public static Fact fact(String event) {
        return CODEC.decode(event).match(fact -> fact, reasons -> {
            throw new AssertionError(event + ": " + reasons);
        });
    }

    /** A ledger that was told these facts, in this order. */
    public static Ledger ledger(List<Fact> facts) {
        Ledger ledger = new Ledger(facts.isEmpty() ? "demo" : facts.get(0).partnership());
        facts.forEach(ledger::add);
        return ledger;
    }

    /** The same facts, every one twice, in another order. */
    public static List<Fact> shuffledAndDoubled(List<Fact> facts, long seed) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(facts);
        Collections.shuffle(all, new Random(seed));
        return all;
    }
}
