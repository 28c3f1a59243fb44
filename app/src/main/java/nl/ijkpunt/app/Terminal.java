// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.PrintStream;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/**
 * Where a command writes: answers to standard output, everything about the work itself to standard error.
 *
 * @param out standard output
 * @param err standard error
 * @param texts in the language of the reader
 * @param clock of the one who calls
 */
record Terminal(PrintStream out, PrintStream err, Texts texts, Clock clock) {

    /** Tells how the work goes. */
    void say(String key, Object... values) {
        err.println(texts.get(key, values));
    }

    /** Tells about whom no answer can be given; that is our mistake, so whoever reports it needs all of it. */
    void unanswerable(String partnership, RuntimeException failure) {
        LoggerFactory.getLogger(Terminal.class).error("no answer about {}", partnership, failure);
        say("error.unanswerable", partnership);
    }

    /** A line of an answer: ends with a line feed on every machine. */
    void answer(String line) {
        out.print(line);
        out.print('\n');
    }
}
