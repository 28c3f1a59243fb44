// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    @TempDir
    Path folder;

    @Test
    void answersAreAboutTheDayOfTheLastRecordedFact() {
        Call call = Call.of(
                "replay", "--format", "json", "--no-facts", SmallFacts.file().toString());
        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).isEmpty();
        List<String> lessons = call.out()
                .lines()
                .filter(line -> line.contains("\"kind\":\"lesson\""))
                .toList();
        assertThat(lessons).hasSize(20).allMatch(line -> line.contains("\"asOf\":\"2025-03-01\",\"knownAt\":null"));
        assertThat(lessons.get(0))
                .startsWith("{\"partnership\":\"duinrand\",\"kind\":\"lesson\",\"lesson\":\"ambition-and-vision\",");
        assertThat(lessons.get(10)).startsWith("{\"partnership\":\"veenstroom\",");
    }

    @Test
    void neitherOrderNorDuplicatesMatter() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SmallFacts.file()));
        lines.addAll(Files.readAllLines(SmallFacts.file()));
        Collections.shuffle(lines, new Random(20250301));
        Path shuffled = Files.write(folder.resolve("shuffled.jsonl"), lines);
        assertThat(replay("--history", shuffled.toString()))
                .isEqualTo(replay("--history", SmallFacts.file().toString()));
    }

    @Test
    void whatWasKnownThenIsAnsweredAsOfThen() {
        String known =
                replay("--known-at", "2024-12-31T23:30:00Z", SmallFacts.file().toString());
        // half past midnight in Amsterdam, but nothing was recorded that day
        assertThat(known).contains("\"asOf\":\"2024-06-03\",\"knownAt\":\"2024-12-31T23:30:00Z\"");
        assertThat(known).doesNotContain("veenstroom");
    }

    /** A day so far away that the core refuses it; the command line does so before. */
    @Test
    void aPartnershipThatNoAnswerCanBeGivenAboutIsNamed() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ReplayCommand command = new ReplayCommand(new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Texts.forCall(List.of("--lang", "nl"), new TreeMap<>()),
                Clock.systemUTC()));
        command.from.asOf = LocalDate.of(9999, 12, 31);
        command.files = List.of(SmallFacts.file());

        assertThat(command.call()).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("over 'duinrand' kan", "over 'veenstroom' kan", "Meld dit");
    }

    @Test
    void whatWasToldIsPrintedInTheOrderInWhichItWasTold() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SmallFacts.file()));
        lines.add("""
                {"specversion":"1.0","id":"du-090","source":"urn:nl:agreements:duinrand",\
                "type":"nl.samenwerkingsverbanden.project.agreement-signed.v1","subject":"duinrand",\
                "time":"2024-05-01T09:00:00Z","datacontenttype":"application/json","data":{"date":"2024-05-01",\
                "agreement":"desk-1","participant":"helmdorp","service":"desk","expiresOn":"2025-01-31",\
                "ownerRole":"controller"}}""");
        String facts = Files.write(folder.resolve("told.jsonl"), lines).toString();

        assertThat(replay("--episodes", facts)
                        .lines()
                        .map(line -> line.replaceAll(".*\"date\":\"([0-9-]+)\".*\"level\":\"([^\"]*)\".*", "$1 $2")))
                .containsExactly("2024-11-02 90", "2025-01-01 30", "2025-01-24 7", "2025-02-01 breach");
        assertThat(Call.of("--lang", "en", "replay", "--episodes", facts).out())
                .startsWith("2024-11-02   Agreement desk-1 expires at Duinrand & Zee: 90 days left\n");
    }

    @Test
    void noEventNoOutput() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
        assertThat(Call.of("replay", "--format", "json", empty.toString())).isEqualTo(new Call(0, "", ""));
    }

    @Test
    void refusedEventsAreToldWithFileLineAndReason() throws IOException {
        Path broken = folder.resolve("broken.jsonl");
        Files.writeString(broken, Files.readString(SmallFacts.file()) + "{\"specversion\":\"1.0\"\n");
        long lines = Files.readAllLines(SmallFacts.file()).size();
        Call call = Call.inDutch("replay", "--format", "json", broken.toString());
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err())
                .startsWith(broken + ":" + (lines + 1) + ": Dit is geen geldige JSON")
                .endsWith("1 gebeurtenis is geweigerd en telde niet mee\n");
        assertThat(call.out())
                .isEqualTo(
                        Call.of("replay", "--format", "json", SmallFacts.file().toString())
                                .out());
    }

    private static String replay(String... arguments) {
        List<String> all = new ArrayList<>(List.of("replay", "--format", "json"));
        all.addAll(List.of(arguments));
        return Call.of(all.toArray(String[]::new)).out();
    }
}
