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
