// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.ijkpunt.producers.input.SmallFile;
import nl.ijkpunt.streams.StreamsSettings;
import nl.ijkpunt.streams.StreamsSettings.StateStores;
import nl.ijkpunt.streams.TopicSettings;
import nl.ijkpunt.streams.readmodel.ReadModelSettings;
import nl.ijkpunt.web.Listening;
import org.jspecify.annotations.Nullable;

/**
 * Settings of {@code serve}: a properties file, overruled by environment variables. {@code state.dir} in the file is
 * {@code IJKPUNT_STATE_DIR} in the environment; what starts with {@code kafka.} goes to the Kafka clients as it is.
 */
final class ServeSettings {

    private static final String KAFKA = "kafka.";
    private static final String VARIABLE = "IJKPUNT_";

    private static final String SERVERS = "bootstrap.servers";
    private static final String REPLICAS = "replication.factor";
    private static final String IN_SYNC = "min.insync.replicas";

    private static final String URL = "read.model.url";
    private static final String USER = "read.model.user";
    private static final String PASSWORD = "read.model.password";
    private static final String READER = "read.model.reader";
    private static final String READER_PASSWORD = "read.model.reader.password";

    private static final List<String> KEYS = List.of(
            SERVERS,
            "application.id",
            "state.dir",
            "state.stores",
            "partitions",
            REPLICAS,
            IN_SYNC,
            "threads",
            "standbys",
            "commit.interval",
            "transaction.timeout",
            "partnerships.in.memory",
            "http.host",
            "http.port",
            "http.names",
            "board.host",
            "board.port",
            "day.clock",
            "norms",
            URL,
            USER,
            PASSWORD,
            READER,
            READER_PASSWORD);

    private final Map<String, String> values;

    private ServeSettings(Map<String, String> values) {
        this.values = values;
    }

