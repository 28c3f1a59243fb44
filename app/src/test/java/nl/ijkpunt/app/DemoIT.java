// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.streams.readmodel.ReadModelSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went through a real Kafka says the same as the receipt that needs none, byte for byte. */
class DemoIT {

    @TempDir
    Path folder;

    @Test
    void demoReplayAndTheSqlTablesAgree() throws Exception {
        String facts = folder.resolve("facts.jsonl").toString();
        Call demo = Call.of(
                "demo",
                "--once",
                "--history",
                "--no-stories",
                "--format",
                "json",
                "--facts",
                SmallFacts.file().toString(),
                "--facts-out",
                facts,
                "--dir",
                folder.resolve("run").toString());
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out()).isNotEmpty();
        assertThat(demo.out())
                .isEqualTo(Call.of("replay", "--no-facts", "--history", "--format", "json", facts)
                        .out());
        assertThat(tables()).containsExactlyElementsOf(printed(demo.out()));
    }

    /** What a new user sees first. */
    @Test
    void theDozenStoriesAreToldAndAnswered() {
        Call demo = Call.of("demo", "--once", "--dir", folder.resolve("run").toString());

        assertThat(demo.exitCode()).as(demo.err()).isZero();
        List<String> rows = demo.out()
                .lines()
                .dropWhile(line -> !line.startsWith("Partnership "))
                .skip(1)
                .takeWhile(line -> line.matches(".*([●◆▼○]\\s+){9}[●◆▼○]\\s*"))
                .toList();
        assertThat(rows).as(demo.out()).hasSize(12).anyMatch(row -> row.contains("▼"));
    }

    /** What the SQL tables say of every lesson, today and in every month. */
    private List<String> tables() throws SQLException {
        List<String> lines = new ArrayList<>();
        String url = ReadModelSettings.readOnly(folder.resolve("run").resolve(EmbeddedRun.TABLES));
        try (Connection reader = DriverManager.getConnection(url);
                ResultSet rows = reader.createStatement()
                        .executeQuery(
                                "SELECT partnership, lesson, '' AS month, status, score FROM lesson_today UNION ALL "
                                        + "SELECT partnership, lesson, substr(month, 1, 7), status, score FROM lesson_month")) {
            while (rows.next()) {
                String score = rows.getString("score");
                lines.add(line(
                        rows.getString("partnership"),
                        rows.getString("lesson"),
                        rows.getString("month"),
                        rows.getInt("status"),
                        score == null ? null : rows.getDouble("score")));
            }
        }
        lines.sort(null);
        return lines;
    }

    /** The same of what was printed. */
    private static List<String> printed(String answers) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String answer : answers.lines().toList()) {
            JsonNode json = new ObjectMapper().readTree(answer);
            if (!json.path("kind").asText().equals("symptom")) {
                lines.add(line(
                        json.path("partnership").asText(),
                        json.path("lesson").asText(),
                        json.path("month").asText(),
                        json.path("statusCode").asInt(),
                        json.path("score").isNull() ? null : json.path("score").asDouble()));
            }
        }
        lines.sort(null);
        return lines;
    }

    private static String line(String partnership, String lesson, String month, int status, Double score) {
        return String.join("|", partnership, lesson, month, String.valueOf(status), String.valueOf(score));
    }
}
