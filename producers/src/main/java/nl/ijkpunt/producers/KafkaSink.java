// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends facts to the event log: a topic per family, the partnership as key so that all its facts keep together,
 * CloudEvents in binary mode. Sending goes on in the background; the first failure is thrown by the next call.
 */
public final class KafkaSink implements FactSink {

    private final FactCodec codec = new FactCodec();
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** Sends with a producer that its owner closes. */
    public KafkaSink(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** The topic of a family: {@code ijkpunt.budget}, {@code ijkpunt.project} or {@code ijkpunt.satisfaction}. */
    public static String topic(String family) {
        return "ijkpunt." + family;
    }

    @Override
    public void accept(Fact fact) {
        throwFailure();
        ProducerRecord<byte[], byte[]> message = KafkaMessageFactory.createWriter(
                        topic(fact.type().family()), fact.partnership().getBytes(StandardCharsets.UTF_8))
                .writeBinary(codec.encode(fact));
        var unused = producer.send(message, (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    @Override
    public void close() {
        producer.flush();
        throwFailure();
    }

    private void throwFailure() {
        Exception first = failure.get();
        if (first != null) {
            throw new KafkaException("a fact was not kept", first);
        }
    }
}
