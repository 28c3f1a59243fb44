// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every example in the pages about receipts is what the program prints. To write them anew: {@code mvn -pl app -am test
 * -Dtest=ReceiptPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dapprove}.
 */
class ReceiptPagesTest {

    /** A block of text that begins with the call. */
    private static final Pattern EXAMPLE =
            Pattern.compile("```text\n\\$ \\./ijkpunt ([^\n]*)\n\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"bon.md", "receipts.md"})
    void everyExampleIsWhatTheProgramPrints(String name) throws IOException {
        Path page = Path.of("..", "docs", name);
        String text = Files.readString(page);
        List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();
        String printed = EXAMPLE.matcher(text)
                .replaceAll(example -> Matcher.quoteReplacement(
                        "```text\n$ ./ijkpunt " + example.group(1) + "\n\n" + output(example.group(1)) + "```"));
        if (System.getProperty("approve") != null) {
            Files.writeString(page, printed);
        }

        assertThat(examples).hasSize(2);
        assertThat(printed).isEqualTo(Files.readString(page));
    }

    /** The test stands in a module, the reader in the folder above it. */
    private static String output(String call) {
        Call done = Call.of(call.replace("examples/", "../examples/").split(" "));
        assertThat(done.exitCode()).isZero();
        return done.out().replace("../examples/", "examples/");
    }
}
