// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command wants to know: a lesson of a partnership, from which facts, on which day, as known when. */
final class AboutLesson {

    @Parameters(index = "0", paramLabel = "PARTNERSHIP")
    String partnership = "";

    @Parameters(index = "1", paramLabel = "LESSON")
    String lesson = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FACTS")
    List<Path> files = List.of();

    @Option(names = "--indicator", paramLabel = "ID")
    @Nullable
    String indicator;

    @Option(names = "--as-of", paramLabel = "DATE")
    @Nullable
    LocalDate asOf;

    @Option(names = "--known-at", paramLabel = "INSTANT", converter = Moment.Converter.class)
    @Nullable
    Moment knownAt;

    @Option(names = "--norms", paramLabel = "FILE")
    @Nullable
    Path norms;
}
