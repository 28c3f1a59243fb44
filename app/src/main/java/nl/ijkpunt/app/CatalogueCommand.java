// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.ijkpunt.app.catalogue.CataloguePage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the catalogue of lessons and indicators, with the norms that hold. */
@Command(name = "catalogue")
final class CatalogueCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--norms", paramLabel = "FILE")
    @Nullable
    Path norms;

    @Option(names = "--partnership", paramLabel = "ID", defaultValue = "")
    String partnership = "";

    CatalogueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out()
                .print(CataloguePage.markdown(
                        AgreedNorms.read(norms, terminal),
                        partnership,
                        terminal.texts().language()));
        return ExitCode.OK;
    }
}
