// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.ijkpunt.dashboards.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what watches and tells as files: Grafana, Prometheus and Alertmanager. */
@Command(name = "dashboards")
final class DashboardsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", descriptionKey = "dashboards-out")
    Path out = Path.of("");

    DashboardsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            terminal.say("dashboards.done", Watching.write(out), out);
        } catch (IOException e) {
            throw new Refusal("error.cannot-write", out, String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }
}
