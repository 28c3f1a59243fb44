// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import nl.ijkpunt.events.Fact;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three partitions, two threads, a real broker: whoever is killed halfway gives the same answers in the end. */
class KilledIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void anInstanceThatIsKilledHalfwayChangesNoAnswer(@TempDir Path before, @TempDir Path after) throws Exception {
        List<Fact> facts = Story.facts(12, 300, 7);
        List<Fact> early = facts.subList(0, 2_000);
        List<Fact> late = facts.subList(2_000, facts.size());
        try (TestBroker broker = new TestBroker();
                KafkaSession kafka = new KafkaSession(broker.bootstrapServers())) {
            new TopicsAdmin(kafka.admin(), TopicSettings.of(3), "HOST:9092", false).ensure();
            kafka.day(TODAY.minusDays(30));
            kafka.send(Topics.BUDGET, "verband-0".getBytes(UTF_8), "no event".getBytes(UTF_8));
            kafka.tell(early);
            Process killed = ChildApplication.start(broker.bootstrapServers(), before);
            try {
                Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> kafka.count(Topics.HEALTH) > 0);
                kafka.tell(late);
            } finally {
                killed.destroyForcibly();
            }
            assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
            kafka.tell(facts.subList(0, 500));
            kafka.day(TODAY);

            try (HealthApplication application = HealthApplication.start(
                    ChildApplication.settings(broker.bootstrapServers(), after), CountingMonitor::new)) {
                kafka.settle(application, TODAY);

                assertThat(kafka.answers()).isEqualTo(Uninterrupted.answers(facts, TODAY));
                assertThat(kafka.read(Topics.REJECTED))
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.value()).isEqualTo("no event".getBytes(UTF_8)));
                assertThat(kafka.read(Topics.HEALTH))
                        .allSatisfy(record -> assertThat(record.headers().toArray())
                                .singleElement()
                                .extracting(header -> header.key())
                                .isEqualTo("id"));
                assertEveryPartnershipHasOnePlace(kafka);
                assertThat(new TreeSet<>(kafka.admin().listTopics().names().get()))
                        .containsExactly(
                                "ijkpunt-ijkpunt-facts-changelog",
                                "ijkpunt-ijkpunt-figures-changelog",
                                "ijkpunt-ijkpunt-marks-changelog",
                                "ijkpunt-ijkpunt-published-changelog",
                                "ijkpunt-ijkpunt-told-changelog",
                                "ijkpunt.budget",
                                "ijkpunt.day",
                                "ijkpunt.drift",
                                "ijkpunt.evidence",
                                "ijkpunt.health",
                                "ijkpunt.history",
                                "ijkpunt.partnership",
                                "ijkpunt.project",
                                "ijkpunt.quarantine",
                                "ijkpunt.rejected",
                                "ijkpunt.satisfaction",
                                "ijkpunt.symptoms");
                assertThat(get(application, "/healthz")).isEqualTo("ok\n");
                assertThat(get(application, "/readyz")).isEqualTo("ok\n");
                assertThat(get(application, "/metrics"))
                        .contains("ijkpunt_caught_up 1.0")
                        .contains("ijkpunt_lesson_score{lesson=\"energy\",partnership=\"verband-11\"}")
                        .contains("kafka_stream");
            }
        }
    }

    private static void assertEveryPartnershipHasOnePlace(KafkaSession kafka) {
        TreeSet<String> places = new TreeSet<>();
        for (Topics.Topic<?, ?> topic : List.of(Topics.PROJECT, Topics.HEALTH, Topics.HISTORY, Topics.DRIFT)) {
            kafka.read(topic)
                    .forEach(record ->
                            places.add(new String(record.key(), UTF_8).split("\\|")[0] + " in " + record.partition()));
        }
        assertThat(places).hasSize(12);
        assertThat(places.stream().map(place -> place.split(" in ")[1]).distinct())
                .hasSize(3);
    }

    private static String get(HealthApplication application, String path) throws Exception {
        URI address = URI.create("http://" + application.http().getHostString() + ":"
                + application.http().getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
