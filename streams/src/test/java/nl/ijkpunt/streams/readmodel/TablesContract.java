// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.ijkpunt.streams.Rejected;
import nl.ijkpunt.streams.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for the tables in every database. */
abstract class TablesContract {

    private static final Uuid FIRST = new Uuid(1, 1);
    private static final Uuid SECOND = new Uuid(2, 2);

    private final StoryRecords story = StoryRecords.all();
    private ReadModelSettings settings;
    private Sql sql;

    /** An empty database. */
    abstract ReadModelSettings fresh() throws SQLException;

    @BeforeEach
    void open() throws SQLException {
        sql = empty();
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    @Test
    void everyAnswerIsInItsTable() throws SQLException {
        take(sql, story.records(), 50);

        Map<String, Integer> rows = new TreeMap<>();
        for (JsonNode line : StoryRecords.lines()) {
            rows.merge(line.path("kind").asText(), 1, Integer::sum);
            if (line.path("kind").asText().equals("lesson")) {
                String lesson = line.path("lesson").asText();
                assertThat(one("SELECT score FROM lesson_today WHERE lesson = ?", lesson))
                        .isEqualTo(number(line.path("score")));
                for (JsonNode indicator : line.path("indicators")) {
                    assertThat(one(
                                    "SELECT score FROM indicator_today WHERE indicator = ?",
                                    indicator.path("id").asText()))
                            .isEqualTo(number(indicator.path("score")));
                }
            }
        }
        assertThat(rows)
                .containsExactly(
                        Map.entry("lesson", count(Table.LESSON_TODAY)),
                        Map.entry("month", count(Table.LESSON_MONTH)),
                        Map.entry("symptom", count(Table.SYMPTOM_TODAY)));
        assertThat(sql.query("SELECT name, phase, start_on, participants FROM partnership"))
                .containsExactly(List.of("GR De Waterkring", "run", "2024-01-01", "2"));
        assertThat(sql.query("SELECT realignment, held_on, next_on, lessons, missing_consent FROM review ORDER BY 1"))
                .containsExactly(
                        List.of("r1", "2025-03-12", "2026-03-12", "focus, energy", ""),
                        Collections.unmodifiableList(Arrays.asList("r2", null, null, "", "dijkstad, svb")));
        assertThat(sql.query("SELECT min(month), max(month) FROM lesson_month"))
                .containsExactly(List.of("2023-01-01", "2026-02-01"));
    }

    @Test
    void takenTwiceInOtherBatchesAndInAnotherOrderOfKeysTheTablesAreTheSame() throws SQLException {
        take(sql, story.records(), 1000);
        List<String> once = dump(sql);

        take(sql, story.records(), 7);
        assertThat(dump(sql)).isEqualTo(once);

        for (int seed = 0; seed < 3; seed++) {
            try (Sql other = empty()) {
                take(other, shuffled(seed), 1 + 40 * seed);
                assertThat(dump(other)).isEqualTo(once);
            }
        }
    }

    @Test
    void filledAgainFromTheStartTheTablesAreTheSame() throws SQLException {
        take(sql, story.records(), 100);
        List<String> before = dump(sql);
        for (Table table : Table.values()) {
            sql.clear(table);
        }

        take(sql, story.records(), 100);

        assertThat(dump(sql)).isEqualTo(before);
    }

    @Test
    void aNewAnswerReplacesTheOldOneWithAllItsParts() throws SQLException {
        ObjectNode line = lesson();
        story.publish(line);
        ObjectNode smaller = line.deepCopy();
        smaller.put("score", 12.5);
        smaller.withArray("indicators").remove(0);
        ((ObjectNode) smaller.get("perspectives")).putArray("cells");
        StoryRecords direct = StoryRecords.all();
        story.publish(smaller);
        direct.publish(smaller);

        take(sql, story.records(), 1);

        try (Sql other = empty()) {
            take(other, direct.records(), 1000);
            assertThat(dump(sql)).isEqualTo(dump(other));
        }
        String lesson = line.path("lesson").asText();
        assertThat(one("SELECT score FROM lesson_today WHERE lesson = ?", lesson))
                .isEqualTo(12.5);
        assertThat(sql.query("SELECT count(*) FROM indicator_today WHERE lesson = ?", lesson))
                .containsExactly(List.of(String.valueOf(line.path("indicators").size() - 1)));
    }

    @Test
    void whatIsTakenBackIsGone() throws SQLException {
        for (ConsumerRecord<byte[], byte[]> record : List.copyOf(story.records())) {
            String topic = record.topic();
            String key = new String(record.key(), UTF_8);
            story.add(topicOf(topic), key, null);
        }
        take(sql, story.records().subList(0, story.records().size() / 2), 100);
        assertThat(dump(sql)).isNotEmpty();

        take(sql, story.records(), 100);

        assertThat(dump(sql)).isEmpty();
    }

    @Test
    void whatIsSuppressedHasAStateAndNothingElse() throws SQLException {
        take(sql, story.records(), 100);

        assertThat(sql.query(
                        "SELECT DISTINCT score, se, answers, invited FROM perspective_today WHERE state <> 'shown'"))
                .containsExactly(Collections.nCopies(4, null));
        assertThat(sql.query("SELECT count(*) FROM perspective_today WHERE state = 'suppressed'")
                        .get(0))
                .isNotEqualTo(List.of("0"));
        assertThat(sql.query("SELECT count(*) FROM indicator_today i JOIN evidence e ON e.indicator = i.indicator"
                        + " WHERE i.reason = 'suppressed'"))
                .containsExactly(List.of("0"));
        assertThat(sql.query("SELECT count(*) FROM indicator_today WHERE state = 'unknown'"
                        + " AND (value IS NOT NULL OR score IS NOT NULL OR se IS NOT NULL)"))
                .containsExactly(List.of("0"));
    }

    @Test
    void anEpisodeIsWhatItsNoticesSay() throws SQLException {
        take(sql, story.records(), 100);
        String episodes = "SELECT episode, opened, opened_on, since, reminders, closed, closed_on, reason"
                + " FROM drift_episode ORDER BY 1";
        assertThat(sql.query(episodes))
                .containsExactly(
                        List.of(
                                "e1",
                                "2025-03-01",
                                "2025-04-11",
                                "2024-11-01",
                                "1",
                                "2025-09-01",
                                "2025-10-11",
                                "recovered"),
                        Arrays.asList("e2", "2026-01-01", "2026-02-11", "2025-10-01", "0", null, null, null));

        story.add(Topics.DRIFT, "gr-de-waterkring|focus|n3", null);
        take(sql, story.records(), 100);

        assertThat(sql.query(episodes).get(0))
                .isEqualTo(Arrays.asList("e1", "2025-03-01", "2025-04-11", "2024-11-01", "1", null, null, null));
    }

    @Test
    void everyKindOfNoticeHasARowAboutItsSubject() throws SQLException {
        take(sql, story.records(), 100);

        assertThat(sql.query(
                        "SELECT kind, event, subject, told_on, due_on FROM notice WHERE kind <> 'episode' ORDER BY 1"))
                .containsExactly(
                        List.of("commitment", "kept", "p1", "2025-12-01", "2025-12-31"),
                        List.of("deadline", "approaching", "review|r1", "2026-02-10", "2026-03-12"),
                        Arrays.asList("limit", "crossed", "2.deviation-first", "2025-06-01", null),
                        Arrays.asList("realignment", "pending", "r2", "2026-03-02", null));
        assertThat(sql.query("SELECT count(*) FROM notice")).containsExactly(List.of("9"));
    }

    @Test
    void aRefusalIsKeptWithoutWhatWasRefused() throws SQLException {
        ConsumerRecord<byte[], byte[]> letter = new ConsumerRecord<>(
                Topics.REJECTED.name(), 0, 0, "gr-1".getBytes(UTF_8), "{\"answers\":3}".getBytes(UTF_8));
        // a letter that somebody offered again, with the headers of its first refusal
        header(letter, Rejected.TOPIC, "elsewhere");
        header(letter, Rejected.PARTITION, "none");
        header(letter, Rejected.RULE, "future");
        header(letter, Rejected.TOPIC, "ijkpunt.satisfaction");
        header(letter, Rejected.PARTITION, "3");
        header(letter, Rejected.OFFSET, "5000000000");
        header(letter, Rejected.RULE, "too-small");
        header(letter, Rejected.FIELD, "data.answers\0");
        header(letter, Rejected.VALUE, "3");
        header(letter, Rejected.RULE, "person");
        header(letter, Rejected.FIELD, "data.name");

        take(sql, List.of(letter), 1);
        take(sql, List.of(letter), 1);

        assertThat(sql.query("SELECT * FROM rejected"))
                .containsExactly(List.of(
                        "ijkpunt.satisfaction",
                        "3",
                        "5000000000",
                        "1970-01-01",
                        "too-small",
                        "data.answers\uFFFD",
                        "2"));
    }

    /** Nothing was refused: what is set aside has a table of its own. */
    @Test
    void aLetterAboutAFailureIsNoRefusal() throws SQLException {
        ConsumerRecord<byte[], byte[]> letter =
                new ConsumerRecord<>(Topics.REJECTED.name(), 0, 1, "gr".getBytes(UTF_8), "{}".getBytes(UTF_8));
        header(letter, Rejected.RULE, "failed");

        take(sql, List.of(letter), 1);

        assertThat(count(Table.REJECTED)).isZero();
    }

    @Test
    void whoeverIsBehindWritesNothing() throws SQLException {
        ObjectNode old = lesson();
        old.put("score", 11);
        StoryRecords late = new StoryRecords();
        late.publish(old);
        take(sql, story.records(), 100);
        List<String> before = dump(sql);

        take(sql, late.records(), 1);

        assertThat(dump(sql)).isEqualTo(before);
    }

    @Test
    void rowsAndPositionsMoveTogetherOrNotAtAll() throws SQLException {
        StoryRecords broken = new StoryRecords();
        broken.publish(lesson());
        broken.add(Topics.HEALTH, "gr-de-waterkring|focus", "no line");

        assertThatThrownBy(() -> take(sql, broken.records(), 10)).isInstanceOf(RuntimeException.class);

        sql.close();
        sql = new Sql(settings);
        assertThat(dump(sql)).isEmpty();
        assertThat(positions(sql, FIRST).next(new TopicPartition(Topics.HEALTH.name(), 0)))
                .isZero();
    }

    @Test
    void itGoesOnWhereItWas() throws SQLException {
        take(sql, story.records(), 100);

        TopicPartition months = new TopicPartition(Topics.HISTORY.name(), 0);
        assertThat(positions(sql, FIRST).next(months)).isEqualTo(count(Table.LESSON_MONTH));
        assertThat(positions(sql, FIRST).next(new TopicPartition(months.topic(), 1)))
                .isZero();
    }

    @Test
    void whenTheTopicsWereMadeAnewTheTablesStartAgain() throws SQLException {
        take(sql, story.records(), 100);

        Positions positions = positions(sql, SECOND);

        assertThat(dump(sql)).isEmpty();
        assertThat(positions.next(new TopicPartition(Topics.HEALTH.name(), 0))).isZero();
    }

    @Test
    void noColumnIsThereForNothing() throws SQLException {
        take(sql, story.records(), 100);
        List<String> empty = new ArrayList<>();
        for (Table table : Table.values()) {
            if (table == Table.REJECTED) {
                continue;
            }
            for (String column : sql.columns(table.sql())) {
                List<String> filled = sql.query("SELECT count(" + column + ") FROM " + table.sql())
                        .get(0);
                if (filled.equals(List.of("0"))) {
                    empty.add(table.sql() + "." + column);
                }
            }
        }
        assertThat(empty).isEmpty();
    }

    private Sql empty() throws SQLException {
        settings = fresh();
        Schema.migrate(settings);
        Schema.migrate(settings);
        return new Sql(settings);
    }

    static Positions positions(Sql sql, Uuid topic) throws SQLException {
        Map<String, Uuid> topics = new LinkedHashMap<>();
        Tables.topics().forEach(name -> topics.put(name, topic));
        return new Positions(sql, topics);
    }

    /** Takes records in batches of a size. */
    static void take(Sql sql, List<ConsumerRecord<byte[], byte[]>> records, int size) throws SQLException {
        Tables tables = new Tables(sql, positions(sql, FIRST));
        for (int start = 0; start < records.size(); start += size) {
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch = new LinkedHashMap<>();
            Map<TopicPartition, Long> reached = new LinkedHashMap<>();
            for (ConsumerRecord<byte[], byte[]> record :
                    records.subList(start, Math.min(records.size(), start + size))) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                batch.computeIfAbsent(partition, key -> new ArrayList<>()).add(record);
                reached.put(partition, record.offset() + 1);
            }
            tables.take(batch, reached);
        }
    }

