// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.EventType;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every topic, its serdes and how long it keeps what it holds. All have the same number of partitions, so that whatever
 * is about one partnership has one place.
 */
public final class Topics {

    /**
     * A topic with what is needed to read and write it.
     *
     * @param <K> type of the keys
     * @param <V> type of the values
     * @param settings of the topic itself, for when it is created
     */
    public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values, Map<String, String> settings) {}

    /** Facts about money; key partnership, CloudEvent in binary or structured mode. Facts are kept for ever. */
    public static final Topic<byte[], byte[]> BUDGET = received("ijkpunt.budget");

    /** Facts about the work; as {@link #BUDGET}. */
    public static final Topic<byte[], byte[]> PROJECT = received("ijkpunt.project");

    /** Facts about how people experience it; as {@link #BUDGET}. */
    public static final Topic<byte[], byte[]> SATISFACTION = received("ijkpunt.satisfaction");

    /**
     * The day clock: to every partition one record a day, no key, the date as text such as {@code 2026-01-31}. The broker
     * writes when it came, because that is what the date is held against.
     */
    public static final Topic<byte[], byte[]> DAY = stamped(received("ijkpunt.day"));

    /** Today's answers; key {@code partnership|lesson}, value a lesson line without facts. */
    public static final Topic<String, String> HEALTH = latest("ijkpunt.health");

    /** The facts behind today's answers; same keys. */
    public static final Topic<String, String> EVIDENCE = latest("ijkpunt.evidence");

    /** Every closed month; key {@code partnership|lesson|2026-01}, value a month line. */
    public static final Topic<String, String> HISTORY = latest("ijkpunt.history");

    /**
     * Episodes of drift, deadlines, promises; key {@code partnership|lesson|id}, value a notice (docs/notices.md). A notice is
     * told once; an empty value takes back one that a late delivery made untrue.
     */
    public static final Topic<String, String> DRIFT = log("ijkpunt.drift", Serdes.String(), Serdes.String());

    /** Today's symptoms; key {@code partnership|symptom}, value a symptom line without facts. */
    public static final Topic<String, String> SYMPTOMS = latest("ijkpunt.symptoms");

    /** Who takes part and what they laid down together; key the partnership, value a partnership line. */
    public static final Topic<String, String> PARTNERSHIP = latest("ijkpunt.partnership");

    /**
     * Partnerships that no answer can be given about because of a bug; key the partnership, value since when and what
     * failed. An empty value: it is answered again.
     */
    public static final Topic<String, String> QUARANTINE = latest("ijkpunt.quarantine");

    /** What was refused, byte for byte, with the reasons in headers (see {@link Rejected}). */
    public static final Topic<byte[], byte[]> REJECTED =
            log("ijkpunt.rejected", Serdes.ByteArray(), Serdes.ByteArray());

    private Topics() {}

    /** What the topology reads. */
    public static List<Topic<byte[], byte[]>> in() {
        return List.of(BUDGET, PROJECT, SATISFACTION, DAY);
    }

    /** The topic that facts of a type belong to. */
    public static Topic<byte[], byte[]> of(EventType type) {
        return switch (type.family()) {
            case "budget" -> BUDGET;
            case "project" -> PROJECT;
            case "satisfaction" -> SATISFACTION;
            default -> throw new IllegalArgumentException("no topic for " + type.family());
        };
    }

    /** What the topology writes. */
    public static List<Topic<?, ?>> out() {
        return List.of(PARTNERSHIP, HEALTH, EVIDENCE, HISTORY, DRIFT, SYMPTOMS, QUARANTINE, REJECTED);
    }

    private static Topic<byte[], byte[]> received(String name) {
        return new Topic<>(name, Serdes.ByteArray(), Serdes.ByteArray(), kept("-1"));
    }

    private static <K, V> Topic<K, V> stamped(Topic<K, V> topic) {
        Map<String, String> settings = new LinkedHashMap<>(topic.settings());
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name);
        return new Topic<>(topic.name(), topic.keys(), topic.values(), settings);
    }

    private static Topic<String, String> latest(String name) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return new Topic<>(name, Serdes.String(), Serdes.String(), settings);
    }

    private static <K, V> Topic<K, V> log(String name, Serde<K> keys, Serde<V> values) {
        return new Topic<>(
                name, keys, values, kept(Long.toString(Duration.ofDays(5 * 366).toMillis())));
    }

    private static Map<String, String> kept(String milliseconds) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(TopicConfig.RETENTION_MS_CONFIG, milliseconds);
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        return settings;
    }
}
