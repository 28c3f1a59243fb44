// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.ijkpunt.app.explain.Case;
import nl.ijkpunt.app.explain.ReceiptJson;
import nl.ijkpunt.app.explain.ReceiptText;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why a lesson stands where it stands: the receipt of one answer, from event files, offline. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    AboutLesson about = new AboutLesson();

    @Option(names = "--since", paramLabel = "DATE")
    @Nullable
    LocalDate since;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    Format format = Format.TEXT;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LessonKey lesson = about.read();
        Norms agreed = AgreedNorms.read(about.norms, terminal);
        EventFiles events = new EventFiles(terminal);
        Dossier dossier = new Dossier(about.partnership, agreed, about.from.knownAt);
        events.read(about.files, dossier::learn);
        Case receipt;
        try {
            receipt = dossier.about(lesson, about.from.asOf, since, command());
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            terminal.unanswerable(about.partnership, e);
            return ExitCode.FAILURE;
        }
        if (format == Format.JSON) {
            terminal.answer(ReceiptJson.of(receipt, about.indicator));
        } else {
            terminal.out()
                    .print(ReceiptText.of(
                            receipt, about.indicator, terminal.texts().language()));
        }
        if (events.refused() > 0) {
            terminal.say("events.refused", events.refused());
        }
        return events.exitCode();
    }

    /** The call that prints the answer itself in full figures; the day is filled in when it was not given. */
    private Dossier.Command command() {
        return day -> {
            StringBuilder call = new StringBuilder("ijkpunt replay --format json --as-of ").append(day);
            if (about.from.knownAt != null) {
                call.append(" --known-at ").append(about.from.knownAt.text());
            }
            if (about.norms != null) {
                call.append(" --norms ").append(about.norms);
            }
            about.files.forEach(file -> call.append(' ').append(file));
            return call.toString();
        };
    }
}
