// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.watching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.dashboards.Watching;
import nl.ijkpunt.dashboards.telling.Telling;

/** Every question that a page asks, and its answer, as Grafana would ask it. */
final class Questions {

    /**
     * A question.
     *
     * @param place page and panel, variable or mark
     * @param explainsEmptiness whether the reader is told what it means when there is no answer
     * @param sql or PromQL
     * @param range over time instead of now
     */
    record Question(String place, boolean explainsEmptiness, boolean sql, boolean range, String text) {

        boolean chosen() {
            return text.contains("partnership}") || text.contains("$partnership") || text.contains("sqlstring");
        }

        boolean perLesson() {
            return text.contains("${lesson:sqlstring}") || text.contains("$lesson");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI prometheus;
    private final Connection readModel;

    Questions(URI prometheus, Connection readModel) {
        this.prometheus = prometheus;
        this.readModel = readModel;
    }

    /** Both languages ask the same; once is enough. */
    static List<Question> all() throws IOException {
        List<Question> questions = new ArrayList<>();
        for (Map.Entry<String, String> file :
                Watching.files(Telling.demonstration()).entrySet()) {
            if (!file.getKey().startsWith("grafana/json/nl/")) {
                continue;
            }
            JsonNode page = JSON.readTree(file.getValue());
            String name = page.get("uid").asText();
            for (JsonNode panel : page.get("panels")) {
                boolean explained = panel.path("fieldConfig").path("defaults").has("noValue");
                for (JsonNode target : panel.path("targets")) {
                    String place = name + " / " + panel.get("title").asText();
                    questions.add(
                            target.has("rawSql")
                                    ? new Question(
                                            place,
                                            explained,
                                            true,
                                            false,
                                            target.get("rawSql").asText())
                                    : new Question(
                                            place,
                                            explained,
                                            false,
                                            target.get("range").asBoolean(),
                                            target.get("expr").asText()));
                }
            }
            for (JsonNode variable : page.get("templating").get("list")) {
                if (variable.path("query").has("rawSql")) {
                    questions.add(new Question(
                            name + " / $" + variable.get("name").asText(),
                            false,
                            true,
                            false,
                            variable.get("query").get("rawSql").asText()));
                }
            }
            for (JsonNode mark : page.get("annotations").get("list")) {
                questions.add(new Question(
                        name + " / " + mark.get("name").asText(),
                        false,
                        true,
                        false,
                        mark.get("target").get("rawSql").asText()));
            }
        }
        return questions;
    }

    /** Rows of the answer that say something: not those with nothing but nulls. */
    List<Map<String, Object>> ask(Question question, String partnership, String lesson)
            throws IOException, InterruptedException, SQLException {
        return question.sql() ? sql(question, partnership, lesson) : promql(question, partnership, lesson);
    }

    private List<Map<String, Object>> sql(Question question, String partnership, String lesson) throws SQLException {
        String sql = filled(question.text(), partnership, lesson);
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = readModel.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) {
                    Object value = answer.getObject(i);
                    if (value != null) {
                        row.put(answer.getMetaData().getColumnLabel(i), value);
                    }
                }
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static String filled(String sql, String partnership, String lesson) {
        Instant now = Instant.now();
        return sql.replace("${partnership:sqlstring}", "'" + partnership + "'")
                .replace("${lesson:sqlstring}", "'" + lesson + "'")
                .replace("$__timeFrom()", "'" + now.minus(Duration.ofDays(3 * 365)) + "'")
                .replace("$__timeTo()", "'" + now + "'");
    }

    private static String filledPromql(String promql, String partnership, String lesson) {
        return promql.replace("$partnership", partnership)
                .replace("$lesson", lesson)
                .replace("$__rate_interval", "1m");
    }

    private static String path(String promql, boolean range) {
        long now = Instant.now().getEpochSecond();
        return range
                ? "/api/v1/query_range?start=" + (now - 600) + "&end=" + now + "&step=15&query=" + encoded(promql)
                : "/api/v1/query?query=" + encoded(promql);
    }

    private List<Map<String, Object>> promql(Question question, String partnership, String lesson)
            throws IOException, InterruptedException {
        JsonNode result = prometheus(path(filledPromql(question.text(), partnership, lesson), question.range()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode series : result) {
            Map<String, Object> row = new LinkedHashMap<>();
            series.get("metric")
                    .properties()
                    .forEach(label -> row.put(label.getKey(), label.getValue().asText()));
            row.put("value", series.has("value") ? series.get("value").get(1).asText() : "course");
            rows.add(row);
        }
        return rows;
    }

    /** What the pages are answered about one partnership and lesson, as the preview in dashboards/preview reads it. */
    void keep(Path folder, String partnership, String lesson) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file :
                Watching.files(Telling.demonstration()).entrySet()) {
            if (!file.getKey().startsWith("grafana/json/")) {
                continue;
            }
            JsonNode page = JSON.readTree(file.getValue());
            ObjectNode answers = JSON.createObjectNode();
            for (JsonNode panel : page.get("panels")) {
                ArrayNode answered = answers.putArray(panel.get("id").asText());
                for (JsonNode target : panel.path("targets")) {
                    answered.add(
                            target.has("rawSql")
                                    ? columns(filled(target.get("rawSql").asText(), partnership, lesson))
                                    : series(target, partnership, lesson));
                }
            }
            Files.writeString(folder.resolve(page.get("uid").asText() + ".json"), answers.toString());
        }
    }

    private ObjectNode columns(String sql) throws SQLException {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode columns = answer.putArray("columns");
        try (Statement statement = readModel.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = rows.getMetaData().getColumnCount();
            for (int i = 1; i <= count; i++) {
                String name = rows.getMetaData().getColumnLabel(i);
                columns.addObject()
                        .put("name", name)
                        .put("time", name.equals("time"))
                        .putArray("values");
            }
            while (rows.next()) {
                for (int i = 1; i <= count; i++) {
                    Object value = rows.getObject(i);
                    ((ArrayNode) columns.get(i - 1).get("values"))
                            .addPOJO(value instanceof Timestamp time ? (Object) time.getTime() : value);
                }
            }
        }
        return answer;
    }

    private ObjectNode series(JsonNode target, String partnership, String lesson)
            throws IOException, InterruptedException {
        String promql = filledPromql(target.get("expr").asText(), partnership, lesson);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode all = answer.putArray("series");
        for (JsonNode found : prometheus(path(promql, target.get("range").asBoolean()))) {
            ObjectNode one = all.addObject();
            one.set("labels", found.get("metric"));
            ArrayNode times = one.putArray("times");
            ArrayNode values = one.putArray("values");
            for (JsonNode point : found.has("values")
                    ? found.get("values")
                    : JSON.createArrayNode().add(found.get("value"))) {
                times.add(point.get(0).asDouble() * 1000);
                values.add(point.get(1).asDouble());
            }
        }
        return answer;
    }

    /** The result of a call to the API of Prometheus; fails with what Prometheus said. */
    JsonNode prometheus(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(prometheus.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.body());
        }
        return JSON.readTree(response.body()).get("data").path("result");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
