// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.Watching;
import nl.ijkpunt.dashboards.telling.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
        try {
            terminal.say("dashboards.done", Watching.write(out, telling()), out);
        } catch (IOException e) {
            throw new Refusal("error.cannot-write", out, String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }
}
