// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** The points and rows are those of the specification's vectors, key {@code raw} of drift.json. */
    @Test
    void aSeriesOfWhichNothingIsKnownIsThatOfTheReferenceProgram() throws IOException {
        Call call = Call.of(
                "drift", "--two-sided", "--no-baseline", resource("series.csv").toString());

        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).isEmpty();
        List<String> lines = call.out().lines().toList();
        List<String> expected = Files.readAllLines(resource("series.jsonl"));
        assertThat(lines).hasSameSizeAs(expected);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = JSON.readTree(lines.get(i));
            JsonNode wanted = JSON.readTree(expected.get(i));
            assertThat(line.fieldNames()).toIterable().containsExactly("t", "evidence", "state", "onset");
            assertThat(line.get("t")).isEqualTo(wanted.get("t"));
            assertThat(line.get("state")).isEqualTo(wanted.get("state"));
            assertThat(line.get("onset")).isEqualTo(wanted.get("onset"));
            double evidence = wanted.get("evidence").asDouble();
            assertThat(line.get("evidence").asDouble())
                    .isCloseTo(evidence, within(1e-9 * Math.max(1, Math.abs(evidence))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheHeader(String charset) throws IOException {
        Path series = folder.resolve("series.csv");
        Files.writeString(series, "\uFEFF\"t\",\"x\"\r\n1,5\r\n", Charset.forName(charset));

        Call call = Call.of("drift", "--two-sided", "--no-baseline", series.toString());

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines()).hasSize(1);
    }

    @Test
    void scoresFallBelowWhatWasAgreed() throws IOException {
        StringBuilder text = new StringBuilder("t,x\n");
        for (int month = 24301; month <= 24324; month++) {
            text.append(month)
                    .append(',')
                    .append((month < 24313 ? 72 : 50) + month % 3)
                    .append('\n');
        }
        Path scores = file(text.toString());

        String held = Call.of("drift", "--level", "72", "--months", "8", scores.toString())
                .out();
        String startUp = Call.of("drift", scores.toString()).out();

        assertThat(held).contains("\"state\":\"alarm\",\"onset\":24313}\n");
        assertThat(held.lines()).hasSize(24);
        // the first point has nothing to be compared with
        assertThat(startUp).startsWith("{\"t\":24301,\"evidence\":0,\"state\":\"ok\",\"onset\":null}\n");
        assertThat(held).doesNotStartWith("{\"t\":24301,\"evidence\":0,");
    }

    @Test
    void aMissingValueIsNoStepAndNoNews() throws IOException {
        Call gap = Call.of(
                "drift",
                "--two-sided",
                "--no-baseline",
                file("t,x\n1,5.5\n2,\n3,4\n\n7,6e0\n").toString());
        Call absent = Call.of(
                "drift",
                "--two-sided",
                "--no-baseline",
                file("\uFEFFt,x\r\n1,5.5\r\n3,4\r\n7,6\r\n").toString());

        assertThat(gap.exitCode()).isZero();
        assertThat(gap.out().lines()).hasSize(3);
        assertThat(gap).isEqualTo(absent);
    }

    @Test
    void everythingThatIsWrongIsToldWithFileLineFieldAndRule() throws IOException {
        Path wrong = file("t,x\n1,2\n1.5,3\n1,4\n2,NaN\n3,\"1,5\"\n4,5,6\n5,1e999\n");

        Call call = Call.of("drift", "--two-sided", "--no-baseline", wrong.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines())
                .containsExactly(
                        wrong + ":3: t: must be a whole number, not '1.5'",
                        wrong + ":4: t: must rise; 1 comes after 1",
                        wrong + ":5: x: must be a number with a point before its decimals, or empty when it is missing,"
                                + " not 'NaN'",
                        wrong + ":6: x: must be a number with a point before its decimals, or empty when it is missing,"
                                + " not '1,5'",
                        wrong + ":7: a row has two fields, t and x, not 3",
                        wrong + ":8: x: must be a number with a point before its decimals, or empty when it is missing,"
                                + " not '1e999'",
                        "ijkpunt: the series " + wrong + " cannot be used; what is wrong is listed above");
    }

    @Test
    void aFileThatIsNoSeries() throws IOException {
        Path other = file("date,score\n2026-01-01,5\n");
        assertThat(Call.inDutch("drift", other.toString()).err())
                .startsWith(other + ":1: de kop moet t,x zijn, niet 'date,score'\n");
        Path empty = file("");
        assertThat(Call.of("drift", empty.toString()).err()).startsWith(empty + ":1: the header must be t,x, not ''\n");
        Path open = file("t,x\n1,\"2\n");
        assertThat(Call.of("drift", open.toString()).err())
                .startsWith(open + ":2: a quote is not closed or stands in the wrong place\n");
        Path far = file("t,x\n4294967297,2\n");
        assertThat(Call.of("drift", far.toString()).err())
                .startsWith(far + ":2: t: is the number of a month unless --no-baseline is given;");
        assertThat(Call.of("drift", "--no-baseline", far.toString()).exitCode()).isZero();
        assertThat(Call.of("drift", "/no/such.csv").err()).isEqualTo("ijkpunt: there is no file /no/such.csv\n");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(Call.of("drift", binary.toString()).err()).isEqualTo("ijkpunt: " + binary + " is not UTF-8 text\n");
    }

    @Test
    void noPointNoOutput() throws IOException {
        assertThat(Call.of("drift", file("t,x\n").toString())).isEqualTo(new Call(0, "", ""));
    }

    @Test
    void anAgreementMustBeOne() throws IOException {
        String file = file("t,x\n1,2\n").toString();
        assertThat(Call.of("drift", "--level", "101", file).err()).contains("score of 0 to 100");
        assertThat(Call.of("drift", "--level", "72", "--months", "0", file).exitCode())
                .isEqualTo(2);
        assertThat(Call.of("drift", "--months", "8", file).err()).contains("give --level too");
        assertThat(Call.of("drift", "--no-baseline", "--level", "72", file).err())
                .contains("with --no-baseline there is none");
    }

    @Test
    void aDashIsStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("t,x\n-3,1\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(Call.of("drift", "--no-baseline", "-").out())
                    .isEqualTo("{\"t\":-3,\"evidence\":0,\"state\":\"ok\",\"onset\":null}\n");
        } finally {
            System.setIn(before);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "series", ".csv"), text);
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(DriftCommandTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
