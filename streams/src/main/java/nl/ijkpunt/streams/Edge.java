// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.Objects;
import java.util.function.Consumer;
import nl.ijkpunt.events.Rejection;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The door: bytes become facts and days, and everything else goes to {@link Topics#REJECTED} within the same
 * transaction, so that there is exactly one dead letter for every refused record. Behind this door nothing is refused
 * any more: a fact that the core cannot answer about sets its partnership aside ({@link Quarantine}).
 */
final class Edge implements Processor<byte[], byte[], Object, Object> {

    private final Wire wire = new Wire();
    private final Consumer<Rejection> refused;
    private final int mostBytes;

    private @Nullable ProcessorContext<Object, Object> context;

    /** Tells the main reason of every refused record to the listener; no dead letter is larger than this. */
    Edge(Consumer<Rejection> refused, int mostBytes) {
        this.refused = refused;
        this.mostBytes = mostBytes;
    }

    @Override
    public void init(ProcessorContext<Object, Object> newContext) {
        context = newContext;
    }

    @Override
    public void process(Record<byte[], byte[]> received) {
        ProcessorContext<Object, Object> out = Objects.requireNonNull(context);
        RecordMetadata origin = out.recordMetadata().orElseThrow();
        Inbound inbound =
                wire.read(origin.topic(), received.key(), received.value(), received.headers(), received.timestamp());
        if (inbound instanceof Inbound.Refused no) {
            refused.accept(no.reasons().get(0));
            out.forward(Rejected.letter(received, origin, no.reasons(), mostBytes), HealthTopology.REJECTED_OUT);
        } else {
            out.forward(received.withValue(inbound), HealthTopology.PARTNERSHIPS);
        }
    }
}