    /** Every row of every table, sorted; positions left out. */
    static List<String> dump(Sql sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (Table table : Table.values()) {
            if (table != Table.READ_POSITION) {
                sql.query("SELECT * FROM " + table.sql()).forEach(row -> rows.add(table.sql() + row));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    /** The same records with their keys in another order, each in a place of its own. */
    private List<ConsumerRecord<byte[], byte[]>> shuffled(int seed) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(story.records());
        Collections.shuffle(records, new Random(seed));
        StoryRecords again = new StoryRecords();
        records.forEach(record ->
                again.add(topicOf(record.topic()), new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
        return again.records();
    }

    private static Topics.Topic<?, ?> topicOf(String name) {
        return Topics.out().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode lesson() {
        return (ObjectNode) StoryRecords.lines().stream()
                .filter(line -> !line.at("/perspectives/cells").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private int count(Table table) throws SQLException {
        return Integer.parseInt(
                sql.query("SELECT count(*) FROM " + table.sql()).get(0).get(0));
    }

    private Double one(String query, Object parameter) throws SQLException {
        String value = sql.query(query, parameter).get(0).get(0);
        return value == null ? null : Double.valueOf(value);
    }

    private static Double number(JsonNode value) {
        return value.isNull() ? null : value.asDouble();
    }

    private static void header(ConsumerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }
}
