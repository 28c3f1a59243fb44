// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownOptionIsAMistakeOfTheCaller() {
        assertThat(Call.of("replay", "--bogus", "x").exitCode()).isEqualTo(2);
        assertThat(Call.of("replay", "--bogus", "x").err())
                .isEqualTo("ijkpunt: unknown argument: --bogus\nHelp: ijkpunt replay --help\n");
        assertThat(Call.inDutch("replay", "--bogus", "x").err())
                .isEqualTo("ijkpunt: onbekend argument: --bogus\nHulp: ijkpunt replay --help\n");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Call.of("import", "input.csv").err()).startsWith("ijkpunt: missing: --mapping\n");
        assertThat(Call.inDutch("replay").err()).startsWith("ijkpunt: ontbreekt: FILES\n");
    }

    @Test
    void aWrongValueIsShown() {
        assertThat(Call.of("replay", "--as-of", "tomorrow", "x").err())
                .startsWith("ijkpunt: --as-of cannot be 'tomorrow'\n");
        assertThat(Call.inDutch("replay", "--known-at", "2025", "x").err())
                .startsWith("ijkpunt: --known-at kan niet '2025' zijn\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01",
                "+999999999-12-31",
                "0001-01-01",
                "1989-12-31",
                "2101-01-01",
                "31-12-2025",
                "2025-02-30"
            })
    void aDayThatNoFactCanBeAboutIsRefusedWithWhatIsExpected(String day) {
        String facts = SmallFacts.file().toString();
        for (List<String> call : List.of(
                List.of("replay", "--as-of=" + day, facts),
                List.of("what-if", "--watch", "40", "--as-of=" + day, facts),
                List.of("explain", "duinrand", "energy", "--as-of=" + day, facts),
                List.of("chart", "duinrand", "energy", "--as-of=" + day, facts))) {
            assertThat(Call.inDutch(call.toArray(String[]::new)))
                    .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                    .satisfies(said -> assertThat(said.err())
                            .startsWith(
                                    "ijkpunt: --as-of kan niet '" + day + "' zijn\nverwacht: een dag als 2025-12-31, "
                                            + "van 1990-01-01 tot en met 2100-12-31\n"));
        }
    }

    @Test
    void aMomentThatNothingWasRecordedAtIsRefused() {
        Call call = Call.inDutch(
                "replay",
                "--known-at=-999999999-01-01T00:00:00+18:00",
                SmallFacts.file().toString());
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("verwacht: een tijdstip als 2025-10-20T12:00:00Z");
    }

    @Test
    void aFileThatIsNotThere() {
        Call call = Call.inDutch("replay", "--format", "json", "/no/such.jsonl");
        assertThat(call).isEqualTo(new Call(2, "", "ijkpunt: het bestand /no/such.jsonl bestaat niet\n"));
    }

    @Test
    void theLanguageAskedForGoesBeforeThatOfTheMachine() {
        assertThat(Call.inDutch("replay", "--lang", "en", "/no/such.jsonl").err())
                .isEqualTo("ijkpunt: there is no file /no/such.jsonl\n");
        assertThat(Call.of("replay", "--lang=nl", "--help").out()).contains("Gebruik: ijkpunt replay", "Opties:");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle dutch =
                Texts.forCall(List.of("--lang=nl"), new TreeMap<>()).bundle();
        ResourceBundle english =
                Texts.forCall(List.of("--lang=en"), new TreeMap<>()).bundle();
        assertThat(dutch.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void withoutACommandThereIsHelp() {
        Call call = Call.of();
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("demo", "replay", "import", "validate", "serve", "generate");
    }

    @Test
    void anUnknownSettingIsRefused() throws IOException {
        Path config = Files.writeString(folder.resolve("ijkpunt.properties"), "bootstrap.server=localhost:9092\n");
        assertThat(Call.of("serve", "--config", config.toString()).err())
                .isEqualTo("ijkpunt: " + config + ": there is no setting 'bootstrap.server'\n");
        assertThat(Call.of("serve").err()).startsWith("ijkpunt: which Kafka?");
    }

    @Test
    void theLanguageStaysWhenTheLauncherSetsTheLocale() {
        Call said = Call.with(Map.of("IJKPUNT_LANGUAGE", "nl_NL", "LC_ALL", "C.UTF-8"), "import", "input.csv");
        assertThat(said.err()).startsWith("ijkpunt: ontbreekt: --mapping");
    }

    @Test
    void theEnvironmentOverrulesTheFile() throws IOException {
        Path config = Files.writeString(
                folder.resolve("ijkpunt.properties"),
                "bootstrap.servers=one:9092\nthreads=4\nkafka.security.protocol=SSL\n");
        ServeSettings settings = ServeSettings.read(
                config,
                new TreeMap<>(Map.of(
                        "IJKPUNT_BOOTSTRAP_SERVERS", "two:9092",
                        "IJKPUNT_KAFKA_CLIENT_RACK", "a",
                        "IJKPUNT_JAVA_OPTS", "-Xmx1g",
                        "PATH", "/bin")));
        assertThat(settings.streams().bootstrapServers()).isEqualTo("two:9092");
        assertThat(settings.streams().threads()).isEqualTo(4);
        assertThat(settings.streams().kafka())
                .containsExactly(Map.entry("client.rack", "a"), Map.entry("security.protocol", "SSL"));
    }
}
