// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.chart.ChartSvg;
import nl.ijkpunt.dashboards.chart.Drawing;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.charts.LessonCharts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The control chart of one lesson, or of one of its indicators, as SVG (drift.md 10). */
@Command(name = "chart")
final class ChartCommand implements Callable<Integer> {

    private final Terminal terminal;

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

    @Option(names = "--out", paramLabel = "CHART.svg", descriptionKey = "chart-out")
    @Nullable
    Path out;

    @Parameters(index = "0", paramLabel = "PARTNERSHIP", descriptionKey = "partnership")
    String partnership = "";

    @Parameters(index = "1", paramLabel = "LESSON", descriptionKey = "lesson")
    String lesson = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FILES", descriptionKey = "event-files")
    List<Path> files = List.of();

    ChartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LessonKey wanted = lesson();
        EventFiles events = new EventFiles(terminal);
        Replay replay = new Replay(AgreedNorms.read(norms, terminal), knownAt);
        Names names = new Names();
        events.read(files, fact -> {
            replay.learn(fact);
            names.learn(fact);
        });
        List<LessonAnswer> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        replay.answer(asOf, health -> {
            known.add(health.partnership());
            if (health.partnership().equals(partnership)) {
                found.add(answer(health, wanted));
            }
        });
        if (found.isEmpty()) {
            throw new Refusal("error.no-partnership", partnership, String.join(", ", known));
        }
        String name = names.byId().getOrDefault(partnership, partnership);
        print(ChartSvg.of(
                drawing(name, found.get(0)), terminal.texts().language().getLanguage()));
        return events.exitCode();
    }

    private LessonKey lesson() {
        List<String> keys = new ArrayList<>();
        for (LessonKey key : LessonKey.values()) {
            if (Code.of(key).equals(lesson) || Integer.toString(key.number()).equals(lesson)) {
                return key;
            }
            keys.add(Code.of(key));
        }
        throw new Refusal("error.no-lesson", lesson, String.join(", ", keys));
    }

    private static LessonAnswer answer(Health health, LessonKey lesson) {
        return health.lessons().stream()
                .filter(answer -> answer.lesson() == lesson)
                .findFirst()
                .orElseThrow();
    }

    private Drawing drawing(String name, LessonAnswer answer) {
        Locale language = terminal.texts().language();
        Catalogue catalogue = Catalogue.in(language);
        LessonCharts charts = answer.charts();
        if (indicator == null) {
            if (charts.lesson() == null) {
                throw new Refusal("error.no-points", lesson);
            }
            LessonAnswer.Agreed agreed = answer.agreed();
            LessonAnswer.First first = answer.first();
            return new Drawing(
                    name + " – " + catalogue.lesson(answer.lesson()).title(),
                    Unit.POINTS,
                    charts.lesson(),
                    agreed == null ? null : agreed.score(),
                    first == null ? null : Double.valueOf(first.score()));
        }
        for (LessonCharts.OfIndicator one : charts.indicators()) {
            if (one.indicator().equals(indicator)) {
                if (one.chart() == null) {
                    throw new Refusal("error.no-points", indicator);
                }
                return new Drawing(
                        name + " – " + catalogue.title(indicator), Catalogue.unit(indicator), one.chart(), null, null);
            }
        }
        throw new Refusal(
                "error.no-indicator",
                indicator,
                String.join(
                        ", ",
                        charts.indicators().stream()
                                .map(LessonCharts.OfIndicator::indicator)
                                .toList()));
    }

    private void print(String svg) {
        if (out == null) {
            terminal.out().print(svg);
            return;
        }
        try {
            Files.writeString(out, svg);
        } catch (IOException e) {
            throw new Refusal("error.cannot-write", out, String.valueOf(e.getMessage()));
        }
    }
}
