// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Random;
import nl.ijkpunt.events.EventType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spoilt events without end, always the same ones: none may do anything but be a fact or be refused, soon. Every build takes
 * the first {@value #IN_EVERY_BUILD}; {@code mvn -Pfuzz -pl events test} goes on for twenty minutes. {@code
 * -Dijkpunt.fuzz.seconds} and {@code -Dijkpunt.fuzz.seed} choose otherwise.
 */
@Tag("fuzz")
class FuzzTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    /** A number, so that a fast machine and a slow one try the same. */
    private static final int IN_EVERY_BUILD = 100_000;

    private final FactCodec codec = new FactCodec();

    @Test
    void nothingBreaksTheDoor() {
        Duration longer = Duration.ofSeconds(Long.getLong("ijkpunt.fuzz.seconds", 0));
        long end = System.nanoTime() + longer.toNanos();
        Random random = new Random(Long.getLong("ijkpunt.fuzz.seed", 20260131));
        Mutator mutator = new Mutator(random);
        long accepted = 0;
        long refused = 0;
        while (accepted + refused < IN_EVERY_BUILD || System.nanoTime() < end) {
            byte[] spoilt = mutator.next();
            if (isFact(spoilt, random)) {
                accepted++;
            } else {
                refused++;
            }
        }
        assertThat(accepted).as("facts among what was spoilt").isPositive();
        assertThat(refused).as("refusals among what was spoilt").isPositive();
    }

    private boolean isFact(byte[] spoilt, Random random) {
        long start = System.nanoTime();
        try {
            boolean fact = Contract.holdsFor(codec.decode(spoilt)) != null;
            EventType type = EventType.all().get(random.nextInt(EventType.all().size()));
            Contract.holdsFor(codec.decode(CloudEventBuilder.v1()
                    .withId("e1")
                    .withSource(URI.create("urn:nl:demo"))
                    .withType(type.name())
                    .withSubject("demo")
                    .withTime(OffsetDateTime.parse("2026-02-07T13:59:56Z"))
                    .withData("application/json", data(spoilt))
                    .build()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            return fact;
        } catch (Throwable e) {
            throw new AssertionError("spoilt event: " + new String(spoilt, UTF_8), e);
        }
    }

    /** What stands behind the name of the data, so that binary mode meets the same. */
    private static byte[] data(byte[] spoilt) {
        String event = new String(spoilt, UTF_8);
        int start = event.indexOf("\"data\":");
        return start < 0 || event.length() < start + 8
                ? spoilt
                : event.substring(start + 7, event.length() - 1).getBytes(UTF_8);
    }
}
