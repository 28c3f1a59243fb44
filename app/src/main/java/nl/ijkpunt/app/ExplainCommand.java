// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.app.explain.Case;
import nl.ijkpunt.app.explain.ReceiptJson;
import nl.ijkpunt.app.explain.ReceiptText;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.lessons.LessonBook;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a lesson stands where it stands: the receipt of one answer, from event files, offline. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

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

    @Option(names = "--since", paramLabel = "DATE")
    @Nullable
    LocalDate since;

    @Option(names = "--norms", paramLabel = "FILE")
    @Nullable
    Path norms;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    Format format = Format.TEXT;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LessonKey about = LessonArgument.read(lesson);
        requireOfLesson(about);
        Norms agreed = AgreedNorms.read(norms, terminal);
        EventFiles events = new EventFiles(terminal);
        Dossier dossier = new Dossier(partnership, agreed, knownAt);
        events.read(files, dossier::learn);
        Case receipt = dossier.about(about, asOf, since, command());
        if (format == Format.JSON) {
            terminal.answer(ReceiptJson.of(receipt, indicator));
        } else {
            terminal.out()
                    .print(ReceiptText.of(receipt, indicator, terminal.texts().language()));
        }
        if (events.refused() > 0) {
            terminal.say("events.refused", events.refused());
        }
        return events.exitCode();
    }

    private void requireOfLesson(LessonKey about) {
        List<String> ids =
                LessonBook.indicators(about).stream().map(one -> one.id()).toList();
        if (indicator != null && !ids.contains(indicator)) {
            throw new Refusal("error.unknown-indicator", indicator, String.join(", ", ids));
        }
    }

    /** The call that prints the answer itself in full figures; the day is filled in when it was not given. */
    private Dossier.Command command() {
        return day -> {
            StringBuilder call = new StringBuilder("ijkpunt replay --format json --as-of ").append(day);
            if (knownAt != null) {
                call.append(" --known-at ").append(knownAt.text());
            }
            if (norms != null) {
                call.append(" --norms ").append(norms);
            }
            files.forEach(file -> call.append(' ').append(file));
            return call.toString();
        };
    }
}
