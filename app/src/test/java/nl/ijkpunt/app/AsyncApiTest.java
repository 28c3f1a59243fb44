// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.codec.Decoded;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.producers.KafkaSink;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/**
 * The document in docs/asyncapi.yaml is what the code says. After a change of topics or types:
 *
 * <pre>mvn -pl app -am test -Dtest=AsyncApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dapprove</pre>
 */
class AsyncApiTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path FILE = DOCS.resolve("asyncapi.yaml");

    @Test
    void theCommittedDocumentIsTheGeneratedOne() throws IOException {
        if (System.getProperty("approve") != null) {
            Files.writeString(FILE, AsyncApi.document());
        }

        assertThat(Files.readString(FILE))
                .as("when topics or types changed on purpose:"
                        + " mvn -pl app -am test -Dtest=AsyncApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dapprove")
                .isEqualTo(AsyncApi.document());
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.textValue()));
        assertThat(references).hasSizeGreaterThan(EventType.all().size());
        for (String reference : references) {
            String[] parts = reference.split("#", 2);
            JsonNode target = parts[0].isEmpty()
                    ? document
                    : new ObjectMapper().readTree(Files.readString(DOCS.resolve(parts[0])));
            assertThat(target.at(parts[1]).isMissingNode()).as(reference).isFalse();
        }
    }

    /** What a producer really sends is what the document says that it sends. */
    @Test
    void aFactOnTheWireHasTheHeadersOfTheDocument() throws IOException {
        JsonNode document = document();
        MockProducer<byte[], byte[]> wire =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        FactCodec codec = new FactCodec();
        try (KafkaSink sink = new KafkaSink(wire)) {
            for (String line : Files.readAllLines(SmallFacts.file())) {
                if (codec.decode(line) instanceof Decoded.Accepted accepted) {
                    sink.accept(accepted.fact());
                }
            }
        }

        assertThat(wire.history()).isNotEmpty().allSatisfy(record -> {
            JsonNode channel = document.path("channels").path(record.topic().substring("ijkpunt.".length()));
            String type = header(record, "ce_type");
            assertThat(channel.path("address").textValue()).isEqualTo(record.topic());
            assertThat(channel.path("messages").has(type.substring("nl.samenwerkingsverbanden.".length())))
                    .isTrue();
            JsonNode headers = document.at("/components/messageTraits/fact/headers");
            TreeSet<String> names = new TreeSet<>();
            for (Header header : record.headers()) {
                names.add(header.key());
            }
            assertThat(headers.path("required"))
                    .allSatisfy(name -> assertThat(names).contains(name.textValue()));
            assertThat(names)
                    .allSatisfy(name ->
                            assertThat(headers.path("properties").has(name)).isTrue());
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(header(record, "ce_subject"));
        });
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(Files.readString(FILE));
    }
}
