// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.web.Listening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    @Test
    void aPageLooksAsAgreed() throws IOException {
        assertThat(BoardPage.html(board(), "nl")).isEqualTo(golden("board.nl.html"));
        assertThat(BoardPage.html(board(), "en")).isEqualTo(golden("board.en.html"));
    }

    @Test
    void aPageThatIsBehindSaysUpToWhen() throws IOException {
        Board behind = board().upTo(Instant.parse("2026-03-15T23:05:00Z"));
        assertThat(BoardPage.html(behind, "nl"))
                .contains("Bijgewerkt tot <time datetime=\"2026-03-15T23:05:00Z\">16 maart 2026 00:05</time>.");
        assertThat(BoardPage.html(behind, "en"))
                .contains("Up to date until <time datetime=\"2026-03-15T23:05:00Z\">16 March 2026 00:05</time>.");
    }

    @Test
    void aGoodScoreThatAsksForAConversationSaysWhy() {
        assertThat(reason(3, "green", "alarm", 0, 96)).isEqualTo(Reason.DRIFT);
        assertThat(reason(2, "green", "watch", 0, 96)).isEqualTo(Reason.DRIFT);
        assertThat(reason(2, "green", "ok", 0, 96)).isEqualTo(Reason.PATTERN);
        assertThat(reason(2, "amber", "ok", 1, 96)).isEqualTo(Reason.VETO);
        assertThat(reason(3, "red", "ok", 2, 96)).isEqualTo(Reason.VETO);
    }

    @Test
    void aScoreThatExplainsItselfNeedsNoReason() {
        assertThat(reason(3, "red", "alarm", 1, 35)).isNull();
        assertThat(reason(2, "amber", "ok", 0, 61)).isNull();
        assertThat(reason(1, "green", "ok", 0, 96)).isNull();
        assertThat(reason(0, "unknown", "ok", 0, 96)).isNull();
    }

    private static @Nullable Reason reason(int status, String level, String drift, int vetoes, int score) {
        return Cell.read(String.format(
                        Locale.ROOT,
                        "{\"partnership\":\"w\",\"kind\":\"lesson\",\"lesson\":\"focus\",\"asOf\":\"2026-03-15\","
                                + "\"statusCode\":%d,\"level\":\"%s\",\"score\":%d,\"vetoes\":%d,\"drift\":{\"state\":\"%s\"}}",
                        status,
                        level,
                        score,
                        vetoes,
                        drift))
                .orElseThrow()
                .reason();
    }

    @Test
    void withoutAnswersItSaysSo() {
        assertThat(BoardPage.html(Board.of(List.of(), new TreeMap<>()), "nl"))
                .contains("Er zijn nog geen gegevens.", "Er zijn nog geen antwoorden.")
                .doesNotContain("<table");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    @Test
    void aTerminalGetsTheSameInSymbols() {
        List<String> lines = BoardText.lines(board(), "nl");
        assertThat(lines).contains("Gegevens t/m 15 maart 2026", "  8  Communiceren");
        assertThat(lines).contains("Waterkant & <zonen>   ▼   ●   ●   ●   ●   ●   ●   ●   ●   ○");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("▼ Handelen 1   ◆ Aandacht 1   ● Gewoon 8   ○ Onvoldoende zicht 10");
    }

    @Test
    void itIsServedWithoutScriptsInTheLanguageAskedFor() throws IOException, InterruptedException {
        Listening somewhere = Listening.anywhere();
        try (BoardServer server = BoardServer.start(somewhere, BoardPageTest::board)) {
            HttpResponse<String> english = get(server, "/?lang=en");
            assertThat(english.statusCode()).isEqualTo(200);
            assertThat(english.body()).isEqualTo(golden("board.en.html"));
            assertThat(english.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(get(server, "/board.css").body()).contains("#7f1d3a");
            assertThat(get(server, "/elsewhere").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoIsNotAnsweredAboutKeepsItsAnswersAndASentence() {
        SetAside old =
                SetAside.read("{\"kind\":\"quarantine\",\"partnership\":\"akkerland\",\"since\":\"2026-03-14\"}");
        SetAside fresh = SetAside.read("{\"kind\":\"quarantine\",\"partnership\":\"nieuw\",\"since\":null}");
        Board board = board().settingAside(List.of(old, fresh), Map.of("nieuw", "Het Nieuwe"));

        assertThat(BoardPage.html(board, "nl"))
                .contains(
                        "akkerland <span class=\"aside\">niet beantwoord sinds 14 maart 2026; de beheerder weet het</span>")
                .contains("Het Nieuwe <span class=\"aside\">nog nooit beantwoord; de beheerder weet het</span>")
                .contains("<span class=\"score\">61</span>");
        assertThat(BoardText.lines(board, "en"))
                .contains("akkerland: not answered since 14 March 2026; the operator knows")
                .contains("Het Nieuwe: never answered yet; the operator knows");
        assertThat(board.rows()).extracting(Board.Row::id).containsExactly("waterkant", "akkerland", "nieuw");
    }

    private static HttpResponse<String> get(BoardServer server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Board board() {
        List<Cell> cells = new ArrayList<>();
        for (LessonKey lesson : LessonKey.values()) {
            boolean first = lesson.number() == 1;
            boolean last = lesson.number() == 10;
            cells.add(new Cell(
                    "waterkant",
                    lesson,
                    last ? 0 : first ? 3 : 1,
                    last ? null : 40.4 + lesson.number(),
                    first ? Reason.VETO : null,
                    DAY));
            cells.add(new Cell(
                    "akkerland", lesson, first ? 2 : 0, first ? 61.0 : null, first ? Reason.DRIFT : null, DAY));
        }
        return Board.of(cells, new TreeMap<>(Map.of("waterkant", "Waterkant & <zonen>")));
    }

    private static Iterable<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("nl.ijkpunt.dashboards.board.board", Locale.forLanguageTag(language))
                        .keySet());
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(BoardPageTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
