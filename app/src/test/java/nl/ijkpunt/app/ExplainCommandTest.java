// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receipt of an answer: what it says, that it adds up, and that it can be computed again. */
class ExplainCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LINDEWAARD = Path.of("..", "examples", "lindewaard.jsonl");
    private static final Path RIJNRAND =
            Path.of("..", "health", "src", "test", "resources", "vectors", "story", "events.jsonl");
    private static final String IN_APRIL = "2025-04-30T20:00:00Z";

    @TempDir
    private Path folder;

    /** The setback was known inside on 3 March, recorded on 20 May and told to the municipalities on 22 May. */
    @Test
    void saysWhatTheMonitorWouldHaveSaidBeforeTheSetbackWasReported() {
        JsonNode then =
                receipt("lindewaard", "2", "--as-of", "2025-04-30", "--known-at", IN_APRIL, LINDEWAARD.toString());

        assertThat(then.at("/answer/status").asText()).isEqualTo("attention");
        assertThat(indicator(then, "2.bad-news-latency").path("value").asDouble())
                .isEqualTo(10);
        assertThat(then.at("/learned/statusThen").asText()).isEqualTo("attention");
        assertThat(then.at("/learned/statusNow").asText()).isEqualTo("act");
        assertThat(then.at("/learned/gone")).isEmpty();
        assertThat(texts(then.at("/learned/added"), "key"))
                .startsWith("network")
                .contains("2025-04|general");

        JsonNode now = receipt("lindewaard", "2", "--as-of", "2025-04-30", LINDEWAARD.toString());

        assertThat(now.path("learned").isNull()).isTrue();
        assertThat(now.at("/answer/status").asText()).isEqualTo("act");
        assertThat(indicator(now, "2.bad-news-latency").path("value").asDouble())
                .isEqualTo((10 + 58) / 2.0);
        assertThat(now.at("/answer/score").asDouble())
                .isEqualTo(then.at("/learned/scoreNow").asDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "nl, 'Tekenen van vertrek: niemand meldt nog hoe de samenwerking wordt bestuurd'",
        "en, 'Signs of leaving: nobody reports yet on how the partnership is governed'"
    })
    void whereNobodyReportsItSaysThatSilenceSaysNothing(String language, String sentence) {
        String silence = RIJNRAND.getParent()
                .resolveSibling("silence")
                .resolve("events.jsonl")
                .toString();

        String page = Call.of("explain", "alleen-rooster", "1", "--as-of", "2026-03-15", "--lang", language, silence)
                .out();
        String governed = Call.of(
                        "explain", "rooster-en-overleg", "1", "--as-of", "2026-03-15", "--lang", language, silence)
                .out();

        assertThat(flat(page)).contains(sentence);
        assertThat(flat(governed)).doesNotContain(sentence);
    }

    private static String flat(String page) {
        return page.replaceAll("\\s+", " ");
    }

    @Test
    void whatWasKnownThenIsWhatOnlyTheFactsOfThenSay() throws IOException {
        Path recordedByThen = Files.write(
                folder.resolve("then.jsonl"),
                Files.readAllLines(LINDEWAARD).stream()
                        .filter(line -> !read(line).path("time").asText().startsWith("2025-05"))
                        .filter(line -> !read(line).path("time").asText().startsWith("2025-06"))
                        .toList());

        JsonNode then =
                receipt("lindewaard", "2", "--as-of", "2025-04-30", "--known-at", IN_APRIL, LINDEWAARD.toString());
        JsonNode only = receipt("lindewaard", "2", "--as-of", "2025-04-30", recordedByThen.toString());

        assertThat(then.at("/answer/indicators")).isEqualTo(only.at("/answer/indicators"));
        assertThat(then.path("change")).isEqualTo(only.path("change"));
        assertThat(then.path("indicators")).isEqualTo(only.path("indicators"));
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31, 2024-12-31", "2025-05-31, 2024-09-30", "2025-06-10, 2024-11-28", "2025-02-28, 2024-08-31"})
    void contributionsAndChangesAddUpExactly(String asOf, String since) {
        JsonNode receipt = receipt("lindewaard", "2", "--as-of", asOf, "--since", since, LINDEWAARD.toString());
        double score = receipt.at("/answer/score").asDouble();
        double contributions = 0;
        for (JsonNode one : receipt.at("/answer/indicators")) {
            contributions += one.path("contribution").asDouble();
        }
        double changes = 0;
        for (JsonNode item : receipt.at("/change/items")) {
            changes += item.path("value").asDouble() + item.path("coverage").asDouble();
        }

        assertThat(contributions).isCloseTo(score - 100, within(1e-9));
        assertThat(receipt.at("/change/after").asDouble()).isEqualTo(score);
        assertThat(changes)
                .isCloseTo(score - receipt.at("/change/before").asDouble(), within(1e-9))
                .isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"rijnrand, business-case", "rijnrand, communication", "rijnrand, energy"})
    void theFactsOnTheReceiptGiveTheSameFiguresAgain(String partnership, String lesson) throws IOException {
        JsonNode receipt = receipt(partnership, lesson, "--as-of", "2026-03-15", RIJNRAND.toString());
        TreeSet<String> references = new TreeSet<>();
        for (JsonNode one : receipt.path("indicators")) {
            for (JsonNode fact : one.path("facts")) {
                references.add(
                        fact.path("source").asText() + "|" + fact.path("id").asText());
            }
        }
        List<String> listed = new ArrayList<>();
        for (String line : Files.readAllLines(RIJNRAND)) {
            JsonNode event = read(line);
            String reference =
                    event.path("source").asText() + "|" + event.path("id").asText();
            if (references.contains(reference)) {
                listed.add(line);
            }
        }
        Path evidence = Files.write(folder.resolve("evidence.jsonl"), listed);

        JsonNode again =
                lessonLine(lesson, Call.of("replay", "--format", "json", "--as-of", "2026-03-15", evidence.toString()));

        assertThat(listed).hasSizeGreaterThanOrEqualTo(references.size());
        assertThat(again.path("indicators")).isEqualTo(receipt.at("/answer/indicators"));
        assertThat(again.path("score")).isEqualTo(receipt.at("/answer/score"));
    }

    @Test
    void theAnswerOnTheReceiptIsTheOneOfReplay() {
        JsonNode receipt = receipt("lindewaard", "2", "--as-of", "2025-05-31", LINDEWAARD.toString());
        Call replay = Call.of("replay", "--format", "json", "--as-of", "2025-05-31", LINDEWAARD.toString());

        assertThat(receipt.path("answer")).isEqualTo(lessonLine("business-case", replay));
    }

    @Test
    void promisesAreThereWithWhatBecameOfThem() {
        JsonNode receipt = receipt("lindewaard", "2", LINDEWAARD.toString());

        assertThat(receipt.path("commitments")).hasSize(1);
        assertThat(receipt.at("/commitments/0/indicator").asText()).isEqualTo("2.resilience");
        assertThat(receipt.at("/commitments/0/state").asText()).isEqualTo("open");
        assertThat(receipt.at("/commitments/0/value").asDouble()).isEqualTo(0.95);
        assertThat(receipt("lindewaard", "energy", LINDEWAARD.toString()).path("commitments"))
                .isEmpty();
    }

    @Test
    void theMessageThatIsOpenIsNamed() {
        JsonNode receipt = receipt("rijnrand", "business-case", "--as-of", "2026-03-15", RIJNRAND.toString());
        String text = Call.of("explain", "rijnrand", "2", "--as-of", "2026-03-15", RIJNRAND.toString())
                .out();

        assertThat(receipt.at("/answer/drift/state").asText()).isEqualTo("alarm");
        assertThat(receipt.at("/episode/id").asText()).matches("[0-9a-f]{32}");
        assertThat(text.replaceAll("\\s+", " "))
                .contains("A message about this was sent on")
                .contains(receipt.at("/episode/id").asText());
    }

    @Test
    void whatIsSuppressedIsOnNoReceipt() {
        String text = Call.inDutch("explain", "lindewaard", "energie", LINDEWAARD.toString())
                .out();
        JsonNode receipt = receipt("lindewaard", "energy", LINDEWAARD.toString());

        assertThat(text)
                .contains("Energie beleefd: afgeschermd, er waren te weinig antwoorden om te tonen.")
                .contains("afgeschermd: de groep is te klein om te tonen");
        assertThat(indicator(receipt, "10.energy-felt").path("reason").asText()).isEqualTo("suppressed");
        assertThat(receipt.at("/indicators/1/id").asText()).isEqualTo("10.energy-felt");
        assertThat(receipt.at("/indicators/1/facts")).isEmpty();
        assertThat(receipt.toString()).doesNotContain("[0,0,3,1,0]").doesNotContain("counts");
        assertThat(Call.of("explain", "lindewaard", "10", "--indicator", "10.energy-felt", LINDEWAARD.toString())
                        .out())
                .contains("– (scale 1-5), suppressed")
                .contains("There are no facts to show.")
                .doesNotContain("pulse-counted");
    }

    @Test
    void countsOfPeopleAreInNoFactThatIsTold() {
        String text = Call.of(
                        "explain",
                        "rijnrand",
                        "10",
                        "--as-of",
                        "2026-03-15",
                        "--indicator",
                        "10.energy-felt",
                        RIJNRAND.toString())
                .out();

        assertThat(text.lines().filter(line -> line.contains("Answers counted")))
                .isNotEmpty()
                .allMatch(
                        line -> line.matches(
                                "\\S+ +Answers counted +\\S+ · energy · \\S+ · (council|board|management|staff) +\\S+ \\S+ +\\S+"));
    }

    @Test
    void aDefaultThatNobodyConfirmedCarriesAMark() throws IOException {
        Path norms = Files.writeString(folder.resolve("norms.yaml"), """
                norms:
                  - from: 2025-01-01
                    partnership: lindewaard
                    agreedOn: 2024-12-12
                    agreedBy: general board
                    confirms: all
                    indicators:
                      2.resilience: {green: 1.1, red: 0.9}
                """);
        String proposals = Call.of("explain", "lindewaard", "2", "--as-of", "2025-04-30", LINDEWAARD.toString())
                .out();
        String confirmed = Call.of(
                        "explain",
                        "lindewaard",
                        "2",
                        "--as-of",
                        "2025-04-30",
                        "--since",
                        "2024-11-30",
                        "--norms",
                        norms.toString(),
                        LINDEWAARD.toString())
                .out();

        assertThat(proposals)
                .contains("! Value per euro spent °")
                .contains("0 of 7 confirmed by the participants")
                .contains("° proposal: the participants have not confirmed this norm yet.");
        assertThat(confirmed)
                .doesNotContain("°")
                .contains("7 of 7 confirmed by the participants")
                .contains("! Buffer against risks *")
                .contains("* Another norm held for this indicator then; that is in the change too.")
                .doesNotContain("Value per euro spent *");
        assertThat(Call.of(
                                "explain",
                                "lindewaard",
                                "2",
                                "--indicator",
                                "2.resilience",
                                "--norms",
                                norms.toString(),
                                LINDEWAARD.toString())
                        .out())
                .contains("in force since 2025-01-01, confirmed on 2024-12-12 by general board");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nowhere | 2 | nothing is known about 'nowhere' then; there are facts about: lindewaard",
                "lindewaard | luck | there is no lesson 'luck'; possible: ambition-and-vision, business-case,",
                "lindewaard | 2 --indicator 3.mandate | '3.mandate' does not belong to this lesson; possible: 2.cost-performance,",
                "lindewaard | 2 --as-of 2025-01-01 --since 2025-01-01 | --since 2025-01-01 is not before 2025-01-01",
                "lindewaard | 2 --known-at 2023-01-01T00:00:00Z | nothing is known about 'lindewaard' then"
            })
    void aMistakeInTheCallIsNamed(String partnership, String rest, String message) {
        List<String> arguments = new ArrayList<>(List.of("explain", partnership));
        arguments.addAll(List.of(rest.split(" ")));
        arguments.add(LINDEWAARD.toString());

        Call call = Call.of(arguments.toArray(String[]::new));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("ijkpunt: " + message);
    }

    private static JsonNode receipt(String partnership, String lesson, String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain", partnership, lesson, "--format", "json"));
        arguments.addAll(List.of(more));
        Call call = Call.of(arguments.toArray(String[]::new));
        assertThat(call.err()).isEmpty();
        return read(call.out());
    }

    private static JsonNode lessonLine(String lesson, Call replay) {
        return replay.out()
                .lines()
                .map(ExplainCommandTest::read)
                .filter(line -> line.path("lesson").asText().equals(lesson))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode indicator(JsonNode receipt, String id) {
        for (JsonNode one : receipt.at("/answer/indicators")) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no indicator " + id);
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(key).asText()));
        return texts;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
