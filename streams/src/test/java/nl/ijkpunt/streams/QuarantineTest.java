// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.norms.NormsFile;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One partnership that no answer can be given about, and all others. */
class QuarantineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final String SICK = "verband-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LastAnswers answers = new LastAnswers();
    private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
    private Partnerships partnerships;

    /** What is published, by topic and key. */
    private final Map<String, String> published = new TreeMap<>();

    private final List<Record<?, ?>> letters = new ArrayList<>();

    @BeforeEach
    void openStores() {
        open(HealthTopology.FACTS, Serdes.ByteArray());
        open(HealthTopology.MARKS, Serdes.String());
        open(HealthTopology.PUBLISHED, Serdes.String());
        open(HealthTopology.TOLD, Serdes.String());
        open(HealthTopology.FIGURES, Serdes.String());
    }

    @Test
    void theOthersGoOnAndTheLastAnswersStay() {
        start(failing(health -> {
            throw new IllegalArgumentException("the day is odd");
        }));
        List<Fact> facts = Story.facts(4, 40, 1);
        tell(facts);
        day(TODAY.minusDays(1));
        Map<String, String> before = new TreeMap<>(published);

        day(TODAY);

        Map<String, String> expected = Uninterrupted.answers(facts, TODAY);
        expected.keySet().removeIf(QuarantineTest::isSick);
        before.forEach((key, value) -> {
            if (isSick(key)) {
                expected.put(key, value);
            }
        });
        expected.put(
                "ijkpunt.quarantine " + SICK,
                "{\"kind\":\"quarantine\",\"partnership\":\"verband-1\",\"since\":\"2026-03-14\","
                        + "\"failure\":\"java.lang.IllegalArgumentException\"}");
        assertThat(published).isEqualTo(expected);
        assertThat(scraped())
                .contains("ijkpunt_partnerships_quarantined{partition=\"0_0\"} 1.0")
                .contains("ijkpunt_partnership_quarantined{partnership=\"verband-1\"} 1.0")
                .contains("ijkpunt_answers_due{partition=\"0_0\"} 0.0");
    }

    @Test
    void theExceptionAndTheIdsOfTheFactsAreInOneLetter() throws IOException {
        start(failing(health -> {
            throw new IllegalArgumentException("x".repeat(5_000_000));
        }));
        tell(Story.facts(3, 40, 1));
        day(TODAY);
        day(TODAY.plusDays(2));
        day(TODAY.plusDays(4));

        assertThat(letters).hasSize(1);
        Record<?, ?> letter = letters.get(0);
        assertThat(new String((byte[]) letter.key(), UTF_8)).isEqualTo(SICK);
        assertThat(value(letter).length).isLessThan(100_000);
        assertThat(header(letter, Rejected.RULE)).isEqualTo("failed");
        assertThat(header(letter, Rejected.TEXT_NL)).contains("'verband-1'", "meld");
        assertThat(header(letter, Rejected.TEXT_EN)).contains("'verband-1'", "report");
        JsonNode value = JSON.readTree(value(letter));
        assertThat(value.path("day").asText()).isEqualTo("2026-03-15");
        assertThat(value.path("exception").asText()).startsWith("java.lang.IllegalArgumentException: xxx");
        assertThat(value.path("facts").asInt()).isEqualTo(value.path("ids").size());
        assertThat(value.path("ids")).extracting(JsonNode::asText).allMatch(id -> id.contains("|"));
    }

    @Test
    void aStackThatIsTooDeepForTheFactsIsNoErrorOfTheMachine() {
        start(failing(health -> endless(0)));
        tell(Story.facts(2, 5, 1));

        day(TODAY);

        assertThat(published).containsKey("ijkpunt.quarantine " + SICK).containsKey("ijkpunt.health verband-0|energy");
    }

    /** The contrary is kept too: what does not come from the facts stops the instance. */
    @Test
    void errorsOfTheMachineStopTheInstance() {
        List<Throwable> ofTheMachine = List.of(
                new OutOfMemoryError("heap"),
                new NoClassDefFoundError("nl/ijkpunt/health/Away"),
                new TimeoutException("kafka"),
                new UncheckedIOException(new IOException("disk")));
        for (Throwable failure : ofTheMachine) {
            start(failing(health -> sneak(failure)));
            tell(Story.facts(2, 5, 1));

            assertThatThrownBy(() -> day(TODAY)).hasStackTraceContaining(failure.getMessage());
            assertThat(published).doesNotContainKey("ijkpunt.quarantine " + SICK);
        }
    }

    @Test
    void afterANewFactItIsAnsweredAgain() {
        start(partnership -> new Ailing(partnership, (facts, day) -> {
            if (partnership.equals(SICK) && facts % 2 == 1) {
                throw new IllegalStateException("an odd number of facts");
            }
        }));
        List<Fact> facts = Story.facts(2, 6, 1).stream().distinct().toList();
        Fact last = facts.stream()
                .filter(fact -> fact.partnership().equals(SICK))
                .reduce((a, b) -> b)
                .orElseThrow();
        long ofSick =
                facts.stream().filter(fact -> fact.partnership().equals(SICK)).count();
        List<Fact> odd = ofSick % 2 == 1
                ? facts
                : facts.stream().filter(fact -> !fact.equals(last)).toList();
        tell(odd);
        day(TODAY);
        assertThat(published)
                .containsKey("ijkpunt.quarantine " + SICK)
                .doesNotContainKey("ijkpunt.health verband-1|energy");

        List<Fact> more = Story.facts(2, 8, 1).stream()
                .filter(fact -> fact.partnership().equals(SICK) && !odd.contains(fact))
                .distinct()
                .limit(1)
                .toList();
        tell(more);
        pause();

        List<Fact> all = new ArrayList<>(odd);
        all.addAll(more);
        assertThat(published).isEqualTo(Uninterrupted.answers(all, TODAY));
        assertThat(scraped()).doesNotContain("ijkpunt_partnership_quarantined{");
    }

    @Test
    void onANewDayItIsTriedAgain() {
        start(failing(health -> {
            throw new IllegalArgumentException("the day is odd");
        }));
        tell(Story.facts(2, 40, 1));
        day(TODAY);

        day(TODAY.plusDays(1));

        assertThat(published).isEqualTo(Uninterrupted.answers(Story.facts(2, 40, 1), TODAY.plusDays(1)));
    }

    /** Which answers were given before must not show: a core that fails only when it is asked twice answers. */
    @Test
    void whatFailsInMemoryIsReadFromItsRowsOnceMore() {
        start(partnership -> {
            int[] asked = {0};
            return new Ailing(partnership, (facts, day) -> {
                asked[0]++;
                if (asked[0] > 1) {
                    throw new IllegalStateException("asked twice");
                }
            });
        });
        List<Fact> facts = Story.facts(3, 40, 1);
        tell(facts);
        for (int days = 10; days >= 0; days--) {
            day(TODAY.minusDays(days));
        }

        assertThat(published).isEqualTo(Uninterrupted.answers(facts, TODAY));
    }

    @Test
    void afterAStartAndAMoveItIsTriedAgain() {
        start(failing(health -> {
            throw new IllegalArgumentException("the day is odd");
        }));
        List<Fact> facts = Story.facts(2, 40, 1);
        tell(facts);
        day(TODAY);
        assertThat(published).containsKey("ijkpunt.quarantine " + SICK);
        Map<String, String> sofar = new TreeMap<>(published);

        start(failing(health -> {}));
        published.putAll(sofar);
        pause();

        assertThat(published).isEqualTo(Uninterrupted.answers(facts, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "empty", "newer", "no json", "other contract"})
    void aRowThatCannotBeReadHarmsOnePartnershipAndIsMendedWhenTheFactComesAgain(String damage) {
        Monitor.Factory core = Monitor.Factory.with(NormsFile.shipped());
        start(core);
        List<Fact> facts = Story.facts(3, 400, 1).stream().distinct().toList();
        tell(facts);
        KeyValueStore<String, byte[]> rows = rows(HealthTopology.FACTS);
        String key = new FactRows(rows).of(SICK).get(7).key;
        rows.put(key, damaged(rows.get(key), damage));

        start(core);
        day(TODAY);

        Map<String, String> expected = Uninterrupted.answers(facts, TODAY, core);
        Map<String, String> others = new TreeMap<>(expected);
        others.keySet().removeIf(QuarantineTest::isSick);
        assertThat(published.remove("ijkpunt.quarantine " + SICK)).contains("\"since\":null");
        assertThat(published).isEqualTo(others);
        assertThat(letters).hasSize(1);
        assertThat(new String(value(letters.get(0)), UTF_8)).contains(key.split("\\|")[3]);

        tell(facts);
        pause();
        assertThat(published).isEqualTo(expected);
    }

    /** Rows of an older and of a newer version, and rows that are no rows at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":2,\"lessens\":[]}",
                "{\"name\":\"x\",\"kind\":\"\"}",
                "",
                "[",
                "7",
                "{\"version\":1}",
                "{\"version\":1,\"name\":1,\"mood\":{}}"
            })
    void figuresOfAnotherVersionAreWorkedOutAgain(String row) {
        start(CountingMonitor::new);
        List<Fact> facts = Story.facts(3, 30, 1);
        tell(facts);
        day(TODAY);
        String gauges = scraped();
        Map<String, String> sofar = new TreeMap<>(published);
        this.<String>rows(HealthTopology.FIGURES).put(SICK, row);
        this.<String>rows(HealthTopology.MARKS).put("mood|verband-0", "{\"version\":2}");

        start(CountingMonitor::new);
        pause();

        assertThat(published).as("said before").isEmpty();
        published.putAll(sofar);
        assertThat(published).isEqualTo(Uninterrupted.answers(facts, TODAY));
        assertThat(scraped()).isEqualTo(gauges);
    }

    /** Earlier versions took any day, and after it no other ever counted. */
    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "+999999999-12-31", "2027-03-15", "0024-01-01", "tomorrow", "2026-03-10"})
    void aDayThatCannotBeGivesWay(String row) {
        start(CountingMonitor::new);
        List<Fact> facts = Story.facts(2, 30, 1);
        tell(facts);
        this.<String>rows(HealthTopology.MARKS).put("today", row);

        start(CountingMonitor::new);
        pause();
        day(TODAY);
        partnerships.dayPassed(TODAY.minusDays(30), TODAY.minusDays(28));
        pause();

        assertThat(published).isEqualTo(Uninterrupted.answers(facts, TODAY));
    }

    private static byte[] damaged(byte[] row, String damage) {
        return switch (damage) {
            case "cut" -> Arrays.copyOf(row, row.length / 2);
            case "empty" -> new byte[0];
            case "newer" -> {
                byte[] other = row.clone();
                other[0] = 1;
                yield other;
            }
            case "no json" -> {
                byte[] other = row.clone();
                other[other.length - 1] = '{';
                yield other;
            }
            default ->
                new String(row, UTF_8)
                        .replace("\"}", "\",\"mood\":1}")
                        .replace("}", ",\"mood\":1}")
                        .getBytes(UTF_8);
        };
    }

    /** A core that fails about one partnership on odd days. */
    private static Monitor.Factory failing(Consumer<String> failure) {
        return partnership -> new Ailing(partnership, (facts, day) -> {
            if (partnership.equals(SICK) && day.getDayOfMonth() % 2 == 1) {
                failure.accept(partnership);
            }
        });
    }

    private interface Ailment {
        void on(int facts, LocalDate day);
    }

    /** The counting core, with something wrong. */
    private static final class Ailing implements Monitor {
        private final Monitor core;
        private final Ailment ailment;
        private int facts;

        Ailing(String partnership, Ailment ailment) {
            this.core = new CountingMonitor(partnership);
            this.ailment = ailment;
        }

        @Override
        public boolean learn(Fact fact) {
            facts++;
            return core.learn(fact);
        }

        @Override
        public Health on(LocalDate today) {
            ailment.on(facts, today);
            return core.on(today);
        }
    }

    private static int endless(int depth) {
        return depth < 0 ? depth : endless(Math.abs(depth + 1)) + 1;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private static boolean isSick(String key) {
        return key.contains(" " + SICK + "|") || key.endsWith(" " + SICK);
    }

    private void start(Monitor.Factory monitors) {
        published.clear();
        letters.clear();
        partnerships = new Partnerships(context, monitors, 4, answers.open("0_0"));
    }

    private <V> void open(String name, Serde<V> values) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    private <V> KeyValueStore<String, V> rows(String store) {
        return context.getStateStore(store);
    }

    private String scraped() {
        try (HealthMetrics metrics = new HealthMetrics(answers)) {
            return metrics.scrape();
        }
    }

    private void tell(List<Fact> facts) {
        facts.forEach(partnerships::told);
    }

    private void day(LocalDate date) {
        partnerships.dayPassed(date, date.plusDays(3));
        pause();
    }

    private void pause() {
        try {
            partnerships.answer(() -> true);
        } finally {
            context.forwarded().forEach(sent -> take(sent.childName().orElseThrow(), sent.record()));
            context.resetForwards();
        }
    }

    private void take(String sink, Record<?, ?> record) {
        if (sink.equals(HealthTopology.REJECTED_OUT)) {
            letters.add(record);
            return;
        }
        String key = "ijkpunt." + sink.substring(0, sink.length() - "-out".length()) + " " + record.key();
        if (record.value() == null) {
            published.remove(key);
        } else {
            published.put(key, (String) record.value());
        }
    }

    private static byte[] value(Record<?, ?> letter) {
        return (byte[]) letter.value();
    }

    private static String header(Record<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
