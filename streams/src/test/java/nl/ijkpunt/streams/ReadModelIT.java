// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.streams.readmodel.ReadModel;
import nl.ijkpunt.streams.readmodel.ReadModelSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From facts through a real broker to tables. */
class ReadModelIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void theTablesFollowAndCanBeThrownAway() throws Exception {
        try (TestBroker broker = new TestBroker();
                KafkaSession kafka = new KafkaSession(broker.bootstrapServers());
                HealthApplication application = HealthApplication.start(
                        ChildApplication.settings(broker.bootstrapServers(), folder), CountingMonitor::new)) {
            kafka.tell(Story.facts(4, 30, 1));
            kafka.send(Topics.BUDGET, "verband-1".getBytes(UTF_8), "nothing".getBytes(UTF_8));
            kafka.day(TODAY);
            kafka.settle(application, TODAY);

            List<String> filled;
            try (ReadModel model = start(broker, "one.db", application.meters())) {
                assertThat(model.awaitCaughtUp(PATIENCE)).isTrue();
                filled = rows("one.db");
                assertThat(filled)
                        .filteredOn(row -> row.startsWith("lesson_today"))
                        .hasSize(4 * 10);
                assertThat(filled).filteredOn(row -> row.startsWith("rejected")).hasSize(1);

                kafka.day(TODAY.plusDays(1));
                kafka.settle(application, TODAY.plusDays(1));
                assertThat(model.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(rows("one.db")).isNotEqualTo(filled);
                filled = rows("one.db");
                Awaitility.await()
                        .untilAsserted(() -> assertThat(application
                                        .meters()
                                        .get(Metric.READ_MODEL_LAG.meter())
                                        .gauge()
                                        .value())
                                .isZero());
            }

            // another file is filled from the start, by the same group
            try (ReadModel model = start(broker, "two.db", new SimpleMeterRegistry())) {
                assertThat(model.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(model.working()).isTrue();
                assertThat(rows("two.db")).isEqualTo(filled);
            }
            // and so is one that was left alone
            try (ReadModel model = start(broker, "one.db", new SimpleMeterRegistry())) {
                assertThat(model.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(rows("one.db")).isEqualTo(filled);
            }
        }
    }

    @Test
    void tablesThatCannotBeReachedAreTriedAgainAndShow() throws Exception {
        try (TestBroker broker = new TestBroker();
                HealthApplication application = HealthApplication.start(
                        ChildApplication.settings(broker.bootstrapServers(), folder), CountingMonitor::new);
                ReadModel model = start(broker, "away/tables.db", application.meters())) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(application
                                    .meters()
                                    .get(Metric.READ_MODEL_FAILURES.meter())
                                    .counter()
                                    .count())
                            .isPositive());
            assertThat(model.working()).isFalse();
            assertThat(model.awaitCaughtUp(Duration.ofMillis(10))).isFalse();

            Files.createDirectory(folder.resolve("away"));

            assertThat(model.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(model.working()).isTrue();
        }
    }

    private ReadModel start(TestBroker broker, String file, MeterRegistry meters) {
        Map<String, Object> kafka = new LinkedHashMap<>();
        kafka.put("bootstrap.servers", broker.bootstrapServers());
        kafka.put("group.id", "tables");
        return ReadModel.start(ReadModelSettings.file(folder.resolve(file)), kafka, meters);
    }

    private List<String> rows(String file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection reader = DriverManager.getConnection(ReadModelSettings.readOnly(folder.resolve(file)))) {
            for (String table : List.of(
                    "partnership",
                    "participant",
                    "lesson_today",
                    "indicator_today",
                    "symptom_today",
                    "lesson_month",
                    "evidence",
                    "rejected")) {
                try (ResultSet found = reader.createStatement().executeQuery("SELECT * FROM " + table)) {
                    while (found.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.append('|').append(found.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        rows.sort(null);
        return rows;
    }
}
