// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.chart.ChartSvg;
import nl.ijkpunt.dashboards.chart.Drawing;
import nl.ijkpunt.events.LessonKey;
import nl.ijkpunt.events.catalogue.Catalogue;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.LessonAnswer;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.producers.output.Kind;
import nl.ijkpunt.producers.output.Outputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The control chart of one lesson, or of one of its indicators, as SVG (drift.md 10). */
@Command(name = "chart")
final class ChartCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    AboutLesson about = new AboutLesson();

    @Option(names = "--out", paramLabel = "CHART.svg", descriptionKey = "chart-out")
    @Nullable
    Path out;

    @Mixin
    Writing writing = new Writing();

    ChartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LessonKey wanted = about.read();
        List<Path> read = new ArrayList<>(about.files);
        Optional.ofNullable(about.norms).ifPresent(read::add);
        Outputs outputs = writing.besides(read, terminal);
        EventFiles events = new EventFiles(terminal);
        Replay replay = new Replay(AgreedNorms.read(about.norms, terminal), about.from.knownAt);
        Names names = new Names();
        events.read(about.files, fact -> {
            replay.learn(fact);
            names.learn(fact);
        });
        List<LessonAnswer> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        replay.answer(about.from.asOf, health -> {
            known.add(health.partnership());
            if (health.partnership().equals(about.partnership)) {
                found.add(answer(health, wanted));
            }
        });
        if (found.isEmpty()) {
            throw new Refusal("error.no-partnership", about.partnership, String.join(", ", known));
        }
        String name = names.byId().getOrDefault(about.partnership, about.partnership);
        print(
                ChartSvg.of(
                        drawing(name, found.get(0)), terminal.texts().language().getLanguage()),
                outputs);
        return events.exitCode();
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
        if (about.indicator == null) {
            if (charts.lesson() == null) {
                throw new Refusal("error.no-points", about.lesson);
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
            if (one.indicator().equals(about.indicator) && one.chart() != null) {
                return new Drawing(
                        name + " – " + catalogue.title(about.indicator),
                        Catalogue.unit(about.indicator),
                        one.chart(),
                        null,
                        null);
            }
        }
        throw new Refusal("error.no-points", about.indicator);
    }

    private void print(String svg, Outputs outputs) {
        if (out == null) {
            terminal.out().print(svg);
            return;
        }
        Writing.text(svg, out, Kind.CHART, outputs);
    }
}
