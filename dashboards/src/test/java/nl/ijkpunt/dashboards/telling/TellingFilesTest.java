// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import nl.ijkpunt.events.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' and Alertmanager's own tools find nothing to say about the files. */
class TellingFilesTest {

    @TempDir
    Path folder;

    @Test
    void rulesAreRulesAndNoneIsThereTwice() throws Exception {
        for (String pace : new String[] {"calm", "quick"}) {
            write(telling("pace=" + pace));
            for (String file : new String[] {"figures", "directors", "operations"}) {
                assertThat(Tool.PROMTOOL.run(
                                "check",
                                "rules",
                                "--lint=all",
                                "--lint-fatal",
                                path("prometheus/rules/" + file + ".yml")))
                        .contains("SUCCESS");
            }
        }
    }

    /** The sentences as people read them, and the silences, are in {@code src/test/rules}. */
    @Test
    void rulesTellWhatTheTestsSay() throws Exception {
        for (String test : new String[] {"directors", "operations", "settled"}) {
            assertThat(Tool.PROMTOOL.run("test", "rules", "src/test/rules/" + test + ".test.yml"))
                    .contains("SUCCESS")
                    .doesNotContain("FAILED");
        }
    }

    @Test
    void theConfigurationOfAlertmanagerIsAccepted() throws Exception {
        write(telling("""
                mail.username=ijkpunt
                mail.tls=true
                partnership.de-waterkring.to=a@waterkring.example, b@waterkring.example
                partnership.de-waterkring.language=en
                """));
        assertThat(Tool.AMTOOL.run("check-config", path("alertmanager/alertmanager.yml")))
                .contains("SUCCESS")
                .contains("6 inhibit rules")
                .contains("7 receivers");
    }

    @Test
    void everyoneHearsWhatIsTheirs() throws Exception {
        write(telling("partnership.de-waterkring.to=a@waterkring.example"));
        assertThat(receiver("audience=director", "severity=act", "partnership=de-waterkring"))
                .isEqualTo("directors-de-waterkring");
        assertThat(receiver("audience=director", "severity=info", "partnership=de-waterkring"))
                .isEqualTo("directors-de-waterkring-info");
        assertThat(receiver("audience=director", "severity=attention", "partnership=noord"))
                .isEqualTo("directors");
        assertThat(receiver("audience=director", "severity=info", "partnership=noord"))
                .isEqualTo("directors-info");
        assertThat(receiver("audience=operator", "severity=page")).isEqualTo("operators");
        assertThat(receiver("audience=heartbeat", "severity=none")).isEqualTo("heartbeat");
        assertThat(receiver("audience=nobody", "severity=none")).isEqualTo("nobody");
    }

    @Test
    void withTeamsTheAddressStaysInAFileBecauseItHoldsASecret() throws IOException {
        assertThat(TellingFiles.all(telling("teams=true")).get("alertmanager/alertmanager.yml"))
                .contains("msteamsv2_configs")
                .contains("webhook_url_file: /etc/alertmanager/secrets/teams-webhook")
                .doesNotContain("webhook_url:");
    }

    @Test
    void wrongSettingsAreNamed() {
        assertThatThrownBy(() -> telling("mail.smart=x")).hasMessage("mail.smart");
        assertThatThrownBy(() -> telling("directors.language=de")).hasMessage("language: de");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("nl")).isEqualTo(keys("en")).isNotEmpty();
    }

    private static Set<String> keys(String language) {
        return MessageBundle.in("nl.ijkpunt.dashboards.telling.telling", Locale.forLanguageTag(language))
                .keySet();
    }

    private String receiver(String... labels) throws Exception {
        String[] call = new String[4 + labels.length];
        call[0] = "config";
        call[1] = "routes";
        call[2] = "test";
        call[3] = "--config.file=" + path("alertmanager/alertmanager.yml");
        System.arraycopy(labels, 0, call, 4, labels.length);
        return Tool.AMTOOL.run(call).replaceAll("(?m)^Warning:.*$", "").strip();
    }

    private static Telling telling(String settings) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(settings));
        return Telling.read(properties);
    }

    private void write(Telling telling) throws IOException {
        for (Map.Entry<String, String> file : TellingFiles.all(telling).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }
}
