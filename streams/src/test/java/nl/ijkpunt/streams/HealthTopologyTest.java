// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cloudevents.kafka.CloudEventSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.codec.FactCodec;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class HealthTopologyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @TempDir
    private Path state;

    private final FactCodec codec = new FactCodec();
    private final List<String> refused = new ArrayList<>();
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        driver = driver(CountingMonitor::new);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void everyNodeAndStoreHasTheApprovedName() throws IOException {
        String names = HealthTopology.of(settings(), CountingMonitor::new, new LastAnswers(), reason -> {}, () -> 0)
                .describe()
                .toString();

        try (InputStream approved = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(names).isEqualToNormalizingNewlines(new String(approved.readAllBytes(), UTF_8));
        }
    }

    @Test
    void aFactAndADayGiveTenLessonsASymptomAndTheClosedMonths() {
        tell(Story.facts(1, 5, 1));
        day(TODAY);
        pause();

        assertThat(keys(Topics.HEALTH)).hasSize(10).contains("verband-0|communication", "verband-0|energy");
        assertThat(keys(Topics.PARTNERSHIP)).containsExactly("verband-0");
        assertThat(keys(Topics.EVIDENCE)).hasSize(10);
        assertThat(keys(Topics.SYMPTOMS)).containsExactly("verband-0|distrust");
        assertThat(keys(Topics.HISTORY)).contains("verband-0|focus|2026-02").doesNotContain("verband-0|focus|2026-03");
        assertThat(keys(Topics.REJECTED)).isEmpty();
    }

    @Test
    void answersCarryNothingButADeterministicId() {
        tellBinary(Story.facts(1, 5, 1).get(0));
        day(TODAY);
        pause();
        List<TestRecord<byte[], byte[]>> first = read(Topics.HEALTH);
        restart();
        tell(Story.facts(1, 5, 1).subList(0, 1));
        day(TODAY);
        pause();

        assertThat(first)
                .hasSize(10)
                .allSatisfy(record -> assertThat(record.headers().toArray())
                        .extracting(Header::key)
                        .containsExactly("id"));
        assertThat(ids(read(Topics.HEALTH))).isEqualTo(ids(first)).doesNotHaveDuplicates();
    }

    /** privacy.md: counts of groups of people are in the facts and the stores, and nowhere else. */
    @Test
    void whatPeopleAnsweredIsInNoLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("nl.ijkpunt");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = root.getLevel();
        root.setLevel(Level.DEBUG);
        ours.setLevel(Level.TRACE);
        root.addAppender(log);
        try {
            String counted = "{\"specversion\":\"1.0\",\"id\":\"p-1\",\"source\":\"urn:nl:survey:verband-0\","
                    + "\"type\":\"nl.samenwerkingsverbanden.satisfaction.pulse-counted.v1\",\"subject\":\"verband-0\","
                    + "\"time\":\"2026-03-01T09:00:00Z\",\"datacontenttype\":\"application/json\",\"data\":{"
                    + "\"date\":\"2026-02-28\",\"wave\":\"w1\",\"item\":\"energy\",\"participant\":\"kleindorp\","
                    + "\"perspective\":\"board\",\"counts\":[0,1,0,2,0],\"invited\":4}}";
            Headers structured =
                    new RecordHeaders().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
            send(Topics.SATISFACTION, "verband-0".getBytes(UTF_8), counted.getBytes(UTF_8), structured);
            send(
                    Topics.SATISFACTION,
                    "verband-0".getBytes(UTF_8),
                    counted.replace("\"invited\":4", "\"invited\":2").getBytes(UTF_8),
                    structured);
            tell(Story.facts(1, 5, 1));
            day(TODAY);
            pause();
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
            ours.setLevel(null);
        }

        assertThat(read(Topics.REJECTED)).hasSize(1);
        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream().map(line -> line.getFormattedMessage() + " " + line.getThrowableProxy()))
                .noneMatch(line -> line.contains("kleindorp") || line.contains("0,1,0,2,0") || line.contains("[0, 1"));
    }

    @Test
    void beforeTheFirstDayThereAreNoAnswers() {
        tell(Story.facts(2, 5, 1));
        pause();

        assertNothingElse();
    }

    @Test
    void aDuplicateAnOldDayAndAPauseSayNothingNew() {
        tell(Story.facts(2, 30, 1));
        day(TODAY);
        pause();
        readAll();

        tell(Story.facts(2, 30, 2));
        day(TODAY);
        day(TODAY.minusDays(1));
        pause();

        assertNothingElse();
    }

    @Test
    void aNewDayChangesTodayAndLeavesClosedMonthsAlone() {
        tell(Story.facts(2, 30, 1));
        day(TODAY);
        pause();
        readAll();

        day(TODAY.plusDays(1));
        pause();

        assertThat(keys(Topics.HEALTH)).hasSize(20);
        assertThat(keys(Topics.HISTORY)).isEmpty();
    }

    @Test
    void whenTheOnlyRosterIsWithdrawnItsMonthsAreTakenBack() {
        Fact roster = Story.facts(1, 1, 1).get(0);
        tell(List.of(roster));
        day(TODAY);
        pause();
        List<String> months = keys(Topics.HISTORY);

        tell(List.of(new Fact(
                roster.partnership(),
                roster.type(),
                roster.key(),
                roster.source(),
                "withdrawal",
                roster.time().plusSeconds(1),
                null,
                "{\"date\":\"" + roster.key() + "\",\"withdrawn\":true}")));
        pause();

        assertThat(months).isNotEmpty();
        assertThat(read(Topics.HISTORY))
                .allSatisfy(record -> assertThat(record.value()).isNull())
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactlyInAnyOrderElementsOf(months);
        assertThat(keys(Topics.REJECTED)).isEmpty();
    }

    @Test
    void whatPeopleWereToldIsToldOnce() {
        tell(Story.facts(1, 30, 1));
        day(TODAY);
        pause();
        List<String> told = keys(Topics.DRIFT);

        day(TODAY.plusDays(1));
        pause();

        assertThat(told).isNotEmpty().doesNotHaveDuplicates().allMatch(key -> key.startsWith("verband-0|energy|"));
        assertThat(keys(Topics.DRIFT)).isEmpty();
    }

    @Test
    void whatALateDeliveryMadeUntrueIsTakenBack() {
        tell(Story.facts(1, 30, 1));
        day(TODAY);
        pause();
        readAll();
        Map<String, String> after = new TreeMap<>();

        tell(Story.facts(1, 60, 1));
        pause();

        List<TestRecord<byte[], byte[]>> records = read(Topics.DRIFT);
        assertThat(records).anyMatch(record -> record.value() == null).anyMatch(record -> record.value() != null);
        records.stream()
                .filter(record -> record.value() != null)
                .forEach(record -> after.put(new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
        restart();
        tell(Story.facts(1, 60, 1));
        day(TODAY);
        pause();
        Map<String, String> atOnce = new TreeMap<>();
        read(Topics.DRIFT)
                .forEach(record -> atOnce.put(new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
        assertThat(atOnce).containsAllEntriesOf(after);
    }

    @Test
    void theSameFactsInAnyOrderAndAnyBatchesGiveTheSameBytes() {
        tell(Story.facts(3, 60, 1));
        day(TODAY);
        pause();
        Map<String, String> expected = readAll();

        for (int seed = 2; seed < 6; seed++) {
            restart();
            Random random = new Random(seed);
            List<Fact> facts = new ArrayList<>(Story.facts(3, 60, seed));
            facts.addAll(Story.facts(3, 20, seed));
            day(TODAY.minusDays(random.nextInt(40)));
            for (Fact fact : facts) {
                if (random.nextBoolean()) {
                    tell(List.of(fact));
                } else {
                    tellBinary(fact);
                }
                if (random.nextInt(10) == 0) {
                    pause();
                }
            }
            day(TODAY);
            pause();

            assertThat(readAll()).isEqualTo(expected);
        }
    }

    @Test
    void whatIsRefusedIsKeptByteForByteWithTheReasons() {
        Fact fact = Story.facts(1, 1, 1).get(0);
        byte[] line = codec.write(fact).getBytes(UTF_8);
        byte[] garbage = {(byte) 0xff, 0, 1, '{'};
        Headers headers = new RecordHeaders().add("trace", new byte[] {1, 2, 3}).add("trace", null);

        send(Topics.BUDGET, null, null, new RecordHeaders());
        send(Topics.PROJECT, garbage, garbage, headers);
        send(Topics.SATISFACTION, "verband-1".getBytes(UTF_8), line, new RecordHeaders());
        send(Topics.DAY, null, "tomorrow".getBytes(UTF_8), new RecordHeaders());
        send(
                Topics.BUDGET,
                "verband-0".getBytes(UTF_8),
                line,
                new RecordHeaders().add("ce_specversion", "9".getBytes(UTF_8)));

        List<TestRecord<byte[], byte[]>> letters = read(Topics.REJECTED);
        assertThat(letters)
                .extracting(letter -> header(letter, Rejected.RULE))
                .containsExactly("not-a-cloudevent", "not-utf8", "key-mismatch", "malformed", "attribute-missing");
        assertThat(letters)
                .extracting(letter -> header(letter, Rejected.TOPIC))
                .containsExactly(
                        "ijkpunt.budget", "ijkpunt.project", "ijkpunt.satisfaction", "ijkpunt.day", "ijkpunt.budget");
        assertThat(letters)
                .extracting(letter -> header(letter, Rejected.PARTITION))
                .containsOnly("0");
        assertThat(letters)
                .extracting(letter -> header(letter, Rejected.OFFSET))
                .containsExactly("0", "0", "0", "0", "1");
        assertThat(letters.get(0).key()).isNull();
        assertThat(letters.get(0).value()).isNull();
        assertThat(letters.get(1).key()).isEqualTo(garbage);
        assertThat(letters.get(1).value()).isEqualTo(garbage);
        assertThat(letters.get(1).headers().toArray()).startsWith(headers.toArray());
        assertThat(letters.get(2).value()).isEqualTo(line);
        assertThat(header(letters.get(2), Rejected.TEXT_NL))
                .isEqualTo(
                        "De sleutel van het bericht ('verband-1') is een andere dan het samenwerkingsverband ('verband-0').");
        assertThat(header(letters.get(2), Rejected.TEXT_EN))
                .isEqualTo("The key of the message ('verband-1') differs from the partnership ('verband-0').");
        assertThat(header(letters.get(3), Rejected.FIELD)).isEqualTo("date");
        assertThat(header(letters.get(3), Rejected.VALUE)).isEqualTo("tomorrow");
        assertThat(refused)
                .containsExactly("not-a-cloudevent", "not-utf8", "key-mismatch", "malformed", "attribute-malformed");
        day(TODAY);
        pause();
        assertNothingElse();
    }

    @Test
    void everyReasonIsInTheHeadersOfTheOneLetter() {
        send(Topics.BUDGET, null, "{\"specversion\":\"1.0\"}".getBytes(UTF_8), new RecordHeaders());

        List<TestRecord<byte[], byte[]>> letters = read(Topics.REJECTED);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).headers().headers(Rejected.FIELD))
                .extracting(header -> new String(header.value(), UTF_8))
                .containsExactly("id", "source", "type", "subject", "time");
    }

    @Test
    void aPartnershipThatNoLongerFitsInMemoryIsReadFromItsRowsAgain() {
        tell(Story.facts(5, 20, 1));
        day(TODAY);
        pause();
        tell(Story.facts(5, 40, 1));
        pause();
        Map<String, String> many = readAll();
        restart();
        tell(Story.facts(5, 40, 1));
        day(TODAY);
        pause();

        assertThat(many).isEqualTo(readAll());
    }

    private StreamsSettings settings() {
        StreamsSettings usual = StreamsSettings.defaults("unused:9092", state);
        return new StreamsSettings(
                usual.bootstrapServers(),
                usual.applicationId(),
                usual.stateDirectory(),
                usual.stores(),
                usual.topics(),
                usual.threads(),
                usual.standbys(),
                usual.commitInterval(),
                usual.transactionTimeout(),
                2,
                usual.http(),
                usual.kafka());
    }

    private TopologyTestDriver driver(Monitor.Factory monitors) {
        return new TopologyTestDriver(
                HealthTopology.of(
                        settings(),
                        monitors,
                        new LastAnswers(),
                        (Rejection reason) -> refused.add(reason.rule().code()),
                        () -> 0),
                settings().properties(),
                Instant.parse("2026-03-15T08:00:00Z"));
    }

    private void restart() {
        driver.close();
        driver = driver(CountingMonitor::new);
    }

    private void tell(List<Fact> facts) {
        for (Fact fact : facts) {
            send(
                    topic(fact),
                    fact.partnership().getBytes(UTF_8),
                    codec.write(fact).getBytes(UTF_8),
                    new RecordHeaders().add("content-type", "application/cloudevents+json".getBytes(UTF_8)));
        }
    }

    private void tellBinary(Fact fact) {
        Headers headers = new RecordHeaders();
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            byte[] value = serializer.serialize(topic(fact).name(), headers, codec.encode(fact));
            send(topic(fact), fact.partnership().getBytes(UTF_8), value, headers);
        }
    }

    private void day(LocalDate date) {
        long over = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        send(Topics.DAY, null, date.toString().getBytes(UTF_8), new RecordHeaders(), over);
    }

    private void pause() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    private void send(Topic<byte[], byte[]> topic, byte[] key, byte[] value, Headers headers) {
        send(topic, key, value, headers, 1_000L);
    }

    private void send(Topic<byte[], byte[]> topic, byte[] key, byte[] value, Headers headers, long writtenAt) {
        TestInputTopic<byte[], byte[]> input =
                driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
        input.pipeInput(new TestRecord<>(key, value, headers, writtenAt));
    }

    private static Topic<byte[], byte[]> topic(Fact fact) {
        return Topics.of(fact.type());
    }

    private List<TestRecord<byte[], byte[]>> read(Topic<?, ?> topic) {
        TestOutputTopic<byte[], byte[]> output = driver.createOutputTopic(
                topic.name(),
                Topics.REJECTED.keys().deserializer(),
                Topics.REJECTED.values().deserializer());
        return output.readRecordsToList();
    }

    private List<String> keys(Topic<?, ?> topic) {
        return read(topic).stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    private Map<String, String> readAll() {
        Map<String, String> all = new TreeMap<>();
        for (Topic<?, ?> topic : Topics.out()) {
            for (TestRecord<byte[], byte[]> record : read(topic)) {
                String key = topic.name() + " " + new String(record.key(), UTF_8);
                if (record.value() == null) {
                    all.remove(key);
                } else {
                    all.put(key, new String(record.value(), UTF_8));
                }
            }
        }
        return all;
    }

    private void assertNothingElse() {
        assertThat(readAll()).isEmpty();
    }

    private static List<String> ids(List<TestRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> header(record, "id")).toList();
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
