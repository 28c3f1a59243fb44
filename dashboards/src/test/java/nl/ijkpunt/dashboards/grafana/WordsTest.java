// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import nl.ijkpunt.events.MessageBundle;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("nl")).isEqualTo(keys("en")).isNotEmpty();
    }

    private static Set<String> keys(String language) {
        return MessageBundle.in("nl.ijkpunt.dashboards.grafana.grafana", Locale.forLanguageTag(language))
                .keySet();
    }
}
