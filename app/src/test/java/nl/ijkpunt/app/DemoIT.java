// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went through a real Kafka says the same as the receipt that needs none, byte for byte. */
class DemoIT {

    @TempDir
    Path folder;

    @Test
    void demoAndReplayAgree() {
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
                facts);
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out()).isNotEmpty();
        assertThat(demo.out())
                .isEqualTo(Call.of("replay", "--no-facts", "--history", "--format", "json", facts)
                        .out());
    }
}
