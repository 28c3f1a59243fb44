// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

/**
 * How far long work has come, on one line of standard error. Where nobody is looking (no terminal) only the end is told.
 */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final String what;
    private final long total;
    private final boolean drawn;

    private long done;
    private int percent = -1;

    private ProgressBar(Terminal terminal, String what, long total, boolean drawn) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.drawn = drawn;
    }

    @SuppressWarnings("SystemConsoleNull") // on a newer Java the bar may show in a file, which does no harm
    static ProgressBar on(Terminal terminal, String key, long total) {
        return new ProgressBar(terminal, terminal.texts().get(key), total, System.console() != null);
    }

    void step() {
        at(done + 1);
    }

    void at(long place) {
        done = place;
        int now = total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
        if (drawn && now != percent) {
            percent = now;
            int full = WIDTH * now / 100;
            terminal.err().print("\r" + what + " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + now + "%");
        }
    }

    @Override
    public void close() {
        if (drawn) {
            terminal.err().println();
        } else {
            terminal.say("progress.done", what, done);
        }
    }
}
