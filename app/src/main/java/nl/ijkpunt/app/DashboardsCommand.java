// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.Watching;
import nl.ijkpunt.dashboards.telling.Telling;
import nl.ijkpunt.producers.output.Kind;
import nl.ijkpunt.producers.output.Outputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what watches and tells as files: Grafana, Prometheus and Alertmanager. */
@Command(name = "dashboards")
final class DashboardsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", descriptionKey = "dashboards-out")
    Path out = Path.of("");

    @Option(names = "--telling", paramLabel = "FILE", descriptionKey = "telling")
    @Nullable
    Path settings;

    @Mixin
    Writing writing = new Writing();

    DashboardsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private Telling telling() {
        Properties values = settings == null ? new Properties() : ServeSettings.load(settings);
        try {
            return Telling.read(values);
        } catch (IllegalArgumentException e) {
            throw new Refusal("error.telling", String.valueOf(settings), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Integer call() {
        Map<String, String> files = Watching.files(telling());
        Outputs outputs = writing.besides(settings == null ? List.of() : List.of(settings), terminal);
        files.keySet().forEach(name -> check(name, outputs));
        files.forEach((name, text) -> Writing.text(text, out.resolve(name), kind(name), outputs));
        terminal.say("dashboards.done", files.size(), out);
        return ExitCode.OK;
    }

    /** All before the first is written, so that a refusal leaves the folder as it was. */
    private void check(String name, Outputs outputs) {
        Path file = out.resolve(name);
        try {
            outputs.check(file, kind(name));
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw Writing.cannotWrite(file, e);
        }
    }

    private static Kind kind(String name) {
        return name.endsWith(".json") ? Kind.PAGE : Kind.SETTINGS;
    }
}