    static ServeSettings read(@Nullable Path file, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        if (file != null) {
            Properties properties = load(file);
            for (String key : properties.stringPropertyNames()) {
                if (!KEYS.contains(key) && !key.startsWith(KAFKA)) {
                    throw new Refusal("error.unknown-setting", file, key);
                }
                values.put(key, properties.getProperty(key).strip());
            }
        }
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith(VARIABLE)) {
                String key = variable.getKey()
                        .substring(VARIABLE.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                if (KEYS.contains(key) || key.startsWith(KAFKA)) {
                    values.put(key, variable.getValue().strip());
                }
            }
        }
        return new ServeSettings(values);
    }

    /** Reads a properties file, or refuses it with the reason. */
    static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(SmallFile.read(file)));
        } catch (NoSuchFileException e) {
            throw new Refusal("error.no-file", file);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("error.unreadable", file, String.valueOf(e.getMessage()));
        }
        return properties;
    }

    StreamsSettings streams() {
        StreamsSettings usual = StreamsSettings.defaults(bootstrapServers(), Path.of("ijkpunt-state"));
        Duration commit = get("commit.interval", Duration::parse, usual.commitInterval());
        Duration transaction = get("transaction.timeout", Duration::parse, usual.transactionTimeout());
        if (transaction.compareTo(commit) <= 0) {
            throw wrong("transaction.timeout");
        }
        return new StreamsSettings(
                usual.bootstrapServers(),
                get("application.id", Function.identity(), usual.applicationId()),
                get("state.dir", Path::of, usual.stateDirectory()),
                get("state.stores", ServeSettings::stores, usual.stores()),
                topics(usual.topics()),
                number("threads", 1, usual.threads()),
                number("standbys", 0, usual.standbys()),
                commit,
                transaction,
                number("partnerships.in.memory", 1, usual.partnershipsInMemory()),
                listening("http", usual.http()),
                kafka());
    }

    private TopicSettings topics(TopicSettings usual) {
        Integer replicas = copies(REPLICAS);
        Integer inSync = copies(IN_SYNC);
        if (replicas != null && inSync != null && inSync > replicas) {
            throw wrong(IN_SYNC);
        }
        return new TopicSettings(number("partitions", 1, usual.partitions()), replicas, inSync);
    }

    /** A number of copies; null to leave it to the number of brokers. */
    private @Nullable Integer copies(String key) {
        if (values.getOrDefault(key, "").isEmpty()) {
            return null;
        }
        int copies = number(key, 1, 1);
        if (copies > Short.MAX_VALUE) {
            throw wrong(key);
        }
        return copies;
    }

    /** The same settings for another Kafka. */
    ServeSettings at(String bootstrapServers) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(SERVERS, bootstrapServers);
        return new ServeSettings(changed);
    }

    /** Whether they say which Kafka. */
    boolean nameKafka() {
        return !values.getOrDefault(SERVERS, "").isEmpty();
    }

    private Listening listening(String of, Listening usual) {
        String setting = of + ".port";
        return new Listening(
                get(of + ".host", Function.identity(), usual.host()),
                Ports.checked(setting, number(setting, 0, usual.port())),
                names());
    }

    /** Where the board listens. */
    Listening board() {
        return listening("board", Listening.on("localhost", 8080));
    }

    /** The names under which board and metrics may be asked for, besides addresses and those of this machine. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String name : get("http.names", Function.identity(), "").split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** Whether this instance tells days; of all instances one is enough, more do no harm. */
    boolean dayClock() {
        return get("day.clock", ServeSettings::yesOrNo, true);
    }

    @Nullable
    Path norms() {
        String file = values.get("norms");
        return file == null ? null : Path.of(file);
    }

    /** Where the SQL tables are kept; null when there are none. */
    @Nullable
    ReadModelSettings readModel() {
        String url = values.get(URL);
        if (url == null || url.isEmpty()) {
            return null;
        }
        try {
            return new ReadModelSettings(
                    url, values.get(USER), values.get(PASSWORD), values.get(READER), values.get(READER_PASSWORD));
        } catch (IllegalArgumentException e) {
            throw wrong(values.containsKey(READER) ? READER : URL);
        }
    }

    /** For those who keep the SQL tables; instances with the same application id share the work. */
    Map<String, Object> tablesReader() {
        Map<String, Object> reader = new TreeMap<>(kafka());
        reader.put(SERVERS, bootstrapServers());
        reader.put("allow.auto.create.topics", "false");
        reader.put("group.id", streams().applicationId() + "-tables");
        return reader;
    }

    /** For producers: whatever else is chosen, what they report as kept is kept, once. */
    Properties producer() {
        Properties producer = new Properties();
        producer.put("max.block.ms", "10000");
        producer.put("request.timeout.ms", "10000");
        producer.put("delivery.timeout.ms", "30000");
        producer.putAll(client());
        producer.put("acks", "all");
        producer.put("enable.idempotence", "true");
        return producer;
    }

    /** For clients beside the topology; none of them makes topics by asking for them. */
    Properties client() {
        Properties client = new Properties();
        client.putAll(kafka());
        client.put(SERVERS, bootstrapServers());
        return client;
    }

    private String bootstrapServers() {
        String servers = values.get(SERVERS);
        if (servers == null || servers.isEmpty()) {
            throw new Refusal("error.no-bootstrap");
        }
        return servers;
    }

    private Map<String, String> kafka() {
        Map<String, String> kafka = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(KAFKA)) {
                kafka.put(key.substring(KAFKA.length()), value);
            }
        });
        return kafka;
    }

    private int number(String key, int least, int usual) {
        int number = get(key, Integer::valueOf, usual);
        if (number < least) {
            throw wrong(key);
        }
        return number;
    }

    private <T> T get(String key, Function<String, T> reader, T usual) {
        String value = values.get(key);
        if (value == null || value.isEmpty()) {
            return usual;
        }
        try {
            return reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(key);
        }
    }

    private Refusal wrong(String key) {
        return new Refusal("error.wrong-setting", key, values.getOrDefault(key, ""));
    }

    private static StateStores stores(String value) {
        return StateStores.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
        return value.equals("true");
    }
}
