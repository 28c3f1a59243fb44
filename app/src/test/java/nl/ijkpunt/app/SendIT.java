// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.streams.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event files reach a Kafka that runs, and are answered there. */
class SendIT {

    @TempDir
    Path folder;

    @Test
    void whatIsSentIsAnsweredAndWhatIsRefusedIsNamed() throws Exception {
        List<String> lines = Files.readAllLines(SmallFacts.file());
        String tomorrow = lines.get(0)
                .replace("\"id\":\"du-001\"", "\"id\":\"du-900\"")
                .replaceFirst("\"time\":\"2024", "\"time\":\"2924");
        Path later = Files.write(folder.resolve("later.jsonl"), List.of(tomorrow));
        try (EmbeddedRun run = EmbeddedRun.start(folder.resolve("run"), NormsFile.shipped())) {
            Call sent = Call.of(
                    "send",
                    "--lang",
                    "en",
                    "--bootstrap-servers",
                    run.bootstrapServers(),
                    SmallFacts.file().toString(),
                    later.toString());

            assertThat(sent.exitCode()).isEqualTo(1);
            assertThat(sent.err())
                    .contains(later + ":1: ")
                    .contains(lines.size() + " facts sent to " + run.bootstrapServers() + ", 1 lines refused");

            run.passTo(LocalDate.of(2026, 6, 1));
            try (PublishedAnswers published = run.published(List.of(Topics.HEALTH))) {
                published.catchUp();
                assertThat(published.lines().stream()
                                .map(line -> line.replaceFirst("\\{\"partnership\":\"([a-z]+)\".*", "$1"))
                                .distinct())
                        .containsExactly("duinrand", "veenstroom");
            }
        }
    }
}
