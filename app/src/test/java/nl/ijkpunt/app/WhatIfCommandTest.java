// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {

    private static final String FACTS = SmallFacts.file().toString();

    @TempDir
    Path folder;

    @Test
    void theNormsInForceChangeNothing() throws IOException {
        Path same = norms("{weight: 2}");

        Call call = Call.of("what-if", "--norms", same.toString(), FACTS);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines().findFirst().orElseThrow())
                .matches("0 of \\d+ months have another status or another alarm\\.");
        assertThat(call.out()).contains("just as many");
    }

    /** Every month that is told differs is one that replay answers otherwise under these norms, and no other is. */
    @Test
    void whatIsToldIsWhatReplayWouldAnswer() throws IOException {
        Path other = norms("{weight: 100}");

        List<JsonNode> lines = json(Call.of("what-if", "--format", "json", "--norms", other.toString(), FACTS));
        List<JsonNode> now = months(Call.of("replay", "--format", "json", "--history", FACTS));
        List<JsonNode> then =
                months(Call.of("replay", "--format", "json", "--history", "--norms", other.toString(), FACTS));

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).get("status").equals(then.get(i).get("status"))) {
                expected.add(name(now.get(i))
                        + now.get(i).get("status").asText()
                        + then.get(i).get("status").asText());
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(lines.stream()
                        .filter(line -> line.get("kind").asText().equals("what-if"))
                        .map(line -> name(line)
                                + line.get("now").get("status").asText()
                                + line.get("then").get("status").asText())
                        .toList())
                .isEqualTo(expected);
        assertThat(lines.stream()
                        .filter(line -> line.get("kind").asText().equals("what-if-total"))
                        .mapToInt(line -> line.get("different").asInt())
                        .sum())
                .isEqualTo(expected.size());
    }

    @Test
    void somethingMustBeDifferentAndThresholdsMustRise() {
        assertThat(Call.of("what-if", FACTS).err())
                .isEqualTo("ijkpunt: say what is different: --norms FILE, --watch or --alarm\n");
        assertThat(Call.of("what-if", "--alarm", "40", FACTS).err())
                .isEqualTo("ijkpunt: the thresholds must rise: 0 < --watch (otherwise 60) <= --alarm (otherwise 300)"
                        + " <= 10,000\n");
        assertThat(Call.of("what-if", "--watch", "20", "--alarm", "40", FACTS).exitCode())
                .isZero();
    }

    private Path norms(String ofRealignmentAge) throws IOException {
        return Files.writeString(
                folder.resolve("norms.yaml"),
                "norms:\n  - from: 2000-01-02\n    indicators:\n      1.realignment-age: " + ofRealignmentAge + "\n");
    }

    private static String name(JsonNode line) {
        return line.get("partnership").asText() + " " + line.get("lesson").asText() + " "
                + line.get("month").asText() + " ";
    }

    private static List<JsonNode> months(Call call) throws IOException {
        return json(call).stream()
                .filter(line -> line.get("kind").asText().equals("month"))
                .toList();
    }

    private static List<JsonNode> json(Call call) throws IOException {
        assertThat(call.exitCode()).as(call.err()).isZero();
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : call.out().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
