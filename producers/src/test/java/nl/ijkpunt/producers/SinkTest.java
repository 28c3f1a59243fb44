// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class SinkTest {

    private static final String EVENT = """
            {"specversion":"1.0","id":"1","source":"urn:test","subject":"drechtsteden","time":"2026-02-01T09:00:00Z",
             "type":"nl.samenwerkingsverbanden.budget.forecast-revised.v1",
             "data":{"month":"2026-01","estimateAtCompletion":12.5,"date":"2026-01-31"}}
            """;

    private final Fact fact = ((Decoded.Accepted) new FactCodec().decode(EVENT)).fact();

    @Test
    void sendsInBinaryModeToTheTopicOfTheFamily() {
        try (var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
                var sink = new KafkaSink(producer)) {
            sink.accept(fact);
            var record = producer.history().get(0);
            assertThat(record.topic()).isEqualTo("ijkpunt.budget");
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("drechtsteden");
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(fact.data());
            var read = KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent();
            assertThat(new FactCodec().decode(read)).isEqualTo(new Decoded.Accepted(fact));
        }
    }

    @Test
    void throwsWhenAFactWasNotKept() {
        try (var producer = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer())) {
            KafkaSink sink = new KafkaSink(producer);
            sink.accept(fact);
            producer.errorNext(new IllegalStateException("no room"));
            assertThatThrownBy(() -> sink.accept(fact)).isInstanceOf(KafkaException.class);
        }
    }

    @Test
    void writesLinesThatCanBeReadBack() {
        StringWriter text = new StringWriter();
        try (JsonlSink sink = new JsonlSink(text)) {
            sink.accept(fact);
            sink.accept(fact);
        }
        assertThat(text.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(new FactCodec().decode(line)).isEqualTo(new Decoded.Accepted(fact)));
    }
}
