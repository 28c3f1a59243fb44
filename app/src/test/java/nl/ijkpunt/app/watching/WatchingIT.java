// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import nl.ijkpunt.app.watching.Questions.Question;
import nl.ijkpunt.dashboards.Watching;
import nl.ijkpunt.dashboards.telling.Telling;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.producers.KafkaSink;
import nl.ijkpunt.producers.stories.Stories;
import nl.ijkpunt.producers.stories.StoryRequest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Everything of docker-compose.yml but Grafana: facts go in, every question of every page has an answer, directors get
 * one message per partnership and hear when it is over, and a pipeline that stands still accuses nobody.
 */
@EnabledIfEnvironmentVariable(
        named = "IJKPUNT_COMPOSE",
        matches = "true",
        disabledReason = "takes four minutes and Docker: IJKPUNT_COMPOSE=true asks for it")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchingIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** The last day that is over: what the answers are about. */
    private final LocalDate yesterday =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1);

    private final List<StoryRequest> cast = List.of(
            story("rijnoever", "Rijnoever", "overspending", 3),
            story("dijkenland", "Dijkenland", "growing-apart", 5),
            story("zonnehoek", "Zonnehoek", "good-recovery", 7),
            story("stille-gouw", "Stille Gouw", "council-at-a-distance", 11));

    private Stack stack;
    private Connection readModel;
    private Questions questions;
    private KafkaProducer<byte[], byte[]> producer;

    private StoryRequest story(String id, String name, String story, long seed) {
        return new StoryRequest(id, name, story, seed, yesterday);
    }

    @BeforeAll
    void start() throws Exception {
        boolean possible = Stack.possible();
        if (!possible && "true".equals(System.getenv("IJKPUNT_REQUIRE_DOCKER"))) {
            throw new AssertionError("no Docker engine with Compose");
        }
        assumeTrue(possible, "no Docker engine with Compose: the whole was not tried");
        Properties settings = new Properties();
        settings.put("pace", "quick");
        settings.put("partnership.dijkenland.to", "board@dijkenland.example");
        settings.put("partnership.dijkenland.language", "en");
        // not a temporary folder: nobody but its owner could read it
        Path folder = Files.createDirectories(Stack.built().resolve("watching"));
        for (Map.Entry<String, String> file :
                Watching.files(Telling.read(settings)).entrySet()) {
            Path path = folder.resolve("deploy").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        stack = new Stack(folder, folder.resolve("deploy"));
        stack.start();
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + stack.port("KAFKA")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        List<Fact> facts = new ArrayList<>();
        cast.forEach(request -> facts.addAll(Stories.tell(request)));
        send(facts);
        questions = new Questions(URI.create("http://127.0.0.1:" + stack.port("PROMETHEUS")), connection());
        awaitAnswers();
    }

    @AfterAll
    void stop() throws Exception {
        if (producer != null) {
            producer.close();
        }
        if (readModel != null) {
            readModel.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void everyQuestionOfEveryPageHasAnAnswer() throws Exception {
        for (Question question : Questions.all()) {
            // what Kafka measures is looked for every now and then
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(answers(question).isEmpty() && !question.explainsEmptiness())
                            .as("%s has no answer: %s", question.place(), question.text())
                            .isFalse());
        }
    }

    /** All that is said, whatever is chosen on the page. */
    private List<Map<String, Object>> answers(Question question) throws Exception {
        List<Map<String, Object>> found = new ArrayList<>();
        for (StoryRequest request : question.chosen() ? cast : cast.subList(0, 1)) {
            for (LessonKey lesson : question.perLesson() ? List.of(LessonKey.values()) : List.of(LessonKey.ENERGY)) {
                found.addAll(questions.ask(question, request.partnership(), Code.of(lesson)));
            }
        }
        return found;
    }

    @Test
    @Order(2)
    void noPartnershipIsCountedTwiceHoweverManyInstancesThereAre() throws Exception {
        assertThat(questions.prometheus("/api/v1/query?query=up%7Bjob%3D%22ijkpunt%22%7D"))
                .hasSize(2);
        assertThat(questions.prometheus("/api/v1/query?query=ijkpunt%3Alesson%3Astatus"))
                .hasSize(cast.size() * 10);
        Question matrix = question("ijkpunt-portfolio-nl / Samenwerkingen en lessen");
        assertThat(questions.ask(matrix, "", "")).hasSize(cast.size());
    }

    @Test
    @Order(3)
    void aPageShowsTheSameFigureFromBothSources() throws Exception {
        for (JsonNode series : questions.prometheus("/api/v1/query?query=ijkpunt%3Alesson%3Ascore")) {
            try (Statement statement = readModel.createStatement();
                    var row = statement.executeQuery("SELECT score FROM lesson_today WHERE partnership = '"
                            + series.get("metric").get("partnership").asText() + "' AND lesson = '"
                            + series.get("metric").get("lesson").asText() + "'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getDouble(1))
                        .isEqualTo(series.get("value").get(1).asDouble());
            }
        }
    }

    @Test
    @Order(4)
    void theRoleOfGrafanaCanOnlyRead() throws Exception {
        try (Statement statement = readModel.createStatement()) {
            assertThat(failure(() -> statement.executeUpdate("DELETE FROM lesson_today")))
                    .contains("read-only");
            statement.execute("SET default_transaction_read_only = off");
            assertThat(failure(() -> statement.executeUpdate("DELETE FROM lesson_today")))
                    .contains("permission denied");
            statement.execute("SET default_transaction_read_only = on");
        }
    }

    @Test
    @Order(5)
    void directorsGetOneMessagePerPartnershipInTheirOwnLanguage() throws Exception {
        Set<String> asking = partnershipsThatAsk();
        assertThat(asking).contains("rijnoever", "dijkenland");

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(conversations("rijnoever").size()
                                + conversations("dijkenland").size())
                        .isGreaterThanOrEqualTo(2));

        JsonNode dutch = conversations("rijnoever").get(0);
        assertThat(dutch.get("to").asText()).isEqualTo("bestuurders@ijkpunt.example");
        assertThat(dutch.get("subject").asText()).matches("Rijnoever: \\d+ (les vraagt|lessen vragen) een gesprek");
        assertThat(dutch.get("text").asText())
                .contains(
                        "Rijnoever: les ",
                        "Voor de agenda: “",
                        "Bekijk de onderbouwing: http://localhost:3000/d/ijkpunt-lesson-nl")
                .contains("geen oordeel en geen ranglijst")
                .doesNotContain("<no value>", "error expanding", "{{", "ijkpunt_");
        assertThat(dutch.get("html").asText()).contains("<html lang=\"nl\">").doesNotContain("<no value>");
        JsonNode english = conversations("dijkenland").get(0);
        assertThat(english.get("to").asText()).isEqualTo("board@dijkenland.example");
        assertThat(english.get("text").asText()).contains("Dijkenland: lesson ", "For the agenda: “", "not a verdict");
        // three years were told, and nobody got three years of messages
        for (StoryRequest request : cast) {
            assertThat(conversations(request.partnership()).size()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    @Order(6)
    void aPipelineThatStandsStillAccusesNobodyAndTakesNothingBack() throws Exception {
        int before = letters("bestuurders@ijkpunt.example").size();

        stack.compose(List.of("stop", "-t", "10", "ijkpunt"));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters("beheer@ijkpunt.example"))
                        .anySatisfy(letter ->
                                assertThat(letter.get("text").asText()).contains("IJkpunt is niet bereikbaar")));
        stack.compose(List.of("up", "-d", "--wait", "--wait-timeout", "420", "--scale", "ijkpunt=2", "ijkpunt"));
        awaitAnswers();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters("beheer@ijkpunt.example"))
                        .anySatisfy(letter ->
                                assertThat(letter.get("text").asText()).contains("IJkpunt is weer bereikbaar")));

        assertThat(letters("bestuurders@ijkpunt.example").size()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void whatGoesBetterIsToldToo() throws Exception {
        send(told("rijnoever", "steady"));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(conversations("rijnoever"))
                                .anySatisfy(
                                        letter -> assertThat(letter.get("text").asText())
                                                .containsPattern(
                                                        "Rijnoever: les \\d+ ‘[^’]+’ vraagt (niet meer om handelen|geen aandacht meer)\\.")));
    }

    @Test
    @Order(8)
    void theHeartbeatKnocks() throws Exception {
        assertThat(get("/")).contains("De meldingen klopten het laatst aan op");
    }

    /** Older Alertmanagers do not know this receiver, so only here. */
    @Test
    @Order(9)
    void alertmanagerAcceptsTheReceiverOfTeams() throws Exception {
        Properties settings = new Properties();
        settings.put("teams", "true");
        Files.writeString(
                Stack.built()
                        .resolve("watching")
                        .resolve("deploy")
                        .resolve("alertmanager")
                        .resolve("teams.yml"),
                Watching.files(Telling.read(settings)).get("alertmanager/alertmanager.yml"));

        assertThat(stack.compose(
                        List.of("exec", "-T", "alertmanager", "amtool", "check-config", "/etc/alertmanager/teams.yml")))
                .contains("SUCCESS");
    }

    /** For the pictures of the pages, which dashboards/preview draws: by now there is something on all of them. */
    @Test
    @Order(10)
    void theAnswersAreKept() throws Exception {
        Path folder = Stack.built().resolve("watching").resolve("answers");
        questions.keep(folder, "stille-gouw", "communication");

        assertThat(folder).isDirectoryContaining("glob:**/ijkpunt-lesson-nl.json");
    }

    /** The same partnership, but as in another story: what differs is corrected, what is not in it is taken back. */
    private List<Fact> told(String partnership, String other) {
        StoryRequest as = cast.stream()
                .filter(request -> request.partnership().equals(partnership))
                .findFirst()
                .orElseThrow();
        Instant now = Instant.now();
        Map<String, Fact> facts = new TreeMap<>();
        for (Fact fact : Stories.tell(as)) {
            facts.put(fact.type() + "|" + fact.key(), takenBack(fact, now));
        }
        for (Fact fact : Stories.tell(new StoryRequest(partnership, as.name(), other, as.seed(), as.end()))) {
            facts.put(
                    fact.type() + "|" + fact.key(),
                    new Fact(
                            fact.partnership(),
                            fact.type(),
                            fact.key(),
                            fact.source(),
                            fact.id() + "-c",
                            now,
                            fact.event(),
                            fact.data()));
        }
        return List.copyOf(facts.values());
    }

    private static Fact takenBack(Fact fact, Instant now) {
        try {
            ObjectNode data = (ObjectNode) JSON.readTree(fact.data());
            data.put("withdrawn", true);
            return new Fact(
                    fact.partnership(),
                    fact.type(),
                    fact.key(),
                    fact.source(),
                    fact.id() + "-w",
                    now,
                    null,
                    data.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void send(List<Fact> facts) {
        try (KafkaSink sink = new KafkaSink(producer)) {
            facts.forEach(sink::accept);
        }
    }

    /** Answers about all, through yesterday, in Prometheus and in the tables. */
    private void awaitAnswers() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(questions.prometheus("/api/v1/query?query=ijkpunt%3Alesson%3Astatus"))
                            .hasSize(cast.size() * 10);
                    assertThat(questions.ask(question("ijkpunt-portfolio-nl / Samenwerkingen en lessen"), "", ""))
                            .hasSize(cast.size());
                    try (Statement statement = readModel.createStatement();
                            var row = statement.executeQuery("SELECT min(as_of) = '" + yesterday
                                    + "' AND (SELECT count(*) FROM lesson_month) > 1000 FROM lesson_today")) {
                        assertThat(row.next() && row.getBoolean(1)).isTrue();
                    }
                });
    }

    private Set<String> partnershipsThatAsk() throws SQLException {
        Set<String> asking = new HashSet<>();
        try (Statement statement = readModel.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT partnership FROM lesson_today WHERE status >= 2")) {
            while (rows.next()) {
                asking.add(rows.getString(1));
            }
        }
        return asking;
    }

    private Connection connection() throws SQLException {
        readModel = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.port("POSTGRES") + "/ijkpunt",
                "grafana_reader",
                stack.password("READMODEL"));
        return readModel;
    }

    private static Question question(String place) throws IOException {
        return Questions.all().stream()
                .filter(question -> question.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** Messages about lessons of a partnership that ask for a conversation, or no longer do; newest first. */
    private List<JsonNode> conversations(String partnership) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode letter : JSON.readTree(get("/letters.json"))) {
            if (letter.get("text").asText().contains("var-partnership=" + partnership + "&")
                    && letter.get("subject").asText().matches(".*(gesprek|conversation|beter|better)")) {
                found.add(letter);
            }
        }
        return found;
    }

    private List<JsonNode> letters(String to) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode letter : JSON.readTree(get("/letters.json"))) {
            if (letter.get("to").asText().equals(to)) {
                found.add(letter);
            }
        }
        return found;
    }

    private String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stack.port("MAILBOX") + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What the database says to something that it refuses. */
    private static String failure(Forbidden what) {
        try {
            what.run();
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("it was allowed");
    }

    @FunctionalInterface
    private interface Forbidden {
        void run() throws SQLException;
    }
}
