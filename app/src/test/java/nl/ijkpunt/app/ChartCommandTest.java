// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ijkpunt.health.answers.Additions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartCommandTest {

    private static final String FACTS = SmallFacts.file().toString();

    @TempDir
    Path folder;

    @Test
    void aLessonIsDrawnByNameOrNumber() throws IOException {
        Path svg = folder.resolve("chart.svg");

        Call call = Call.of("chart", "duinrand", "ambition-and-vision", FACTS, "--out", svg.toString());

        assertThat(call).isEqualTo(new Call(0, "", ""));
        String picture = Files.readString(svg);
        assertThat(picture).startsWith("<svg ").contains("Duinrand &amp; Zee – ");
        assertThat(Call.of("chart", "duinrand", "1", FACTS).out()).isEqualTo(picture);
        assertThat(Call.inDutch("chart", "duinrand", "1", FACTS).out()).contains("xml:lang=\"nl\"");
    }

    @Test
    void whatDoesNotExistIsAnsweredWithWhatDoes() {
        assertThat(Call.of("chart", "nobody", "1", FACTS).err())
                .isEqualTo(
                        "ijkpunt: there is no partnership 'nobody' in these facts; there are: duinrand, veenstroom\n");
        assertThat(Call.of("chart", "duinrand", "11", FACTS).err())
                .startsWith("ijkpunt: there is no lesson '11'; possible: ambition-and-vision, business-case, ");
        assertThat(Call.inDutch("chart", "duinrand", "1", FACTS, "--indicator", "2.cost-performance")
                        .err())
                .startsWith("ijkpunt: '2.cost-performance' hoort niet bij deze les; mogelijk: 1.realignment-age, ");
        Call nothing = Call.of("chart", "duinrand", "10", FACTS, "--indicator", "10.participation");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err())
                .isEqualTo("ijkpunt: no month of 10.participation is known since the last re-alignment:"
                        + " there is nothing to draw\n");
    }

    @Test
    void replayPrintsChartsAfterWhatItPrintsWithoutThem() {
        List<String> plain = Call.of("replay", "--format", "json", "--history", FACTS)
                .out()
                .lines()
                .toList();
        List<String> charts = Call.of("replay", "--format", "json", "--history", "--charts", FACTS)
                .out()
                .lines()
                .toList();

        assertThat(charts).isNotEqualTo(plain);
        assertThat(charts.stream().map(Additions::plain).toList()).isEqualTo(plain);
    }

    @Test
    void forPeopleTheChartsAreWords() {
        assertThat(Call.inDutch("replay", "--charts", FACTS).out())
                .contains("Duinrand & Zee – Ambitie en visie\n  ")
                .contains("  verwachting: geen uitspraak\n");
    }
}
