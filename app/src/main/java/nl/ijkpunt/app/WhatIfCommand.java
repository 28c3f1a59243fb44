// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.board.WhatIfText;
import nl.ijkpunt.health.Health;
import nl.ijkpunt.health.answers.Comparison;
import nl.ijkpunt.health.answers.WhatIfJson;
import nl.ijkpunt.health.drift.DriftSettings;
import nl.ijkpunt.norms.NormsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which months would have had another status or alarm under other norms or thresholds. */
@Command(name = "what-if")
final class WhatIfCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--norms", paramLabel = "FILE", descriptionKey = "what-if-norms")
    @Nullable
    Path norms;

    @Option(names = "--watch", paramLabel = "EVIDENCE")
    @Nullable
    Double watch;

    @Option(names = "--alarm", paramLabel = "EVIDENCE")
    @Nullable
    Double alarm;

    @Mixin
    Viewpoint from = new Viewpoint();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    Format format = Format.TEXT;

    @Parameters(arity = "1..*", paramLabel = "FILES", descriptionKey = "event-files")
    List<Path> files = List.of();

    WhatIfCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (norms == null && watch == null && alarm == null) {
            throw new Refusal("error.what-if");
        }
        EventFiles events = new EventFiles(terminal);
        Replay now = new Replay(NormsFile.shipped(), from.knownAt);
        Replay then = new Replay(AgreedNorms.read(norms, terminal), from.knownAt, thresholds());
        Names names = new Names();
        events.read(files, fact -> {
            now.learn(fact);
            then.learn(fact);
            names.learn(fact);
        });
        List<Comparison> comparisons = new ArrayList<>();
        List<Health> before = new ArrayList<>();
        now.answer(from.asOf, before::add);
        then.answer(
                from.asOf,
                health -> comparisons.add(Comparison.of(
                        health.partnership(), before.get(comparisons.size()).months(), health.months())));
        if (format == Format.JSON) {
            comparisons.forEach(comparison -> WhatIfJson.lines(comparison).forEach(terminal::answer));
        } else {
            WhatIfText.lines(
                            comparisons,
                            names.byId(),
                            terminal.texts().language().getLanguage())
                    .forEach(terminal::answer);
        }
        return events.exitCode();
    }

    private DriftSettings thresholds() {
        DriftSettings usual = DriftSettings.defaults();
        try {
            return usual.withThresholds(watch == null ? usual.watch() : watch, alarm == null ? usual.alarm() : alarm);
        } catch (IllegalArgumentException e) {
            throw new Refusal("error.thresholds", usual.watch(), usual.alarm(), usual.cap());
        }
    }
}
