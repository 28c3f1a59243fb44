// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One call of the command line, and what came of it. */
record Call(int exitCode, String out, String err) {

    static Call of(String... arguments) {
        return with(new TreeMap<>(), arguments);
    }

    static Call inDutch(String... arguments) {
        return with(new TreeMap<>(Map.of("LANG", "nl_NL.UTF-8")), arguments);
    }

    static Call with(Map<String, String> environment, String... arguments) {
        return at(Clock.systemUTC(), environment, arguments);
    }

    static Call at(Clock clock, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ijkpunt.run(
                List.of(arguments),
                environment,
                clock,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Call(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
