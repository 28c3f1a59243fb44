// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.JsonlSink;
import nl.ijkpunt.producers.KafkaSink;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where facts go, and what is to be closed when all are told; after that every one of them is kept.
 *
 * @param sink takes the facts
 * @param end closes
 */
record Destination(FactSink sink, Runnable end) implements AutoCloseable {

    /** An event file, which is written anew. */
    static Destination file(Path out) throws IOException {
        JsonlSink file = JsonlSink.to(out);
        return new Destination(file, file::close);
    }

    /** The fact topics of a Kafka. */
    static Destination kafka(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        KafkaSink log = new KafkaSink(producer);
        return new Destination(log, () -> {
            try (producer) {
                log.close();
            }
        });
    }

    @Override
    public void close() {
        end.run();
    }
}
