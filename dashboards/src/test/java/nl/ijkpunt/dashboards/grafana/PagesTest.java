// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page keeps to: so that a director is not misled, and an operator not surprised. */
class PagesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> UNITS = Set.of(
            "none",
            "short",
            "ops",
            "bytes",
            "s",
            "d",
            "percentunit",
            "time:DD-MM-YYYY",
            "time:MM-YYYY",
            "suffix: dagen",
            "suffix: days");

    /** Words that say something to an engineer and nothing to a director. */
    private static final Pattern JARGON = Pattern.compile(
            "\\b(sigma|σ|promql|sql|query|kafka|prometheus|lag|label|metric|cusum|p-value|kpi|topic)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A page as it is written. */
    record Written(String file, JsonNode page) {
        String language() {
            return file.split("/", -1)[1];
        }

        List<JsonNode> panels() {
            List<JsonNode> panels = new ArrayList<>();
            page.get("panels").forEach(panels::add);
            return panels;
        }

        List<JsonNode> asking() {
            return panels().stream().filter(Panel::asks).toList();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Written> pages() {
        return GrafanaFiles.all().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".json"))
                .map(file -> new Written(file.getKey(), parsed(file.getValue())));
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        assertThat(pages().map(Written::file))
                .hasSize(2 * Page.KEYS.size())
                .allMatch(file -> file.matches("json/(nl|en)/ijkpunt-[a-z]+-(nl|en)\\.json"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theIdOfAPageIsTheNameOfItsFile(Written written) {
        String uid = written.page().get("uid").asText();
        assertThat(written.file()).isEqualTo("json/" + written.language() + "/" + uid + ".json");
        assertThat(uid).endsWith("-" + written.language()).hasSizeLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTitleOfAPageIsAQuestion(Written written) {
        assertThat(written.page().get("title").asText()).endsWith("?");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPanelSaysWhatItIs(Written written) {
        for (JsonNode panel : written.panels()) {
            assertThat(panel.get("title").asText()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(panel.get("description").asText()).isNotBlank().hasSizeLessThanOrEqualTo(300);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void directorsReadNoJargon(Written written) {
        if (written.file().contains("operations")) {
            return; // for those who look after the machinery
        }
        for (JsonNode panel : written.panels()) {
            String text =
                    panel.get("title").asText() + " " + panel.get("description").asText() + " "
                            + panel.path("options").path("content").asText();
            assertThat(JARGON.matcher(text).find()).as(text).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasAtMostTwelvePanelsThatDoNotOverlap(Written written) {
        List<JsonNode> panels = written.panels();
        assertThat(panels).hasSizeLessThanOrEqualTo(12);
        Map<String, JsonNode> squares = new TreeMap<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : panels) {
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            JsonNode place = panel.get("gridPos");
            assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.get("w").asInt(); x++) {
                for (int y = 0; y < place.get("h").asInt(); y++) {
                    String square =
                            (place.get("x").asInt() + x) + "," + (place.get("y").asInt() + y);
                    assertThat(squares.put(square, panel)).as(square).isNull();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysUpToWhichDayItsDataGoes(Written written) {
        assertThat(written.asking())
                .anySatisfy(panel -> assertThat(
                                panel.get("targets").get(0).path("rawSql").asText())
                        .contains("as_of"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPanelAsksOneDataSourceThroughItsVariable(Written written) {
        for (JsonNode panel : written.asking()) {
            JsonNode source = panel.get("datasource");
            assertThat(source.get("uid").asText()).matches("\\$\\{(prometheus|readmodel)}");
            assertThat(panel.get("targets"))
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(target.get("datasource")).isEqualTo(source));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPanelHasAKnownUnit(Written written) {
        for (JsonNode panel : written.asking()) {
            JsonNode unit = panel.get("fieldConfig").get("defaults").path("unit");
            assertThat(unit.isMissingNode() || UNITS.contains(unit.asText()))
                    .as("%s: %s", panel.get("title"), unit)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void scoresRunFromZeroToAHundredOnEveryPage(Written written) {
        for (JsonNode panel : written.asking()) {
            JsonNode defaults = panel.get("fieldConfig").get("defaults");
            if (panel.toString().contains("ijkpunt_lesson_score")
                    || panel.get("type").asText().equals("timeseries")
                            && panel.toString().contains("lesson_month")) {
                assertThat(defaults.path("min").asInt(-1))
                        .as(panel.get("title").asText())
                        .isZero();
                assertThat(defaults.path("max").asInt(-1))
                        .as(panel.get("title").asText())
                        .isEqualTo(100);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlyColoursOfThePaletteAreUsed(Written written) {
        for (String field : List.of("color", "fixedColor", "iconColor")) {
            assertThat(written.page().findValues(field).stream()
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::asText))
                    .allMatch(Palette.ALL::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFilledCellHasASymbolAndAWordForEveryColour(Written written) {
        for (JsonNode panel : written.asking()) {
            for (JsonNode override : panel.get("fieldConfig").get("overrides")) {
                Map<String, JsonNode> properties = new TreeMap<>();
                override.get("properties")
                        .forEach(property -> properties.put(property.get("id").asText(), property.get("value")));
                if (properties.containsKey("custom.cellOptions")
                        && properties
                                .get("custom.cellOptions")
                                .get("type")
                                .asText()
                                .equals("color-background")) {
                    assertThat(properties).containsKey("mappings");
                    properties
                            .get("mappings")
                            .findValues("text")
                            .forEach(text -> assertThat(text.asText()).matches("[○●◆▼▲] .+"));
                    assertThat(properties.get("mappings").findValues("text")).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToPagesThatExistAndTakeTheReadersChoiceAlong(Written written) {
        Set<String> uids = new HashSet<>();
        pages().forEach(page -> uids.add(page.page().get("uid").asText()));
        for (JsonNode link : written.page().get("links")) {
            assertThat(uids).contains(link.get("url").asText().replaceFirst("^/d/", ""));
            assertThat(link.get("includeVars").asBoolean()).isTrue();
            assertThat(link.get("keepTime").asBoolean()).isTrue();
        }
        for (JsonNode list : written.page().get("panels").findValues("links")) {
            checkLinks(list, uids);
        }
        for (JsonNode panel : written.asking()) {
            for (JsonNode override : panel.get("fieldConfig").get("overrides")) {
                for (JsonNode property : override.get("properties")) {
                    if (property.get("id").asText().equals("links")) {
                        checkLinks(property.get("value"), uids);
                    }
                }
            }
        }
    }

    private static void checkLinks(JsonNode links, Set<String> uids) {
        for (JsonNode link : links) {
            Matcher url = Pattern.compile("/d/([a-z-]+)\\?(.*)")
                    .matcher(link.get("url").asText());
            assertThat(url.matches()).as(link.toString()).isTrue();
            assertThat(uids).contains(url.group(1));
            assertThat(url.group(2)).contains("var-partnership=").contains("${__url_time_range}");
            if (url.group(1).startsWith("ijkpunt-lesson-")) {
                assertThat(url.group(2)).contains("var-lesson=");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadOnlyAndInTimeOfAmsterdam(Written written) {
        JsonNode page = written.page();
        assertThat(page.get("editable").asBoolean()).isFalse();
        assertThat(page.get("timezone").asText()).isEqualTo("Europe/Amsterdam");
        assertThat(page.get("refresh").asText()).isEqualTo("5m");
        assertThat(page.get("time").get("from").asText())
                .isIn(
                        written.file().contains("operations")
                                ? List.of("now-6h")
                                : List.of("now-1y", "now-2y", "now-3y"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void variablesInSqlAreQuotedByGrafana(Written written) {
        for (JsonNode sql : written.page().findValues("rawSql")) {
            Matcher variables = Pattern.compile("\\$\\{([^}]*)}").matcher(sql.asText());
            while (variables.find()) {
                assertThat(variables.group(1)).endsWith(":sqlstring");
            }
            assertThat(sql.asText())
                    .doesNotContain("--")
                    .doesNotContain("current_date")
                    .doesNotContain(";");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aCourseIsInOrderOfTime(Written written) {
        for (JsonNode panel : written.asking()) {
            for (JsonNode target : panel.get("targets")) {
                if (target.path("format").asText().equals("time_series")) {
                    assertThat(target.get("rawSql").asText())
                            .contains("ORDER BY")
                            .containsPattern("AS time\\b");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void countersAreReadAsRatesAndPairsAreTakenOncePerInstance(Written written) {
        for (JsonNode expression : written.page().findValues("expr")) {
            String promql = expression.asText();
            assertThat(promql.replaceAll("(rate|increase)\\([a-z_0-9]+_total(\\{[^}]*})?\\[[^]]+]\\)", "")
                            .replace("kafka_stream_failed_stream_threads_total", ""))
                    .as(promql)
                    .doesNotContain("_total");
            assertThat(promql).doesNotContain("job=").doesNotContain("instance=");
            Matcher pairs =
                    Pattern.compile("ijkpunt_(lesson|partnership)_[a-z_]+").matcher(promql);
            if (pairs.find()) {
                assertThat(promql).containsPattern("(max|min|sum|count) by \\(");
            }
        }
    }

    @Test
    void theTwoLanguagesDifferInTextsOnly() {
        Map<String, List<JsonNode>> twins = new TreeMap<>();
        pages().forEach(written -> twins.computeIfAbsent(
                        written.file().replaceAll("(nl|en)", "*"), key -> new ArrayList<>())
                .add(withoutTexts(written.page())));
        assertThat(twins).hasSize(Page.KEYS.size()).allSatisfy((key, pair) -> {
            assertThat(pair).hasSize(2);
            assertThat(pair.get(0)).isEqualTo(pair.get(1));
        });
    }

    /** Texts are replaced by how many of them there are; ids of pages by those without a language. */
    private static JsonNode withoutTexts(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = MAPPER.createObjectNode();
            node.properties().forEach(field -> {
                boolean text = Set.of("title", "description", "text", "content", "label", "tooltip", "noValue")
                        .contains(field.getKey());
                boolean spoken = field.getKey().equals("value")
                                && node.path("id").asText().equals("displayName")
                        || field.getKey().equals("legendFormat")
                        || field.getKey().equals("unit")
                                && field.getValue().asText().startsWith("suffix:")
                        || field.getKey().equals("query")
                                && node.path("type").asText().equals("custom")
                        || field.getKey().equals("name") && node.has("iconColor");
                copy.set(
                        field.getKey(),
                        (text || spoken) && field.getValue().isTextual()
                                ? MAPPER.getNodeFactory().textNode("text")
                                : withoutTexts(field.getValue()));
            });
            return copy;
        }
        if (node.isArray()) {
            var copy = MAPPER.createArrayNode();
            node.forEach(element -> copy.add(withoutTexts(element)));
            return copy;
        }
        return node.isTextual()
                ? MAPPER.getNodeFactory()
                        .textNode(node.asText()
                                .replaceAll("(ijkpunt-[a-z]+)-(nl|en)\\b", "$1")
                                .replaceAll("^(nl|en)$", "*"))
                : node;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
