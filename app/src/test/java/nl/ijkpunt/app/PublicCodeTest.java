// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What catalogues of public software read (publiccode.yml 0.7): the mandatory keys, and nothing that is deprecated. */
class PublicCodeTest {

    private final JsonNode file = read();

    @Test
    void mandatoryKeysHaveAValueOfTheStandard() {
        assertThat(file.path("publiccodeYmlVersion").textValue()).isEqualTo("0.7");
        assertThat(file.path("name").textValue()).isEqualTo("IJkpunt");
        assertThat(URI.create(file.path("url").textValue())).hasScheme("https").hasNoFragment();
        assertThat(file.path("platforms")).isNotEmpty();
        assertThat(file.path("developmentStatus").textValue())
                .isIn("concept", "development", "beta", "stable", "obsolete");
        assertThat(file.path("softwareType").textValue()).startsWith("standalone/");
        assertThat(file.at("/legal/license").textValue()).isEqualTo("EUPL-1.2");
        assertThat(file.at("/localisation/localisationReady").isBoolean()).isTrue();
        assertThat(file.at("/localisation/availableLanguages")).isNotEmpty();
        assertThat(file.at("/intendedAudience/countries"))
                .extracting(JsonNode::textValue)
                .containsExactly("NL");
    }

    @Test
    void whoMaintainsItIsSaidWhenSomebodyDoes() {
        String type = file.at("/maintenance/type").textValue();
        assertThat(type).isIn("internal", "contract", "community", "none");
        assertThat(file.path("maintenance").has("contacts"))
                .isEqualTo(List.of("internal", "community").contains(type));
        assertThat(file.path("maintenance").has("contractors")).isEqualTo(type.equals("contract"));
    }

    @Test
    void everyLanguageIsDescribedWithinTheLimits() {
        assertThat(file.path("description").fieldNames()).toIterable().containsExactly("nl", "en");
        for (JsonNode language : file.path("description")) {
            assertThat(language.path("shortDescription").textValue()).hasSizeBetween(1, 150);
            assertThat(language.path("longDescription").textValue()).hasSizeBetween(150, 10_000);
            assertThat(language.path("features")).hasSizeBetween(5, 20);
            assertThat(language.has("genericName")).isFalse();
        }
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("..", "publiccode.yml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
