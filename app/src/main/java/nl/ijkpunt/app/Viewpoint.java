// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From where a command looks: about which day, and with what was known when. */
final class Viewpoint {

    @Option(names = "--as-of", paramLabel = "DATE")
    @Nullable
    LocalDate asOf;

    @Option(names = "--known-at", paramLabel = "INSTANT", converter = Moment.Converter.class)
    @Nullable
    Moment knownAt;
}
