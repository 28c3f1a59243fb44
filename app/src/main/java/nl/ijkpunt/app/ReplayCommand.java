// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.chart.ChartText;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.Additions;
import nl.ijkpunt.health.answers.AnswerJson;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.answers.MonthAnswer;
import nl.ijkpunt.health.answers.SymptomAnswer;
import nl.ijkpunt.health.norms.Norms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Event files to answers, offline (output.md). */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    Viewpoint from = new Viewpoint();

    @Option(names = "--history")
    boolean history;

    @Option(names = "--episodes")
    boolean episodes;

    @Option(names = "--charts")
    boolean charts;

    @Option(names = "--no-facts")
    boolean noFacts;

    @Option(names = "--norms", paramLabel = "FILE")
    @Nullable
    Path norms;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    Format format = Format.TEXT;

    @Parameters(arity = "1..*", paramLabel = "FILES")
    List<Path> files = List.of();

    private boolean isComplete = true;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EventFiles events = new EventFiles(terminal);
        Norms agreed = AgreedNorms.read(norms, terminal);
        Replay replay = new Replay(agreed, from.knownAt);
        Names names = new Names();
        events.read(files, fact -> {
            replay.learn(fact);
            names.learn(fact);
        });
        if (episodes) {
            NoticeLines notices = new NoticeLines(terminal, format, names);
            replay.answer(from.asOf, health -> notices.print(health.notices()), this::unanswerable);
        } else if (format == Format.JSON) {
            replay.answer(from.asOf, this::print, this::unanswerable);
        } else {
            BoardAnswers board = new BoardAnswers(agreed);
            List<LessonAnswer> lessons = new ArrayList<>();
            replay.answer(from.asOf, health -> lessons.addAll(health.lessons()), this::unanswerable);
            lessons.forEach(lesson -> board.add(AnswerJson.lesson(lesson, false)));
            board.print(terminal, names.byId());
            if (charts) {
                lessons.forEach(lesson -> printChart(lesson, names));
            }
        }
        if (events.refused() > 0) {
            terminal.say("events.refused", events.refused());
        }
        return isComplete ? events.exitCode() : ExitCode.FAILURE;
    }

    private void unanswerable(String partnership, RuntimeException failure) {
        isComplete = false;
        terminal.unanswerable(partnership, failure);
    }

    private void print(Health health) {
        for (LessonAnswer lesson : health.lessons()) {
            print(charts ? Additions.lesson(lesson, !noFacts) : AnswerJson.lesson(lesson, !noFacts));
        }
        for (SymptomAnswer symptom : health.symptoms()) {
            print(AnswerJson.symptom(symptom, !noFacts));
        }
        if (history) {
            for (MonthAnswer month : health.months()) {
                print(charts ? Additions.month(month) : AnswerJson.month(month));
            }
        }
    }

    private void printChart(LessonAnswer answer, Names names) {
        Locale language = terminal.texts().language();
        print("");
        print(names.of(answer.partnership()) + " – "
                + Catalogue.in(language).lesson(answer.lesson()).title());
        ChartText.lines(answer.charts(), language.getLanguage()).forEach(line -> print("  " + line));
    }

    private void print(String line) {
        terminal.answer(line);
    }
}
