// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Writes the figures of a full run into the pages bewijs.md and proof.md, in target/proof. */
public final class ProofPages implements TestExecutionListener {
    private static final Pattern FIGURE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String ROWS = "rows ";

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (Proof.inFull() && !Proof.figures().isEmpty()) {
            write("proof.md", figure -> figure);
            write("bewijs.md", figure -> figure.replace('.', ','));
        }
    }

    private static void write(String page, UnaryOperator<String> number) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "proof"));
            Files.write(
                    folder.resolve(page),
                    lines(page).flatMap(line -> filled(line, number)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String page) throws IOException {
        try (InputStream text = Objects.requireNonNull(ProofPages.class.getResourceAsStream("/proof/" + page))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    /** A line with its figures, or all rows of a table. */
    private static Stream<String> filled(String line, UnaryOperator<String> number) {
        Matcher found = FIGURE.matcher(line);
        if (found.matches() && found.group(1).startsWith(ROWS)) {
            List<String> rows = new ArrayList<>();
            for (String row : Proof.rows(found.group(1).substring(ROWS.length()))) {
                rows.add(Stream.of(row.split(" \\| ", -1))
                        .map(cell -> NUMBER.matcher(cell).matches() ? number.apply(cell) : cell)
                        .collect(Collectors.joining(" | ", "| ", " |")));
            }
            return rows.stream();
        }
        return Stream.of(FIGURE.matcher(line)
                .replaceAll(match ->
                        number.apply(Objects.requireNonNull(Proof.figures().get(match.group(1)), match.group(1)))));
    }
}
