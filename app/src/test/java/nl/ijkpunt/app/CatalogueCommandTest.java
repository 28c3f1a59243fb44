// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ijkpunt.events.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCommandTest {

    private static final Path DOCS = Path.of("..", "docs");

    /** When this fails: the first line of the page says how to make it again. */
    @ParameterizedTest
    @CsvSource({"nl, catalogus.md", "en, catalogue.md"})
    void thePageInTheDocumentationIsWhatTheCommandPrints(String language, String page) throws IOException {
        Call call = Call.of("catalogue", "--lang", language);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).isEqualTo(Files.readString(DOCS.resolve(page)));
    }

    @ParameterizedTest
    @CsvSource({"nl", "en"})
    void everyIndicatorHasItsOwnHeadingAndEveryLinkLeadsToOne(String language) throws IOException {
        String page = Call.of("catalogue", "--lang", language).out();

        for (String id : Catalogue.ids()) {
            assertThat(page).containsOnlyOnce("### " + id + " ");
        }
        TreeSet<String> anchors = new TreeSet<>();
        page.lines()
                .filter(line -> line.startsWith("### "))
                .forEach(line -> anchors.add(line.substring(4)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[.,:'/&()]", "")
                        .replace(' ', '-')));
        Pattern.compile("\\]\\(#([^)]*)\\)")
                .matcher(page)
                .results()
                .forEach(link -> assertThat(anchors).contains(link.group(1)));
        Pattern.compile("\\]\\(([^#)][^)]*)\\)")
                .matcher(page)
                .results()
                .forEach(link -> assertThat(DOCS.resolve(link.group(1))).exists());
    }

    @Test
    void normsOfYourOwnAreInIt() {
        String page = Call.of(
                        "catalogue", "--lang", "nl", "--norms", "../examples/norms.yaml", "--partnership", "rijnrand")
                .out();

        assertThat(page)
                .contains("groen vanaf 0,97, rood onder 0,90 (verhouding)")
                .contains("bevestigd op 2025-12-10 door algemeen bestuur")
                .contains("groen tot en met 10, rood boven 21 (dagen)\n- **Gewicht**: 3, cruciaal");
    }
}
