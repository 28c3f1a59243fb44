// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.List;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.lessons.Indicator;
import nl.ijkpunt.health.lessons.LessonBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    Viewpoint from = new Viewpoint();

    @Option(names = "--norms", paramLabel = "FILE")
    @Nullable
    Path norms;

    /** The lesson; refuses one that does not exist, and an indicator that does not belong to it. */
    LessonKey read() {
        LessonKey key = LessonArgument.read(lesson);
        List<String> ids =
                LessonBook.indicators(key).stream().map(Indicator::id).toList();
        if (indicator != null && !ids.contains(indicator)) {
            throw new Refusal("error.unknown-indicator", indicator, String.join(", ", ids));
        }
        return key;
    }
}
