// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    @TempDir
    Path folder;

    @Test
    void whatWasRecordedInTheFutureIsRefused() {
        Clock halfway = Clock.fixed(Instant.parse("2024-01-15T08:59:59Z"), ZoneOffset.UTC);
        String file = SmallFacts.file().toString();

        Call dutch = Call.at(halfway, new TreeMap<>(Map.of("LANG", "nl_NL.UTF-8")), "validate", file);

        assertThat(dutch.exitCode()).isEqualTo(1);
        assertThat(dutch.err())
                .startsWith(file + ":2: Het moment van vastleggen (2024-01-15T09:00:00Z) ligt in de toekomst.\n")
                .doesNotContain(file + ":1:");
        assertThat(Call.at(halfway, new TreeMap<>(), "validate", file).err())
                .startsWith(file + ":2: The moment of recording (2024-01-15T09:00:00Z) lies in the future.\n");
    }

    @Test
    void whatTheProfileAdvisesIsToldOnceAndRefusesNothing() {
        String file = SmallFacts.file().toString();

        Call call = Call.inDutch("validate", file);

        assertThat(call.exitCode()).isZero();
        assertThat(call.err().lines().filter(line -> line.contains("'urn:nl:finance:duinrand'")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(file + ": NLgov-profiel, ")
                        .endsWith(
                                " gebeurtenissen: De bron 'urn:nl:finance:duinrand' is liever een URN van de Nederlandse"
                                        + " overheid, zoals urn:nld:oin:<OIN>:systeem:<naam>."));
    }

    @Test
    void whereAFileIsNoJsonIsToldInPlainWords() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.jsonl"), "\n{\"specversion\": onzin}\n");

        Call call = Call.inDutch("validate", file.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err())
                .startsWith(file + ":2: Dit is geen geldige JSON: het gaat mis op regel 1, kolom 17.\n")
                .contains(file + ": 0 ");
    }

    private static String costs(String id, String amount) {
        return """
                {"specversion":"1.0","id":"%s","source":"urn:nl:test","type":"nl.samenwerkingsverbanden.budget.costs-reported.v1",\
                "subject":"duinrand","time":"2024-02-05T08:00:00Z","datacontenttype":"application/json",\
                "data":{"month":"2024-01","label":"general","amount":%s,"date":"2024-01-31"}}
                """.formatted(id, amount);
    }

    @Test
    void twoVersionsOfOneMomentContradictEachOther() throws IOException {
        Path one = Files.writeString(folder.resolve("one.jsonl"), costs("a", "1") + costs("b", "1"));
        Path two = Files.writeString(folder.resolve("two.jsonl"), costs("c", "2"));

        assertThat(Call.inDutch("validate", one.toString()).exitCode()).isZero();
        Call call = Call.inDutch("validate", one.toString(), two.toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err())
                .contains(two
                        + ":1: Dit feit (duinrand costs-reported 2024-01 general, vastgelegd op 2024-02-05T08:00:00Z)"
                        + " staat er meer dan een keer, met verschillende gegevens: ook in " + one + ":1, " + one
                        + ":2.");
        assertThat(Call.of("validate", two.toString(), one.toString()).err())
                .contains(one + ":1: This fact (duinrand costs-reported 2024-01 general");
    }

    @Test
    void aByteOrderMarkIsNoPartOfAFile() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), "\uFEFF" + costs("a", "1"));
        Path norms = Files.writeString(
                folder.resolve("norms.yaml"),
                "\uFEFF" + Files.readString(Path.of("..", "examples", "norms.yaml")),
                StandardCharsets.UTF_16LE);

        Call call = Call.inDutch("validate", facts.toString(), norms.toString());

        assertThat(call.exitCode()).isZero();
        assertThat(call.err() + call.out()).contains(facts + ": 1 ");
    }
}
