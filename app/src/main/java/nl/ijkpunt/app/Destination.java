// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import nl.ijkpunt.producers.FactSink;
import nl.ijkpunt.producers.JsonlSink;
import nl.ijkpunt.producers.KafkaSink;
import nl.ijkpunt.producers.output.Kind;
import nl.ijkpunt.producers.output.OutputFile;
import nl.ijkpunt.producers.output.Outputs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where facts go. A file stands in its place only when it is {@linkplain #keep() kept}; a Kafka has what it was told.
 *
 * @param sink takes the facts
 * @param end keeps what a file was told
 * @param release closes
 */
record Destination(FactSink sink, Runnable end, Runnable release) implements AutoCloseable {

    private static final Duration HURRY = Duration.ofSeconds(5);

    /** An event file, which is written anew. */
    static Destination file(Path out, Outputs outputs) throws IOException {
        OutputFile file = outputs.open(out, Kind.FACTS);
        Writer lines = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8);
        return new Destination(
                new JsonlSink(lines),
                () -> done(() -> {
                    lines.flush();
                    file.keep();
                }),
                () -> done(file::close));
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void done(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fact topics of a Kafka, which are looked after first. */
    static Destination kafka(ServeSettings settings, Terminal terminal) {
        new KafkaDoor(settings, terminal).enter();
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings.producer(), new ByteArraySerializer(), new ByteArraySerializer());
        KafkaSink log = new KafkaSink(producer);
        return new Destination(log, log::close, () -> producer.close(HURRY));
    }

    /** All that was told is kept; without this a file is as it was before. */
    void keep() {
        end.run();
    }

    @Override
    public void close() {
        release.run();
    }
}
